import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { Fault } from "./fault.mjs";
import { findFreePort } from "./port.mjs";
import { ensurePostgresqlPrograms } from "./postgresql-programs.mjs";

const USER = "talkback";

/**
 * A PostgreSQL server of our own: on this machine only, gone with its data when it is stopped.
 *
 * @typedef {object} PostgresqlServer
 * @property {string} url of its database `postgres`, as a user who may make databases
 * @property {string} programs folder of its programs
 * @property {() => Promise<void>} stop ends it and removes its data
 * @property {() => Promise<void>} crash ends it at once and keeps its data, as `pg_ctl stop -m immediate` does
 * @property {() => Promise<void>} restart starts it again after a crash, on the same port
 */

/**
 * Starts one on a free port. As root it runs as an unprivileged user: PostgreSQL refuses to be root.
 *
 * @param {(line: string) => void} say
 * @param {{ isDurable?: boolean, settings?: readonly string[] }} [options] whether it waits for the disk, which tests that
 *   never crash it need not, and settings such as "wal_writer_delay=10s"
 * @returns {Promise<PostgresqlServer>}
 */
export async function startPostgresql(say, { isDurable = false, settings = [] } = {}) {
  const programs = await ensurePostgresqlPrograms(say);
  const folder = mkdtempSync(join(tmpdir(), "talkback-postgresql-"));
  const data = join(folder, "data");
  const owner = unprivilegedUser();
  const password = randomBytes(16).toString("hex");
  const port = await findFreePort();
  const url = `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`;
  const start = async () => {
    const args = ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200"];
    // Sockets live in a folder that only some users may write, and nobody needs them here.
    args.push("-c", "unix_socket_directories=", "-c", `fsync=${isDurable ? "on" : "off"}`);
    for (const setting of settings) args.push("-c", setting);
    const child = spawn(join(programs, "postgres"), args, { ...owner, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (/** @type {Buffer} */ chunk) => {
        output = `${output}${chunk}`.slice(-4000);
      });
    await waitForServer(url, () => {
      if (child.exitCode !== null) throw new Fault(`PostgreSQL did not start:\n${output}`);
    });
    return child;
  };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  /** @type {import("node:child_process").ChildProcess} */
  let server;
  try {
    initialise(programs, folder, data, password, owner);
    server = await start();
  } catch (error) {
    remove();
    throw error;
  }
  process.once("exit", () => server.kill("SIGQUIT"));
  return {
    url,
    programs,
    crash: () => end(server, "SIGQUIT"),
    async restart() {
      server = await start();
    },
    async stop() {
      await end(server, "SIGINT");
      remove();
    },
  };
}

/**
 * @param {string} programs
 * @param {string} folder
 * @param {string} data
 * @param {string} password
 * @param {{ uid?: number, gid?: number }} owner
 */
function initialise(programs, folder, data, password, owner) {
  const secret = join(folder, "password");
  writeFileSync(secret, password, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chmodSync(folder, 0o700);
    for (const path of [folder, secret]) chownSync(path, owner.uid, owner.gid);
  }
  const args = ["-D", data, "-U", USER, "--auth=scram-sha-256", `--pwfile=${secret}`, "--encoding=UTF8", "--no-sync"];
  const { status, stderr } = spawnSync(join(programs, "initdb"), [...args, "--locale=C"], { ...owner, cwd: folder });
  if (status !== 0) throw new Fault(`PostgreSQL's data folder could not be made:\n${stderr}`);
}

/** @returns {{ uid?: number, gid?: number }} nothing where we are not root */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = ["postgres", "nobody"].map((name) => users.find((user) => user[0] === name)).find(Boolean);
  if (!found)
    throw new Fault("PostgreSQL does not run as root, and there is no user nobody: run the tests as another user.");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * @param {string} url
 * @param {() => void} check throws when it is in vain
 */
async function waitForServer(url, check) {
  for (;;) {
    check();
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/**
 * @param {import("node:child_process").ChildProcess} server
 * @param {NodeJS.Signals} signal
 * @returns {Promise<void>}
 */
function end(server, signal) {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.kill(signal);
  });
}
