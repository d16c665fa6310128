import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "./setup/build.mjs";
import { Fault, runCommand } from "./setup/fault.mjs";
import { prepareLaunch } from "./setup/launch.mjs";
import { runServer } from "./setup/server.mjs";

// Started by playwright.config.ts: the production build on a port and a database of its own.
await runCommand(async () => {
  const { E2E_PORT, E2E_DATA_DIR, E2E_DATABASE_URL } = process.env;
  if (!E2E_PORT || !E2E_DATA_DIR) throw new Fault("Run the browser tests with npm test -- e2e.");
  process.env.PORT = E2E_PORT;
  process.env.DATA_DIR = E2E_DATA_DIR;
  process.env.DATABASE_URL = E2E_DATABASE_URL ?? "";
  process.env.NEXTAUTH_URL = "";
  // Tests are a calendar on the web themselves, each worker on a port of its own.
  process.env.CALENDAR_HOSTS ||= [11, 12, 13, 14].map((more) => `localhost:${Number(E2E_PORT) + more}`).join(",");
  // A line for each of thousands of requests would hide what a test says.
  process.env.LOG_LEVEL ||= "warn";
  const { port, env, address } = await prepareLaunch(console.log);
  // For the test of the first run.
  writeFileSync(join(E2E_DATA_DIR, "address.txt"), address);
  await ensureBuild(console.log);
  await runServer("start", {
    port,
    env: { ...env, NODE_ENV: "production" },
    onReady: () => console.log("Ready for the browser tests."),
  });
});
