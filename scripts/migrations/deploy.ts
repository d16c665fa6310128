import { existsSync } from "node:fs";
import { providerOf, readHistory } from "./history";
import { planMigrations } from "./plan";
import { deployPostgresql, readPostgresqlState } from "./postgresql";
import { type Deployed, deploySqlite, readSqliteState } from "./sqlite";

/**
 * Brings a database up to date with the committed migrations.
 *
 * @param url `file:` and an absolute path, or `postgresql://...`
 */
export async function deployMigrations(url: string): Promise<Deployed> {
  const provider = providerOf(url);
  const history = readHistory(provider);
  if (provider === "sqlite") return deploySqlite(pathOf(url), history);
  return { applied: await deployPostgresql(url, history), backup: undefined };
}

/** Whether a SQLite file exists; on PostgreSQL somebody made the database before. */
export function isDatabaseThere(url: string): boolean {
  return providerOf(url) === "postgresql" || existsSync(pathOf(url));
}

/** Names of the migrations a database still needs. Changes nothing. */
export async function listPendingMigrations(url: string): Promise<string[]> {
  const provider = providerOf(url);
  const state = provider === "sqlite" ? readSqliteState(pathOf(url)) : await readPostgresqlState(url);
  return planMigrations(readHistory(provider), state).map((migration) => migration.name);
}

function pathOf(url: string): string {
  return url.slice("file:".length);
}
