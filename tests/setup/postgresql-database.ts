import { createHash } from "node:crypto";
import type pg from "pg";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { readHistory } from "@/scripts/migrations/history";
import { databaseUrl, dropDatabase, makeTestDatabase } from "@/scripts/setup/test-postgresql.mjs";

/** Any number that nothing else on the server uses. */
const TEMPLATE_LOCK = 20261125;

/** The server that tests/setup/postgresql-server.ts started, or somebody named. */
function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("TEST_DATABASE_URL names no PostgreSQL server.");
  return url;
}

/** A database with all migrations applied: a copy of one that is made once. */
export function makePostgresqlDatabase(): Promise<{ url: string; remove(): Promise<void> }> {
  return makeTestDatabase(serverUrl(), ensureTemplate);
}

async function ensureTemplate(server: pg.Client): Promise<string> {
  const migrations = readHistory("postgresql").map((migration) => migration.checksum);
  const name = `talkback_template_${createHash("sha256").update(migrations.join()).digest("hex").slice(0, 16)}`;
  // Held until this connection ends: two copies of one template at a time are refused.
  await server.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  const { rowCount } = await server.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (rowCount === 0) {
    const unfinished = `${name}_new`;
    await dropDatabase(server, unfinished);
    await server.query(`CREATE DATABASE ${unfinished}`);
    await deployMigrations(databaseUrl(serverUrl(), unfinished));
    await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  }
  return name;
}
