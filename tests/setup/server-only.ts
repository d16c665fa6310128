// Stands in for the package of this name, which only Next's bundler can resolve.
export {};
