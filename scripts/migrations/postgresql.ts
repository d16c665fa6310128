import { randomUUID } from "node:crypto";
import pg from "pg";
import { Fault } from "../setup/fault.mjs";
import type { AppliedMigration, Migration } from "./history";
import { type DatabaseState, planMigrations } from "./plan";

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
const PRISMA_ADVISORY_LOCK = 72707369;

/** What `planMigrations` needs to know about a PostgreSQL database. */
export async function readPostgresqlState(url: string): Promise<DatabaseState> {
  return withClient(url, stateOf);
}

/** Brings a PostgreSQL database up to date: all pending migrations in one transaction. Returns their names. */
export async function deployPostgresql(url: string, history: readonly Migration[]): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [PRISMA_ADVISORY_LOCK]);
    const pending = planMigrations(history, await stateOf(client));
    await client.query(createMigrationsTable);
    for (const migration of pending) {
      await client.query(migration.sql);
      await client.query(
        `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
         VALUES ($1, $2, clock_timestamp(), $3, 1)`,
        [randomUUID(), migration.checksum, migration.name],
      );
    }
    await client.query("COMMIT");
    return pending.map((migration) => migration.name);
  });
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    // Ends an open transaction too, as undone.
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  } catch (error) {
    // A server with several addresses fails once for each, and has no message of its own.
    const { message } = error instanceof AggregateError ? error.errors[0] : (error as Error);
    throw new Fault(`The PostgreSQL server named by DATABASE_URL does not let us in: ${message}.`);
  }
}

async function stateOf(client: pg.Client): Promise<DatabaseState> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()",
  );
  const names = rows.map((row) => row.name);
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
