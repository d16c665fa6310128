import { mkdirSync } from "node:fs";
import { rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import pg from "pg";
import { pathOf, providerOf } from "../databases/address";
import { Fault } from "../setup/fault.mjs";
import { nameBackup, putInPlace, unfinished } from "./backup-files";
import { dumpPostgresql } from "./postgresql";
import { copySqlite } from "./sqlite";

export interface Backup {
  /** Absolute path of the copy, which only its owner can read. */
  readonly path: string;
  readonly bytes: number;
  /** Rows of all tables but Prisma's own. */
  readonly rows: number;
}

/** What the names of a database's backups begin with. */
export function stemOf(url: string): string {
  if (providerOf(url) === "sqlite") return basename(pathOf(url), ".db");
  const { database = "talkback" } = new pg.Client({ connectionString: url });
  return database.replaceAll(/[^A-Za-z0-9_-]/g, "_");
}

/**
 * Copies a database, also one in use, as it is at one moment. A copy gets its name when it was checked and has reached the
 * disk: what has a name is whole. Throws a Fault, and leaves nothing, when that fails.
 *
 * @param url `file:` and an absolute path, or `postgresql://...`
 * @param folder absolute; made when missing
 */
export async function makeBackup(
  url: string,
  folder: string,
  { stem = stemOf(url), now = new Date() }: { stem?: string; now?: Date } = {},
): Promise<Backup> {
  const isFile = providerOf(url) === "sqlite";
  const path = join(folder, nameBackup(stem, isFile ? "db" : "dump", now));
  const part = unfinished(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // As private as the original; both engines' programs take an empty file for none.
    await writeFile(part, "", { mode: 0o600, flag: "wx" });
    const rows = await (isFile ? copySqlite(pathOf(url), part, folder) : dumpPostgresql(url, part, folder));
    await putInPlace(part, path);
    return { path, bytes: (await stat(path)).size, rows };
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    if (error instanceof Fault) throw error;
    throw new Fault(
      `The database could not be backed up to ${folder} (${error instanceof Error ? error.message : error}).`,
    );
  }
}
