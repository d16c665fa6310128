import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findFreePort } from "../../../scripts/setup/port.mjs";
import { makeTestDatabase } from "../../../scripts/setup/test-postgresql.mjs";

/** A second server on an empty database: what is seen before anybody has an account. */
export interface FreshServer {
  origin: string;
  /** as npm start prints it, with the one-time token */
  address: string;
  stop(): Promise<void>;
}

export async function startFreshServer(): Promise<FreshServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "talkback-first-run-"));
  const port = await findFreePort();
  // On the engine that this run of the tests is about.
  const { TEST_DATABASE_URL, E2E_DATABASE_URL } = process.env;
  const database = E2E_DATABASE_URL ? await makeTestDatabase(TEST_DATABASE_URL ?? "") : undefined;
  const child = spawn(process.execPath, [join(process.cwd(), "scripts", "e2e-server.mjs")], {
    env: { ...process.env, E2E_PORT: String(port), E2E_DATA_DIR: dataDir, E2E_DATABASE_URL: database?.url ?? "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await untilReady(child);
  return {
    origin: `http://localhost:${port}`,
    address: readFileSync(join(dataDir, "address.txt"), "utf8"),
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
      await database?.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error("The server has no output.");
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line.startsWith("Ready")) {
      child.stdout.resume();
      return;
    }
  }
  throw new Error(`The server did not start: ${said.join("\n")}`);
}
