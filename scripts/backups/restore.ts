import { open, stat } from "node:fs/promises";
import { type Provider, pathOf, providerOf } from "../databases/address";
import { errorCode, Fault } from "../setup/fault.mjs";
import { restorePostgresql } from "./restore-postgresql";
import { restoreSqlite } from "./restore-sqlite";

/**
 * Puts a backup where a database address points: into an empty place, and whole or not at all. Every sign-in in it ends: some
 * of them were ended after the backup was made, and would come back. Returns how many rows it has. Throws a Fault, and
 * touches nothing, when the place is not empty or the file cannot be restored by this program.
 *
 * @param file absolute path
 */
export async function restoreBackup(file: string, url: string): Promise<number> {
  const kind = await kindOf(file);
  if (kind !== providerOf(url))
    throw new Fault(
      `${file} is a backup of a ${names[kind]} database, and DATABASE_URL names a ${names[providerOf(url)]} one: ` +
        "restore it into one of its own kind, and move that with npm run db:copy (docs/backup.md). Nothing was changed.",
    );
  return kind === "sqlite" ? restoreSqlite(file, pathOf(url)) : restorePostgresql(file, url);
}

const names: Readonly<Record<Provider, string>> = { sqlite: "SQLite", postgresql: "PostgreSQL" };

/** By its first bytes: a name can be anything. */
async function kindOf(file: string): Promise<Provider> {
  const start = await readStart(file);
  if (start.startsWith("SQLite format 3\0")) return "sqlite";
  if (start.startsWith("PGDMP")) return "postgresql";
  throw new Fault(`${file} is no backup of a database. Nothing was changed.`);
}

async function readStart(file: string): Promise<string> {
  try {
    if ((await stat(file)).isDirectory()) throw new Fault(`${file} is a folder: name a file in it.`);
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16);
    return buffer.toString("latin1", 0, bytesRead);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const code = errorCode(error);
    throw new Fault(code === "ENOENT" ? `There is no file ${file}.` : `The file ${file} cannot be read (${code}).`);
  }
}
