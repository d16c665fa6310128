import { randomUUID } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite, { type Database as Connection } from "better-sqlite3";
import { totalRows } from "../databases/row-count";
import { countSqliteRows, listSqliteTables, readingSqlite, sqliteFault } from "../databases/sqlite";
import { errorCode, Fault } from "../setup/fault.mjs";
import type { AppliedMigration, Migration } from "./history";
import { type BackUp, type DatabaseState, type Deployed, planMigrations, requireRowsKept } from "./plan";

/** The table as Prisma's own migrate command makes it. */
const createMigrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** How long a process that starts waits for another one that migrates. */
const BUSY_TIMEOUT_MS = 60_000;

/** What `planMigrations` needs to know about a file, which is opened for reading only, if it exists at all. */
export function readSqliteState(path: string): DatabaseState {
  if (!existsSync(path)) return { applied: null, hasTables: false };
  if (statSync(path).isDirectory()) throw new Fault(`The database ${path} is a folder: point DATABASE_URL at a file.`);
  return readingSqlite(path, stateOf);
}

/**
 * Brings a SQLite file up to date: all pending migrations in one transaction, so that whatever interrupts it leaves
 * the old database or the new one. A file that already has data is copied first.
 *
 * @param path absolute path of the file; it is made when missing
 * @param backUp copies the database; its answer is the path of the copy
 */
export async function deploySqlite(path: string, history: readonly Migration[], backUp: BackUp): Promise<Deployed> {
  const pending = planMigrations(history, readSqliteState(path));
  makeFile(path);
  requireWritable(path);
  if (pending.length === 0) return { applied: [], backup: undefined };
  const backup = hasRows(path) ? await backUp() : undefined;
  const connection = new Sqlite(path);
  try {
    connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    // Before BEGIN, where it still counts: Prisma changes a table by copying it and dropping the old one, and with
    // foreign keys on the drop deletes the rows that point at it, without a word from foreign_key_check.
    connection.pragma("foreign_keys = OFF");
    return { applied: migrate(connection, history), backup };
  } catch (error) {
    if (errorCode(error) !== "SQLITE_BUSY") throw error;
    throw new Fault(
      `The database ${path} is in use by another process: stop it, and start again. Nothing was changed.`,
    );
  } finally {
    connection.close();
  }
}

/** An empty file that only its owner can read, if there is none: SQLite gives the log beside it the same rights. */
function makeFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
  } catch (error) {
    throw new Fault(
      `The database ${path} cannot be made (${errorCode(error) ?? error}): point DATABASE_URL elsewhere.`,
    );
  }
}

/**
 * SQLite opens a file that it may not write without a word, takes even BEGIN IMMEDIATE for reading, and fails at the first
 * write: when somebody signs in. So something is written, and not kept: that needs the file and the log beside it.
 */
function requireWritable(path: string): void {
  try {
    const connection = new Sqlite(path, { fileMustExist: true, timeout: 0 });
    try {
      connection.pragma("journal_mode = WAL");
      connection.exec(`BEGIN IMMEDIATE; CREATE TABLE "WriteTest" ("id" INTEGER); ROLLBACK`);
    } finally {
      connection.close();
    }
  } catch (error) {
    // Another process writes right now.
    if (errorCode(error) === "SQLITE_BUSY") return;
    throw sqliteFault(path, "written", error);
  }
}

function migrate(connection: Connection, history: readonly Migration[]): string[] {
  const run = connection.transaction(() => {
    // Planned again under the lock: another process may have been faster.
    const pending = planMigrations(history, stateOf(connection));
    connection.exec(createMigrationsTable);
    for (const migration of pending) applyMigration(connection, migration);
    const broken = connection.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0)
      throw new Fault(`The migrations would break ${broken.length} links between rows. Nothing was changed.`);
    return pending.map((migration) => migration.name);
  });
  return run.immediate();
}

function applyMigration(connection: Connection, migration: Migration): void {
  const before = countSqliteRows(connection);
  const startedAt = Date.now();
  connection.exec(migration.sql);
  requireRowsKept(migration, before, countSqliteRows(connection));
  connection
    .prepare(
      `INSERT INTO "_prisma_migrations"
         ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), migration.checksum, Date.now(), migration.name, startedAt);
}

function stateOf(connection: Connection): DatabaseState {
  const tables = listSqliteTables(connection);
  return {
    applied: tables.includes("_prisma_migrations") ? listApplied(connection) : null,
    hasTables: tables.some((table) => table !== "_prisma_migrations"),
  };
}

function hasRows(path: string): boolean {
  if (!existsSync(path)) return false;
  return readingSqlite(path, (connection) => totalRows(countSqliteRows(connection)) > 0);
}

function listApplied(connection: Connection): AppliedMigration[] {
  return connection
    .prepare<[], { name: string; checksum: string; finished: number; rolledBack: number }>(
      `SELECT "migration_name" AS name, "checksum" AS checksum,
              "finished_at" IS NOT NULL AS finished, "rolled_back_at" IS NOT NULL AS rolledBack
       FROM "_prisma_migrations" ORDER BY "started_at", "migration_name"`,
    )
    .all()
    .map((row) => ({ ...row, finished: row.finished === 1, rolledBack: row.rolledBack === 1 }));
}
