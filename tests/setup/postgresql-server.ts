import { makeTestDatabase, openTestPostgresql } from "@/scripts/setup/test-postgresql.mjs";

export interface PostgresqlServer {
  /** An address of the server, as somebody who may make databases. */
  readonly url: string;
  stop(): Promise<void>;
}

/** One server for a run; each test makes databases of its own on it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgresql();
  process.env.TEST_DATABASE_URL = url;
  return stop;
}

/** The server named by TEST_DATABASE_URL, else one of its own, gone with its data when it is stopped. */
export function startPostgresql(): Promise<PostgresqlServer> {
  return openTestPostgresql(console.log);
}

/** An empty database of its own on a server. */
export async function createDatabase(server: PostgresqlServer): Promise<{ url: string; drop(): Promise<void> }> {
  const { url, remove } = await makeTestDatabase(server.url);
  return { url, drop: remove };
}
