import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// A hostile place to keep time: neither UTC nor a whole hour from it, and its clock change moves by half an hour.
process.env.TZ = "Australia/Lord_Howe";

const resolve = {
  alias: {
    "@": fileURLToPath(new URL(".", import.meta.url)),
    // The package throws wherever Next is not bundling for a server.
    "server-only": fileURLToPath(new URL("./tests/setup/server-only.ts", import.meta.url)),
  },
};

/** Of PostgreSQL, or of both engines in one test: they run once, beside the others on PostgreSQL. */
const ABOUT_POSTGRESQL = [
  "tests/integration/{copying,doctor}/**",
  "tests/integration/backups/{backup,restore}.test.ts",
  "tests/integration/database/{postgresql*,older-databases}.test.ts",
];

const integration = { testTimeout: 60_000, hookTimeout: 30_000 };

export default defineConfig({
  resolve,
  test: {
    // By default one core is left alone: of two that is half of them.
    maxWorkers: "100%",
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/setup/quiet-console.ts"],
          // A property test takes seconds on a busy machine; how long it takes is not what it is about.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: ABOUT_POSTGRESQL,
          ...integration,
        },
      },
      {
        resolve,
        test: {
          // The production server in a process of its own, as npm start runs it.
          name: "server",
          include: ["tests/server/**/*.test.ts"],
          globalSetup: ["tests/setup/production-build.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "postgresql",
          include: ["tests/integration/**/*.test.ts"],
          // Of SQLite only, or of no database.
          exclude: ["tests/integration/start/**", "tests/integration/database/{sqlite*,migrations}.test.ts"],
          globalSetup: ["tests/setup/postgresql-server.ts"],
          env: { TEST_PROVIDER: "postgresql" },
          ...integration,
        },
      },
    ],
  },
});
