import pg from "pg";
import { Fault } from "../setup/fault.mjs";
import { databaseFault } from "./database-fault";

/** A host that swallows what it is sent must not hold up a command for minutes. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Runs work on a connection of its own. A transaction that it leaves open is undone. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await connectPostgresql(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The caller ends the connection. Throws a Fault when the server does not let us in. */
export async function connectPostgresql(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    // A connection that breaks while nothing is asked says so by an event, and the next question by its answer.
    client.on("error", () => {});
    await client.connect();
    return client;
  } catch (error) {
    const place = `${client.host}:${client.port}`;
    const reason = error instanceof Error ? error.message : error;
    const other = `The PostgreSQL server ${place} does not let us in (${reason}): correct DATABASE_URL.`;
    throw databaseFault(place, error) ?? new Fault(other);
  }
}

/** Names of all tables. */
export async function listPostgresqlTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
  );
  return rows.map((row) => row.name);
}

/** Rows of every table but Prisma's own. */
export async function countPostgresqlRows(client: pg.Client): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of await listPostgresqlTables(client)) {
    if (table === "_prisma_migrations") continue;
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${pg.escapeIdentifier(table)}`);
    counts.set(table, Number(rows[0]?.count));
  }
  return counts;
}

/** The major version of the server: 15. */
export async function readServerMajor(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
}

/**
 * What PostgreSQL's own programs need to reach the same database: as environment, where other people of the machine
 * cannot read the password.
 */
export function libpqEnv(url: string): Record<string, string> {
  const { host, port, user, database, password } = new pg.Client({ connectionString: url });
  const given = new URLSearchParams(url.split("?")[1]);
  const settings = {
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: user,
    PGDATABASE: database,
    PGPASSWORD: password,
    PGSSLMODE: given.get("sslmode"),
    PGSSLROOTCERT: given.get("sslrootcert"),
    PGSSLCERT: given.get("sslcert"),
    PGSSLKEY: given.get("sslkey"),
  };
  return Object.fromEntries(Object.entries(settings).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
