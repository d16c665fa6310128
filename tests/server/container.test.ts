import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { fromRoot } from "@/scripts/setup/root.mjs";
import { makeTestDatabase } from "@/scripts/setup/test-postgresql.mjs";

/** What the Dockerfile does, in a plain folder: assembled once, and run by a user who is nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

let place: string;
let app: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "talkback-container-"));
  chmodSync(place, 0o755);
  app = join(place, "app");
  execFileSync(process.execPath, [fromRoot("scripts", "container", "assemble.mjs"), app], { stdio: "pipe" });
}, 300_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});

interface Container {
  address: string;
  /** what it printed to open */
  opens: string;
  command(name: string): Promise<{ code: number; output: string }>;
  /** Ends it, as a container is ended. Its exit code. */
  stop(): Promise<number | null>;
}

/** A volume: one folder, which is all that is kept. */
function makeVolume(name: string): string {
  const volume = join(place, name);
  mkdirSync(volume, { mode: 0o700 });
  if (NOBODY.uid !== undefined) chownSync(volume, NOBODY.uid, NOBODY.gid);
  return volume;
}

async function run(volume: string, settings: Record<string, string> = {}): Promise<Container> {
  const port = await findFreePort();
  // Nothing of this machine's environment, and no npm in reach. A container's HOSTNAME is its own name.
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "production",
    DATA_DIR: volume,
    PORT: String(port),
    HOSTNAME: "f00dcafe",
    PATH: "",
    ...settings,
  };
  const start = (name: string): ChildProcess =>
    spawn(process.execPath, [join(app, "scripts", "commands", `${name}.mjs`)], { env, cwd: "/", ...NOBODY });
  const child = start("start");
  const lines: string[] = [];
  running.add(child);
  const ended = once(child, "close");
  const opens = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface({ input: stream }).on("line", (line) => {
          lines.push(line);
          const address = /Open (\S+)$/.exec(line)?.[1];
          if (address) resolve(address);
        });
    void ended.then(([code]) => reject(new Error(`It ended with code ${code}:\n${lines.join("\n")}`)));
  });
  return {
    address: `http://localhost:${port}`,
    opens,
    async command(name) {
      const other = start(name);
      let output = "";
      for (const stream of [other.stdout, other.stderr]) stream?.on("data", (text) => (output += text));
      const [code] = await once(other, "close");
      return { code, output };
    },
    async stop() {
      child.kill("SIGTERM");
      const [code] = await ended;
      return code;
    },
  };
}

describe("a container's folder", () => {
  test("runs by itself, keeps everything in its volume, says that it is ready, and ends tidily", async () => {
    const volume = makeVolume("volume");
    const container = await run(volume);
    const page = await fetch(container.opens.replace(/^http:\/\/[^/]+/, container.address));
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain("Set up");
    const style = /\/_next\/static\/[^"]+\.css/.exec(html)?.[0] ?? "";
    expect((await fetch(container.address + style)).headers.get("content-type")).toContain("text/css");
    expect(await container.command("health")).toMatchObject({ code: 0 });
    expect(await container.stop()).toBe(0);

    expect(existsSync(join(volume, "talkback.db-wal"))).toBe(false);
    for (const name of ["talkback.db", "secrets.json"]) expect(statSync(join(volume, name)).mode & 0o077, name).toBe(0);
    const secrets = readFileSync(join(volume, "secrets.json"), "utf8");

    const again = await run(volume);
    expect(readFileSync(join(volume, "secrets.json"), "utf8")).toBe(secrets);
    expect(await again.stop()).toBe(0);
    expect(await again.command("health")).toMatchObject({ code: 1 });
  });

  test.skipIf(!process.env.TEST_DATABASE_URL)("runs on PostgreSQL when DATABASE_URL names one", async () => {
    const { url, remove } = await makeTestDatabase(process.env.TEST_DATABASE_URL ?? "");
    const volume = makeVolume("volume-beside-postgresql");
    const container = await run(volume, { DATABASE_URL: url });
    expect(await container.command("health")).toMatchObject({ code: 0 });
    expect(await container.stop()).toBe(0);
    expect(existsSync(join(volume, "talkback.db"))).toBe(false);
    await remove();
  });

  test("holds nothing of the checkout but what the server needs", () => {
    for (const name of ["tests", "docs", "app", "components", "lib", "data"])
      expect(existsSync(join(app, name)), name).toBe(false);
  });
});
