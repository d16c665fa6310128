import { existsSync } from "node:fs";
import { env } from "@/lib/env";
import { makeBackup, stemOf } from "../backups/make-backup";
import { pathOf, providerOf } from "../databases/address";
import { readHistory } from "./history";
import { type DatabaseState, type Deployed, planMigrations } from "./plan";
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
  return planMigrations(readHistory(providerOf(url)), await readState(url)).map((migration) => migration.name);
}

/** Names of the migrations a database has had, oldest first. Changes nothing. */
export async function listAppliedMigrations(url: string): Promise<string[]> {
  const { applied } = await readState(url);
  const names = (applied ?? []).filter((row) => row.finished && !row.rolledBack).map((row) => row.name);
  return names.sort();
}

async function readState(url: string): Promise<DatabaseState> {
  return providerOf(url) === "sqlite" ? readSqliteState(pathOf(url)) : readPostgresqlState(url);
}
