import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { listBackups } from "@/scripts/backups/backup-files";
import { makeBackup } from "@/scripts/backups/make-backup";
import { hashTable } from "@/scripts/copying/copy-database";
import { listModels } from "@/scripts/copying/models";
import { openSqliteSource } from "@/scripts/copying/sqlite-side";
import { readingSqlite } from "@/scripts/databases/sqlite";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { type Migration, makeMigration, readHistory } from "@/scripts/migrations/history";
import { diffSchemas } from "@/scripts/migrations/schema-engine";
import { deploySqlite } from "@/scripts/migrations/sqlite";
import { fromRoot } from "@/scripts/setup/root.mjs";
import { fillWithBigStudio } from "../setup/big-studio";
import { atEnd } from "./at-end";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder } from "./proof-studio";
import { bundle, SHORT_LIVED } from "./writer-process";

export interface MigratorTask {
  /** absolute */
  path: string;
  backups: string;
  /** the last one is new to the database */
  history: readonly Migration[];
  /** applies it without its transaction */
  isControl: boolean;
}

/** Enough rows for a migration to last longer than the kill is late. */
const TASKS = 5000;

/** One kill in so many hits the backup before the migration. */
const BACKUP_KILLS = 5;

/** A cycle is a process that is killed with SIGKILL at a random moment while it migrates, and the next start. */
export const proof: Proof = {
  promise:
    "A migration that is killed leaves the old database or the new one, with every row, and the next start ends it.",
  cycles: 50,
  run: (request) => inFolder((folder) => run(folder, request)),
};

