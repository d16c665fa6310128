import type { Cell } from "./cells";
import type { Table } from "./models";

/** How many rows are held in memory at a time. */
export const CHUNK = 500;

/** What a database has, whatever the models say. */
export interface Catalogue {
  /** by table, its columns; without Prisma's own table */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  /** by table, the tables that it points at */
  readonly references: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A database that is read in one snapshot: nothing that others write meanwhile shows. */
export interface Source {
  readCatalogue(): Promise<Catalogue>;
  /** All rows, some at a time. */
  readRows(table: Table): AsyncIterable<readonly Cell[][]>;
  /** By table with a counter for its ids, the last id it gave. */
  readLastIds(): Promise<ReadonlyMap<string, number>>;
  /** What was written and not committed is undone. */
  close(): Promise<void>;
}

/** A database that is written in one transaction, and read inside it. */
export interface Target extends Source {
  insert(table: Table, rows: readonly Cell[][]): Promise<void>;
  setLastId(table: string, id: number): Promise<void>;
  /** Rows that point at nothing, in words; none on an engine that refuses them at once. */
  listBrokenLinks(): Promise<readonly string[]>;
  commit(): Promise<void>;
}
