import { existsSync, mkdirSync, statSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { totalRows } from "../databases/row-count";
import { countSqliteRows, readingSqlite, requireIntact } from "../databases/sqlite";
import { readHistory } from "../migrations/history";
import { readSqliteState } from "../migrations/sqlite";
import { errorCode, Fault } from "../setup/fault.mjs";
import { putInPlace } from "./backup-files";
import { requireRestorable } from "./restorable";
import { copySqlite } from "./sqlite";

/** Restores a SQLite file to a path. See `restoreBackup`. */
export async function restoreSqlite(file: string, path: string): Promise<number> {
  requireEmptyPlace(path);
  requireRestorable(file, readHistory("sqlite"), readSqliteState(file));
  readingSqlite(file, (connection) => requireIntact(connection, file));
  const folder = dirname(path);
  const beside = `${path}.restoring`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await writeFile(beside, "", { mode: 0o600 });
    // Through SQLite, not byte by byte: what is in the log beside the file comes along.
    const rows = await copySqlite(file, beside, folder);
    endSignIns(beside);
    removeEmptyDatabase(path);
    await putInPlace(beside, path);
    return rows;
  } finally {
    await rm(beside, { force: true });
  }
}

function requireEmptyPlace(path: string): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory())
      throw new Fault(`The database ${path} is a folder: point DATABASE_URL at a file.`);
    if (totalRows(readingSqlite(path, countSqliteRows)) === 0) return;
    throw new Fault(
      `There is a database at ${path} already, and a backup is restored into an empty place only: stop Talkback, and ` +
        "move the file and those beside it (-wal, -shm) away, or set DATABASE_URL to another file. Nothing was changed.",
    );
  }
  // SQLite would take what is in them for the restored database's own, and mix the two.
  const left = ["-wal", "-journal"].map((ending) => `${path}${ending}`).find((beside) => existsSync(beside));
  if (left === undefined) return;
  throw new Fault(`${left} belongs to a database that is gone: move it away first. Nothing was changed.`);
}

/** SQLite leaves the log's mode only when no other process has the file open; it takes the log away with it. */
function removeEmptyDatabase(path: string): void {
  if (!existsSync(path)) return;
  const connection = new Sqlite(path, { timeout: 0 });
  try {
    connection.pragma("journal_mode = DELETE");
  } catch (error) {
    if (errorCode(error) !== "SQLITE_BUSY") throw error;
    throw new Fault(`The database ${path} is in use: stop Talkback, and restore again. Nothing was changed.`);
  } finally {
    connection.close();
  }
}

function endSignIns(path: string): void {
  const connection = new Sqlite(path);
  try {
    connection.prepare(`UPDATE "SignIn" SET "endedAt" = ? WHERE "endedAt" IS NULL`).run(Date.now());
  } finally {
    connection.close();
  }
}
