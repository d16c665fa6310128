import Sqlite, { type Database as Connection } from "better-sqlite3";
import { errorCode, Fault } from "../setup/fault.mjs";

/** How long a command waits for another process that writes. */
const TIMEOUT_MS = 5000;

/** Reads a file on a connection of its own that cannot write. Throws a Fault when the file cannot be read. */
export function readingSqlite<Result>(path: string, read: (connection: Connection) => Result): Result {
  try {
    const connection = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: TIMEOUT_MS });
    try {
      return read(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    throw error instanceof Fault ? error : sqliteFault(path, "read", error);
  }
}

/** What SQLite said, as a sentence that names the file and, where rights are the reason, what to do. */
export function sqliteFault(path: string, verb: "read" | "written", error: unknown): Fault {
  const what = `The database ${path} cannot be ${verb} (${error instanceof Error ? error.message : error})`;
  const code = errorCode(error) ?? "";
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code))
    return new Fault(`${what}: give the file, those beside it and their folder read and write permission.`);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new Fault(`${what}: put it aside, and restore the newest backup with npm run restore -- FILE.`);
  return new Fault(`${what}.`);
}

/** Names of all tables but SQLite's own. */
export function listSqliteTables(connection: Connection): string[] {
  return connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all();
}

/** Rows of every table but Prisma's own. */
export function countSqliteRows(connection: Connection): Map<string, number> {
  const tables = listSqliteTables(connection).filter((table) => table !== "_prisma_migrations");
  const count = (table: string) => connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
  return new Map(tables.map((table) => [table, count(table)]));
}

/** Throws a Fault when the pages of a file do not fit together. */
export function requireIntact(connection: Connection, path: string): void {
  const answer = connection.pragma("integrity_check(1)", { simple: true });
  if (answer !== "ok") throw new Fault(`The database ${path} is damaged: ${answer}.`);
}
