import { RowsHash } from "./cells";
import { listModels, type Table } from "./models";
import { openSource } from "./open-side";
import type { Source } from "./side";

export interface TableFingerprint {
  readonly rows: number;
  /** by column, a hash over its values together with the ids of their rows */
  readonly columns: Readonly<Record<string, string>>;
}

/** What a database holds, so that another state of it can be compared column by column. */
export type DatabaseFingerprint = Readonly<Record<string, TableFingerprint>>;

/** Reads a migrated database, of either engine: equal contents have equal fingerprints. */
export async function fingerprintDatabase(url: string): Promise<DatabaseFingerprint> {
  const source = await openSource(url);
  try {
    const tables: Record<string, TableFingerprint> = {};
    for (const table of listModels()) tables[table.name] = await fingerprintTable(source, table);
    return tables;
  } finally {
    await source.close();
  }
}

async function fingerprintTable(source: Source, table: Table): Promise<TableFingerprint> {
  const id = table.columns.findIndex(({ name }) => name === "id");
  if (id < 0) throw new Error(`The table ${table.name} has no id to tell its rows apart by.`);
  const hashes = table.columns.map(() => new RowsHash());
  for await (const rows of source.readRows(table)) {
    for (const row of rows) {
      for (const [index, column] of table.columns.entries()) {
        hashes[index]?.add([{ name: "id", type: "String" }, column], [row[id] ?? null, row[index] ?? null]);
      }
    }
  }
  return {
    rows: hashes[id]?.count ?? 0,
    columns: Object.fromEntries(table.columns.map(({ name }, index) => [name, hashes[index]?.hash ?? ""])),
  };
}
