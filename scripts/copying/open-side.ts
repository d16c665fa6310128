import { pathOf, providerOf } from "../databases/address";
import { openPostgresqlSource, openPostgresqlTarget } from "./postgresql-side";
import type { Source, Target } from "./side";
import { openSqliteSource, openSqliteTarget } from "./sqlite-side";

/** Opens a migrated database to read it. The caller closes it. */
export async function openSource(url: string): Promise<Source> {
  return providerOf(url) === "sqlite" ? openSqliteSource(pathOf(url)) : openPostgresqlSource(url);
}

/** Opens a migrated database to write it. The caller closes it. */
export async function openTarget(url: string): Promise<Target> {
  return providerOf(url) === "sqlite" ? openSqliteTarget(pathOf(url)) : openPostgresqlTarget(url);
}
