/** @type {import("next").NextConfig} */
const config = {
  // Several builds of one checkout (tests, benchmarks) live side by side.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Next writes the build folder into its tsconfig: one folder other than .next has its own (scripts/setup/dist-dir.mjs).
  typescript: {
    tsconfigPath: process.env.NEXT_DIST_DIR ? `generated/tsconfig${process.env.NEXT_DIST_DIR}.json` : "tsconfig.json",
  },
  reactCompiler: false,
  typedRoutes: false,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "@prisma/client", "@prisma/adapter-better-sqlite3"],
};

export default config;
