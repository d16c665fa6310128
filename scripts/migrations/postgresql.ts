import { randomUUID } from "node:crypto";
import pg from "pg";
import { countPostgresqlRows, listPostgresqlTables, withClient } from "../databases/postgresql";
import { totalRows } from "../databases/row-count";
import { errorCode, Fault } from "../setup/fault.mjs";
import type { AppliedMigration, Migration } from "./history";
import { type BackUp, type DatabaseState, type Deployed, planMigrations, requireRowsKept } from "./plan";

/** The table as Prisma's own migrate command makes it. */
const createMigrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

/** Prisma's migrate command takes the same lock, so the two never run at once. */
export const PRISMA_ADVISORY_LOCK = 72707369;

/** How long whoever else uses the tables may take to end. */
const LOCK_TIMEOUT_MS = 30_000;
const LOCK_NOT_AVAILABLE = "55P03";

/** What `planMigrations` needs to know about a PostgreSQL database. */
export async function readPostgresqlState(url: string): Promise<DatabaseState> {
  return withClient(url, stateOf);
}

/**
 * Brings a PostgreSQL database up to date: all pending migrations in one transaction, in which nobody else may write.
 * Processes that start together wait for the first; a database that has rows is copied first.
 *
 * @param backUp copies the database; its answer is the path of the copy
 */
export function deployPostgresql(url: string, history: readonly Migration[], backUp: BackUp): Promise<Deployed> {
  return withClient(url, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [PRISMA_ADVISORY_LOCK]);
    const pending = planMigrations(history, await stateOf(client));
    if (pending.length === 0) return { applied: [], backup: undefined };
    const backup = await backUpRows(client, backUp);
    await lockTables(client);
    await client.query(createMigrationsTable);
    for (const migration of pending) await applyMigration(client, migration);
    await client.query("COMMIT");
    return { applied: pending.map((migration) => migration.name), backup };
  });
}

async function backUpRows(client: pg.Client, backUp: BackUp): Promise<string | undefined> {
  if (totalRows(await countPostgresqlRows(client)) === 0) return undefined;
  try {
    return await backUp();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(
      `The database has to change, and is not changed without a backup before. ${error.message} ` +
        "Where the server is backed up by other means, set MIGRATE_WITHOUT_BACKUP=1. Nothing was changed.",
    );
  }
}

/** Rows that somebody writes between two counts would look like rows that a migration made. */
async function lockTables(client: pg.Client): Promise<void> {
  const tables = await listPostgresqlTables(client);
  if (tables.length === 0) return;
  try {
    await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT_MS}ms'`);
    await client.query(`LOCK TABLE ${tables.map(pg.escapeIdentifier).join(", ")} IN SHARE ROW EXCLUSIVE MODE`);
  } catch (error) {
    if (errorCode(error) !== LOCK_NOT_AVAILABLE) throw error;
    throw new Fault("The database is in use by another process: stop it, and start again. Nothing was changed.");
  }
}

async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  const before = await countPostgresqlRows(client);
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw new Fault(
      `The migration ${migration.name} failed (${error instanceof Error ? error.message : error}). Nothing was changed.`,
    );
  }
  requireRowsKept(migration, before, await countPostgresqlRows(client));
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
     VALUES ($1, $2, clock_timestamp(), $3, 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
}

async function stateOf(client: pg.Client): Promise<DatabaseState> {
  const names = await listPostgresqlTables(client);
  return {
    applied: names.includes("_prisma_migrations") ? await listApplied(client) : null,
    hasTables: names.some((name) => name !== "_prisma_migrations"),
  };
}

async function listApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT "migration_name" AS name, "checksum" AS checksum,
            "finished_at" IS NOT NULL AS finished, "rolled_back_at" IS NOT NULL AS "rolledBack"
     FROM "_prisma_migrations" ORDER BY "started_at", "migration_name"`,
  );
  return rows;
}
