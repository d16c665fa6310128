/**
 * How far processes carry: `npm run -s bench:scale`. Builds if needed. Prints writes per second of the data layer with 1 to
 * 8 writing processes, on SQLite and on a PostgreSQL of its own, in one studio and in one each; then pages per second of
 * one server on SQLite, one on PostgreSQL, and two on PostgreSQL. Everything shares this machine's processors, the clients
 * too, so the ratios count, not the figures.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@/lib/data/database";
import type { StudioScope } from "@/lib/data/scope";
import { paths } from "@/lib/paths";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { ServerProcess } from "@/scripts/running/server-process";
import { signIn } from "@/scripts/running/sign-in";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { findFreePort } from "@/scripts/setup/port.mjs";
import { startPostgresql } from "@/scripts/setup/postgresql.mjs";
import { makeTestDatabase } from "@/scripts/setup/test-postgresql.mjs";
import { inParallel } from "@/tests/proofs/in-parallel";
import { inFolder, makeProofStudio } from "@/tests/proofs/proof-studio";
import { WriterProcess } from "@/tests/proofs/writer-process";
import { seed } from "./seed";

const PROCESSES = [1, 2, 4, 8];
const WRITES = 1200;

const CLIENTS = 16;
const WARM_UP = 40;
const REQUESTS = 400;

console.log(`${cpus().length} processors, Node ${process.versions.node}`);
await ensureBuild(console.log);
const postgresql = await startPostgresql(console.log, { isDurable: true });
try {
  await writes();
  await pages();
} finally {
  await postgresql.stop();
}

async function writes(): Promise<void> {
  console.log(`\n| writes per second, by processes | ${PROCESSES.join(" | ")} |`);
  console.log(`|---|${PROCESSES.map(() => "---").join("|")}|`);
  await row("SQLite", false, (work) => inFolder((folder) => work(`file:${join(folder, "talkback.db")}`)));
  await row("PostgreSQL, one studio", false, onPostgresql);
  await row("PostgreSQL, a studio each", true, onPostgresql);
}

type WithDatabase = (work: (url: string) => Promise<number>) => Promise<number>;

async function onPostgresql(work: (url: string) => Promise<number>): Promise<number> {
  const { url, remove } = await makeTestDatabase(postgresql.url);
  return work(url).finally(remove);
}

async function row(name: string, isStudioEach: boolean, withDatabase: WithDatabase): Promise<void> {
  const cells: string[] = [];
  for (const processes of PROCESSES)
    cells.push((await withDatabase((url) => writesPerSecond(url, processes, isStudioEach))).toFixed(0));
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}

/** From the moment when every process writes to the moment when the first has finished. */
async function writesPerSecond(url: string, processes: number, isStudioEach: boolean): Promise<number> {
  await deployMigrations(url);
  const database = openDatabase(url);
  const scopes: StudioScope[] = [];
  for (let index = 0; index < (isStudioEach ? processes : 1); index += 1) scopes.push(await makeProofStudio(database));
  await database.close();
  const writers = await Promise.all(
    Array.from({ length: processes }, (_, index) => {
      const { studioId } = scopes[index % scopes.length] ?? { studioId: "" };
      return WriterProcess.start(url, { studioId, count: WRITES, guard: "all" });
    }),
  );
  await Promise.all(writers.map((writer) => writer.untilAcknowledged(1)));
  const done = () => writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
  const [before, from] = [done(), performance.now()];
  await Promise.race(writers.map((writer) => writer.end()));
  const rate = ((done() - before) * 1000) / (performance.now() - from);
  await Promise.all(writers.map((writer) => writer.end()));
  return rate;
}

async function pages(): Promise<void> {
  console.log("\n| servers | pages per second | CPU per page |\n|---|---|---|");
  await inFolder((folder) => measure("1 on SQLite", 1, `file:${join(folder, "talkback.db")}`));
  for (const count of [1, 2]) {
    const { url, remove } = await makeTestDatabase(postgresql.url);
    await measure(`${count} on PostgreSQL`, count, url).finally(remove);
  }
}

/** Asks for a session of 50 tasks, over and over, at all servers in turn. */
async function measure(name: string, count: number, url: string): Promise<void> {
  const settings = { DATABASE_URL: url, NEXTAUTH_SECRET: randomBytes(32).toString("base64url") };
  const seeded = seed(settings);
  const folders = Array.from({ length: count }, () => mkdtempSync(join(tmpdir(), "talkback-bench-")));
  const servers: ServerProcess[] = [];
  try {
    for (const folder of folders) servers.push(await ServerProcess.start(folder, await findFreePort(), settings));
    const cookies = await Promise.all(servers.map(({ address }) => signIn(address, seeded.email, seeded.password)));
    const ask = async (index: number) => {
      const turn = index % count;
      const address = `${servers[turn]?.address}${paths.projectSession(seeded.sessionId)}`;
      const response = await fetch(address, { headers: { cookie: cookies[turn] ?? "" }, redirect: "manual" });
      if (response.status !== 200 || (await response.text()).length < 1000)
        throw new Error(`${address} answered ${response.status}.`);
    };
    await inParallel(WARM_UP * count, CLIENTS, ask);
    const cpu = () => servers.reduce((sum, server) => sum + server.cpuMs(), 0);
    const [before, from] = [cpu(), performance.now()];
    await inParallel(REQUESTS, CLIENTS, ask);
    const seconds = (performance.now() - from) / 1000;
    const cpuEach = (cpu() - before) / REQUESTS;
    console.log(`| ${name} | ${(REQUESTS / seconds).toFixed(0)} | ${cpuEach.toFixed(0)} ms |`);
  } finally {
    for (const server of servers) await server.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}
