import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { readHistory } from "@/scripts/migrations/history";

export interface PostgresqlDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** Any number that nothing else on the server uses. */
const TEMPLATE_LOCK = 20261125;

/** A database with all migrations applied on the server named by TEST_DATABASE_URL: a copy of one that is made once. */
export async function makePostgresqlDatabase(): Promise<PostgresqlDatabase> {
  const name = `talkback_test_${randomUUID().replaceAll("-", "")}`;
  await withServer(async (server) => {
    const template = await ensureTemplate(server);
    // Two copies of one template at a time are refused.
    await server.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return { url: urlOf(name), remove: () => withServer((server) => drop(server, name)) };
}

/** The same without any table. */
export async function makeEmptyPostgresqlDatabase(): Promise<PostgresqlDatabase> {
  const name = `talkback_test_${randomUUID().replaceAll("-", "")}`;
  await withServer((server) => server.query(`CREATE DATABASE ${name}`));
  return { url: urlOf(name), remove: () => withServer((server) => drop(server, name)) };
}

async function ensureTemplate(server: pg.Client): Promise<string> {
  const migrations = readHistory("postgresql").map((migration) => migration.checksum);
  const name = `talkback_template_${createHash("sha256").update(migrations.join()).digest("hex").slice(0, 16)}`;
  await server.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  const { rowCount } = await server.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (rowCount === 0) {
    const unfinished = `${name}_new`;
    await drop(server, unfinished);
    await server.query(`CREATE DATABASE ${unfinished}`);
    await deployMigrations(urlOf(unfinished));
    await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  }
  await server.query("SELECT pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
  return name;
}

async function drop(server: pg.Client, name: string): Promise<void> {
  await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

function urlOf(name: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

async function withServer<Result>(work: (server: pg.Client) => Promise<Result>): Promise<Result> {
  const server = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
