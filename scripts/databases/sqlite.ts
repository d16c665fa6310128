import Sqlite, { type Database as Connection } from "better-sqlite3";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { Fault } from "../setup/fault.mjs";
import { databaseFault } from "./database-fault";

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

/** What SQLite said, as a sentence that names the file and what to do. */
export function sqliteFault(path: string, verb: "read" | "written", error: unknown): Fault {
  const reason = error instanceof Error ? error.message : error;
  return databaseFault(path, error) ?? new Fault(`The database ${path} cannot be ${verb} (${reason}).`);
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

/**
 * Throws a Fault when the pages of a file do not fit together.
 *
 * @param check the quick one, some seconds for a gigabyte, does not compare indexes with their tables
 */
export function requireIntact(
  connection: Connection,
  path: string,
  check: "integrity_check" | "quick_check" = "integrity_check",
): void {
  const answer = connection.pragma(`${check}(1)`, { simple: true });
  if (answer !== "ok") throw new Fault(`${DATABASE_FAULTS.DAMAGED} (${path}: ${answer})`);
}
