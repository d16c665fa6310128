import { existsSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { totalRows } from "../databases/row-count";
import { countSqliteRows, readingSqlite, requireIntact } from "../databases/sqlite";
import { Fault } from "../setup/fault.mjs";
import { requireRoom } from "./backup-files";

/**
 * Copies a SQLite file, also one in use, into an empty file, and checks the copy. Returns how many rows it has.
 * VACUUM INTO sees one moment of the database and needs one pass; the backup interface starts anew at every write.
 *
 * @param from absolute path
 * @param to absolute path of an empty file in `folder`
 */
export async function copySqlite(from: string, to: string, folder: string): Promise<number> {
  if (!existsSync(from)) throw new Fault(`There is no database ${from}: there is nothing to back up.`);
  await requireRoom(folder, readingSqlite(from, sizeOf));
  readingSqlite(from, (connection) => connection.prepare("VACUUM INTO ?").run(to));
  return readingSqlite(to, (connection) => {
    requireIntact(connection, to);
    const links = connection.pragma("foreign_key_check") as unknown[];
    if (links.length > 0) throw new Fault(`The copy ${to} has ${links.length} rows that point at nothing.`);
    return totalRows(countSqliteRows(connection));
  });
}

/** Bytes of all pages, those of the log included: what a copy needs at most. */
function sizeOf(connection: Sqlite.Database): number {
  const [pages, size] = ["page_count", "page_size"].map((name) => Number(connection.pragma(name, { simple: true })));
  return (pages ?? 0) * (size ?? 0);
}
