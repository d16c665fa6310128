import { mkdirSync } from "node:fs";
import { open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { Fault } from "../setup/fault.mjs";

/**
 * Copies a SQLite file, also one in use, into the folder `backups` beside it, and checks the copy. Returns its path.
 * VACUUM INTO sees one moment of the database and needs one pass; the backup interface starts anew at every write.
 *
 * @param path absolute path of the file
 */
export async function backUpSqlite(path: string, now = new Date()): Promise<string> {
  const folder = join(dirname(path), "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, `${basename(path, ".db")}-${now.toISOString().replaceAll(/[:.]/g, "-")}.db`);
  const unfinished = `${copy}.part`;
  try {
    // As private as the original; VACUUM takes an empty file for none.
    await writeFile(unfinished, "", { mode: 0o600 });
    vacuumInto(path, unfinished);
    check(unfinished);
    await flush(unfinished);
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Fault(
      `The database could not be backed up to ${folder} (${error instanceof Error ? error.message : error}).`,
    );
  }
  return copy;
}

function vacuumInto(from: string, to: string): void {
  const connection = new Sqlite(from, { fileMustExist: true, timeout: 5000 });
  try {
    connection.prepare("VACUUM INTO ?").run(to);
  } finally {
    connection.close();
  }
}

function check(path: string): void {
  const connection = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const answer = connection.pragma("integrity_check", { simple: true });
    if (answer !== "ok") throw new Error(`the copy is damaged: ${answer}`);
  } finally {
    connection.close();
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
