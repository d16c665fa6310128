import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

// Set once: workers read this file again, with the environment of the process that started them.
process.env.E2E_PORT ||= "3217";
process.env.E2E_DATA_DIR ||= mkdtempSync(join(tmpdir(), "talkback-e2e-"));

export default defineConfig({
  testDir: "tests/e2e",
  // What a screen looks like and is called, and how bars are moved and days painted on it, does not depend on the engine: looked
  // at once, on the file. What is written then is tested on both engines (tests/integration).
  testIgnore: process.env.E2E_DATABASE_URL ? ["**/axe/**", "**/layout/**", "**/timeline/**", "**/availability/**"] : [],
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // What was done and what stood there; pictures of every step would take a tenth of each test's time.
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    // A button that is not there should not use up the whole time of a test.
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node scripts/e2e-server.mjs",
    port: Number(process.env.E2E_PORT),
    // A build may come first.
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
