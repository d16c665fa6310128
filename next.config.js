/** The same for every answer, files included; what depends on the request is set in proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Addresses can hold a one-time token: no other site gets to see one.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const config = {
  // Several builds of one checkout (tests, benchmarks) live side by side.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Next writes the build folder into its tsconfig: one folder other than .next has its own (scripts/setup/dist-dir.mjs).
  typescript: {
    tsconfigPath: process.env.NEXT_DIST_DIR ? `generated/tsconfig${process.env.NEXT_DIST_DIR}.json` : "tsconfig.json",
  },
  // A folder with everything the server needs, for a container (scripts/container/assemble.mjs).
  output: process.env.NEXT_OUTPUT === "standalone" ? "standalone" : undefined,
  reactCompiler: false,
  typedRoutes: false,
  poweredByHeader: false,
  // Next knows gzip alone (lib/server/compression.ts).
  compress: false,
  // Development would print what actions are given, passwords too.
  logging: { serverFunctions: false },
  headers: async () => [{ source: "/:path*", headers }],
  // A credits file may have 10 MB, and its answers travel with it.
  experimental: { serverActions: { bodySizeLimit: "12mb" }, proxyClientMaxBodySize: "12mb" },
  images: { unoptimized: true },
  serverExternalPackages: [
    "better-sqlite3",
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-better-sqlite3",
    "pino",
    "@opentelemetry/api",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-trace-node",
  ],
};

export default config;
