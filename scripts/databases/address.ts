export type Provider = "sqlite" | "postgresql";

/** The engine that an address is about: `file:` and a path, or `postgresql://...`. */
export function providerOf(url: string): Provider {
  return url.startsWith("file:") ? "sqlite" : "postgresql";
}

/** The path in the address of a SQLite file. */
export function pathOf(url: string): string {
  return url.slice("file:".length);
}

/** Where a database is: its file, or its server's host and port. A server's address holds its password. */
export function placeOf(url: string): string {
  return providerOf(url) === "sqlite" ? pathOf(url) : new URL(url).host;
}
