import { existsSync } from "node:fs";
import { env } from "@/lib/env";
import { makeBackup, stemOf } from "../backups/make-backup";
import { providerOf, readHistory } from "./history";
import { type Deployed, planMigrations } from "./plan";
import { deployPostgresql, readPostgresqlState } from "./postgresql";
import { deploySqlite, readSqliteState } from "./sqlite";

/**
 * Brings a database up to date with the committed migrations.
 *
 * @param url `file:` and an absolute path, or `postgresql://...`
 * @param backupDir absolute; where the copy made before goes: a database without rows needs none
 */
export function deployMigrations(url: string, backupDir = env().backupDir): Promise<Deployed> {
  const history = readHistory(providerOf(url));
  const backUp = async () => (await makeBackup(url, backupDir, { stem: `${stemOf(url)}-before-migration` })).path;
  if (providerOf(url) === "sqlite") return deploySqlite(pathOf(url), history, backUp);
  return deployPostgresql(url, history, env().migrateWithoutBackup ? async () => undefined : backUp);
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