async function run(folder: string, { cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  const base = await makeBase(folder);
  const history = [...readHistory("sqlite"), await makeRedefinition()];
  const setUp = (name: string): MigratorTask => {
    const place = join(folder, name);
    mkdirSync(place);
    const task = { path: join(place, "talkback.db"), backups: join(place, "backups"), history, isControl };
    copyFileSync(base, task.path);
    return task;
  };
  const old = await readState(base);
  // Undisturbed, to know what the new database looks like and how long it takes.
  const whole = setUp("whole");
  const times = longest([await time(setUp("first")), await time(setUp("second")), await time(whole)]);
  const renewed = await readState(whole.path);
  if (!isDeepStrictEqual(renewed.rows, old.rows)) throw new Error("The migration itself changes rows.");

  const count = { kills: 0, old: 0, new: 0, between: 0, lost: 0, stuck: 0, badBackups: 0 };
  for (let attempt = 1; count.kills < cycles; attempt += 1) {
    if (attempt > cycles * 4) throw new Error("Too few kills came in time.");
    const task = setUp(`attempt-${attempt}`);
    if (await killAtRandom(task, times, count.kills % BACKUP_KILLS === 0 && !isControl)) {
      count.kills += 1;
      const found = await readState(task.path).catch(() => null);
      if (found !== null && !isDeepStrictEqual(found.rows, old.rows)) count.lost += 1;
      if (found !== null && found.schema === old.schema) count.old += 1;
      else if (found !== null && found.schema === renewed.schema) count.new += 1;
      else count.between += 1;
      if (!isControl) {
        for (const backup of await listBackups(task.backups, "talkback")) {
          const copied = await readState(backup).catch(() => null);
          if (!isDeepStrictEqual(copied, old)) count.badBackups += 1;
        }
        if (!isDeepStrictEqual(await startAgain(task), renewed)) count.stuck += 1;
      }
      if (count.kills % 10 === 0) say(`${count.kills} kills`);
    }
    rmSync(join(folder, `attempt-${attempt}`), { recursive: true });
  }
  const { kills, between, lost, stuck, badBackups } = count;
  return {
    holds: between + lost + stuck + badBackups === 0,
    figure:
      `${kills} kills in a migration of ${Math.round(times.migration)} ms that rebuilds 13 tables: ${count.old} left the old ` +
      `database, ${count.new} the new one, ${between} something between; ${lost} lost rows, ${stuck} were not ended by ` +
      `the next start, ${badBackups} backups were not whole`,
  };
}

/** Path of a database with a big studio, whole without a log beside it. */
async function makeBase(folder: string): Promise<string> {
  const url = `file:${join(folder, "made.db")}`;
  await deployMigrations(url, folder);
  await fillWithBigStudio(url, TASKS);
  return (await makeBackup(url, folder)).path;
}

/** A migration as Prisma writes it when a default changes: every table with versions is copied, dropped and renamed. */
async function makeRedefinition(): Promise<Migration> {
  const schema = readFileSync(fromRoot("prisma", "schema.prisma"), "utf8");
  const changed = schema.replaceAll(/(\bversion\s+Int\s+)@default\(1\)/g, "$1@default(2)");
  return makeMigration("20990101000000_redefine", (await diffSchemas("sqlite", schema, changed)) ?? "");
}

interface State {
  /** every table and index, and the migrations that made them */
  schema: string;
  /** by table, a hash over its rows */
  rows: Record<string, string>;
}

async function readState(path: string): Promise<State> {
  const schema = readingSqlite(path, (connection) => {
    if (connection.pragma("integrity_check", { simple: true }) !== "ok") throw new Error("damaged");
    if ((connection.pragma("foreign_key_check") as unknown[]).length > 0) throw new Error("broken links");
    const objects = connection.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").all();
    return [objects, connection.prepare(`SELECT migration_name FROM "_prisma_migrations" ORDER BY 1`).all()];
  });
  const source = openSqliteSource(path);
  try {
    const rows: Record<string, string> = {};
    for (const table of listModels()) rows[table.name] = (await hashTable(source, table)).hash;
    return { schema: JSON.stringify(schema), rows };
  } finally {
    await source.close();
  }
}

async function startAgain({ path, backups, history }: MigratorTask): Promise<State | null> {
  try {
    await deploySqlite(path, history, async () => (await makeBackup(`file:${path}`, backups)).path);
    return await readState(path);
  } catch {
    return null;
  }
}

class Migrator {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  /** by what was said, when */
  readonly #said = new Map<string, number>();
  readonly #lines;

  private constructor(child: ChildProcess) {
    this.#child = child;
    const forget = atEnd(() => child.kill("SIGKILL"));
    this.#closed = once(child, "close").finally(forget);
    if (!child.stdout) throw new Error("The migrator has no output.");
    this.#lines = createInterface({ input: child.stdout });
    this.#lines.on("line", (line) => this.#said.set(line, performance.now()));
  }

  static async start(task: MigratorTask): Promise<Migrator> {
    const file = join(task.path, "..", "task.json");
    writeFileSync(file, JSON.stringify(task));
    const env = { ...process.env, MIGRATOR_TASK: file };
    const args = [...SHORT_LIVED, await bundle("migrator")];
    return new Migrator(spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] }));
  }

  /** The instant at which it said something. Throws when it ends without. */
  async until(line: string): Promise<number> {
    while (!this.#said.has(line)) {
      await Promise.race([once(this.#lines, "line"), this.#closed]);
      if (this.#child.exitCode !== null && !this.#said.has(line)) throw new Error("The migrator ended by itself.");
    }
    return this.#said.get(line) ?? 0;
  }

  get isDone(): boolean {
    return this.#said.has("done");
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#closed;
  }
}

interface Times {
  /** milliseconds */
  backup: number;
  migration: number;
}

async function time(task: MigratorTask): Promise<Times> {
  const migrator = await Migrator.start(task);
  const started = await migrator.until("started");
  const backedUp = await migrator.until("backed up");
  const done = await migrator.until("done");
  await migrator.kill();
  return { backup: backedUp - started, migration: done - backedUp };
}

/** On a busy machine no two are the same. */
function longest(times: readonly Times[]): Times {
  return {
    backup: Math.max(...times.map(({ backup }) => backup)),
    migration: Math.max(...times.map(({ migration }) => migration)),
  };
}

/** Whether the kill came before the migration had ended. */
async function killAtRandom(task: MigratorTask, times: Times, inBackup: boolean): Promise<boolean> {
  const migrator = await Migrator.start(task);
  await migrator.until(inBackup ? "started" : "backed up");
  await wait(Math.random() * (inBackup ? times.backup : times.migration));
  await migrator.kill();
  return !migrator.isDone;
}
