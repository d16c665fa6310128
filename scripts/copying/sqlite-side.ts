import { setImmediate } from "node:timers/promises";
import Sqlite, { type Database as Connection } from "better-sqlite3";
import { listSqliteTables, sqliteFault } from "../databases/sqlite";
import { type Cell, requireCell } from "./cells";
import type { CellType, Column, Table } from "./models";
import { type Catalogue, CHUNK, type Source, type Target } from "./side";

/** Opens a file to read it in one read transaction. */
export function openSqliteSource(path: string): Source {
  const connection = open(path, true);
  connection.exec("BEGIN");
  return new SqliteSide(connection);
}

/** Opens a migrated file to write it in one transaction, in which nobody else can write. */
export function openSqliteTarget(path: string): Target {
  const connection = open(path, false);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.exec("BEGIN IMMEDIATE");
  return new SqliteSide(connection);
}

function open(path: string, readonly: boolean): Connection {
  try {
    const connection = new Sqlite(path, { readonly, fileMustExist: true, timeout: 5000 });
    connection.pragma("foreign_keys = OFF");
    return connection;
  } catch (error) {
    throw sqliteFault(path, readonly ? "read" : "written", error);
  }
}

class SqliteSide implements Target {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async readCatalogue(): Promise<Catalogue> {
    const list = (sql: string, table: string) =>
      new Set(this.#connection.prepare<[string], string>(sql).pluck().all(table));
    const tables = listSqliteTables(this.#connection).filter((table) => table !== "_prisma_migrations");
    return {
      columns: new Map(tables.map((table) => [table, list("SELECT name FROM pragma_table_info(?)", table)])),
      references: new Map(
        tables.map((table) => [table, list(`SELECT "table" FROM pragma_foreign_key_list(?)`, table)]),
      ),
    };
  }

  async *readRows(table: Table): AsyncGenerator<readonly Cell[][]> {
    const statement = this.#connection
      .prepare<[], unknown[]>(`SELECT ${names(table)} FROM "${table.name}"`)
      .raw()
      .safeIntegers(table.columns.some(({ type }) => type === "BigInt"));
    let rows: Cell[][] = [];
    for (const values of statement.iterate()) {
      rows.push(table.columns.map((column, index) => requireCell(table, column, fromSqlite(column, values[index]))));
      if (rows.length < CHUNK) continue;
      yield rows;
      rows = [];
      await setImmediate();
    }
    yield rows;
  }

  async readLastIds(): Promise<ReadonlyMap<string, number>> {
    const rows = this.#connection.prepare<[], [string, number]>("SELECT name, seq FROM sqlite_sequence").raw().all();
    return new Map(rows);
  }

  async insert(table: Table, rows: readonly Cell[][]): Promise<void> {
    const marks = table.columns.map(() => "?").join(", ");
    const statement = this.#connection.prepare(`INSERT INTO "${table.name}" (${names(table)}) VALUES (${marks})`);
    for (const row of rows) statement.run(row.map((cell, index) => toSqlite(table.columns[index], cell)));
  }

  async setLastId(table: string, id: number): Promise<void> {
    this.#connection.prepare("DELETE FROM sqlite_sequence WHERE name = ?").run(table);
    this.#connection.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)").run(table, id);
  }

  async listBrokenLinks(): Promise<readonly string[]> {
    const broken = this.#connection.pragma("foreign_key_check") as { table: string; parent: string }[];
    return broken.map(({ table, parent }) => `a row of ${table} points at no row of ${parent}`);
  }

  async commit(): Promise<void> {
    this.#connection.exec("COMMIT");
  }

  async close(): Promise<void> {
    this.#connection.close();
  }
}

function names(table: Table): string {
  return table.columns.map(({ name }) => `"${name}"`).join(", ");
}

function fromSqlite({ type }: Column, value: unknown): unknown {
  if (value === null) return null;
  const plain = typeof value === "bigint" && type !== "BigInt" ? Number(value) : value;
  const convert = reading[type];
  return convert ? convert(plain) : plain;
}

const reading: Partial<Readonly<Record<CellType, (value: unknown) => unknown>>> = {
  BigInt: (value) => (typeof value === "bigint" ? String(value) : value),
  Decimal: (value) => (typeof value === "number" ? String(value) : value),
  Boolean: (value) => (value === 1 || value === 0 ? value === 1 : value),
  // Written as milliseconds; text with a zone is what other programs write.
  DateTime: (value) => (typeof value === "string" && /(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : value),
  Bytes: (value) => (Buffer.isBuffer(value) ? value.toString("hex") : value),
};

function toSqlite(column: Column | undefined, cell: Cell): unknown {
  if (cell === null) return null;
  if (column?.type === "Boolean") return cell ? 1 : 0;
  if (column?.type === "BigInt") return BigInt(cell);
  if (column?.type === "Bytes") return Buffer.from(String(cell), "hex");
  return cell;
}
