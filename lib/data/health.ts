import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { env } from "@/lib/env";
import { database, type TransactionClient } from "./database";
import { databaseFaultOf } from "./database-faults";
import { freeBytes } from "./free-disk";
import { readKnownMigrations } from "./known-migrations";

/** One thing that was looked at. */
export interface Check {
  name: "database" | "migrations" | "disk";
  ok: boolean;
  /** What is wrong and what to do: for anybody to read, so without names, paths and numbers of the installation. */
  message?: string;
}

/** A database that takes longer is as good as none. */
const LIMIT_MS = 3000;

/** However often it is asked, it is looked at once in this time. */
const FRESH_MS = 1000;

const UNKNOWN = "The database does not take writes. The log of the server says why.";
const OLDER = "The database lacks changes that this version needs. Start Talkback with npm start, which makes them.";
const NEWER = "The database is newer than this version of Talkback. Update the program.";
const NEARLY_FULL = "The disk is nearly full. Free some space before nothing can be saved any more.";
const NO_DISK = "The data folder cannot be read. See that its disk is there.";

let latest: { at: number; checks: Promise<Check[]> } | undefined;

/** Whether this process can do its work: the database takes writes and has all its tables, and the disk has room. */
export function checkHealth(): Promise<Check[]> {
  const at = performance.now();
  if (latest === undefined || at - latest.at > FRESH_MS) {
    const checks = look();
    // Who asks meanwhile gets the same answer, and its age counts from when it was found.
    latest = { at: Number.POSITIVE_INFINITY, checks };
    void checks.then(() => {
      latest = { at: performance.now(), checks };
    });
  }
  return latest.checks;
}

async function look(): Promise<Check[]> {
  const [onDatabase, onDisk] = await Promise.all([lookAtDatabase(), lookAtDisk()]);
  return [...onDatabase, onDisk];
}

/** The names of the migrations that a database has. */
type Probe = Promise<string[]>;

let probing: Probe | undefined;

/** Fails where a write fails, and leaves nothing behind. A probe that hangs is waited for, and no other one is begun. */
function probe(): Probe {
  probing ??= writeNothing().finally(() => {
    probing = undefined;
  });
  return probing;
}

async function writeNothing(): Promise<string[]> {
  const undone = new Error("The probe is rolled back.");
  let applied: string[] = [];
  const write = async (transaction: TransactionClient) => {
    const row = { id: randomUUID(), tokenHash: randomUUID(), createdAt: new Date(0) };
    await transaction.setupToken.create({ data: row });
    const rows = await transaction.$queryRaw<{ name: string }[]>`
      SELECT "migration_name" AS "name" FROM "_prisma_migrations"
      WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
    applied = rows.map((row) => row.name);
    throw undone;
  };
  await database()
    .writer.$transaction(write)
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return applied;
}

async function lookAtDatabase(): Promise<Check[]> {
  try {
    const timer = new AbortController();
    const late = wait(LIMIT_MS, null, { signal: timer.signal }).catch(() => null);
    const applied = await Promise.race([probe(), late]).finally(() => timer.abort());
    if (applied === null && isWriting()) return [{ name: "database", ok: true }];
    if (applied === null) return [{ name: "database", ok: false, message: DATABASE_FAULTS.SILENT }];
    return [{ name: "database", ok: true }, compareMigrations(applied)];
  } catch (error) {
    const fault = databaseFaultOf(error);
    return [{ name: "database", ok: false, message: fault === null ? UNKNOWN : DATABASE_FAULTS[fault] }];
  }
}

/** On SQLite all writes of the process take turns, and the import of a large file takes a minute: people go on reading. */
function isWriting(): boolean {
  const { provider, runningTransactions } = database();
  return provider === "sqlite" && runningTransactions() > 0;
}

let known: string[] | undefined;

function compareMigrations(applied: string[]): Check {
  known ??= readKnownMigrations(database().provider);
  if (known.some((name) => !applied.includes(name))) return { name: "migrations", ok: false, message: OLDER };
  const isNewer = applied.some((name) => !known?.includes(name));
  return isNewer ? { name: "migrations", ok: false, message: NEWER } : { name: "migrations", ok: true };
}

async function lookAtDisk(): Promise<Check> {
  try {
    const isFull = (await freeBytes(env().dataDir)) < env().minFreeDiskBytes;
    return isFull ? { name: "disk", ok: false, message: NEARLY_FULL } : { name: "disk", ok: true };
  } catch {
    return { name: "disk", ok: false, message: NO_DISK };
  }
}
