import { deployMigrations, isDatabaseThere, listAppliedMigrations, listPendingMigrations } from "../migrations/deploy";
import { Fault } from "../setup/fault.mjs";
import { RowsHash } from "./cells";
import { listModels, orderByLinks, type Table } from "./models";
import { openSource, openTarget } from "./open-side";
import type { Source, Target } from "./side";

export interface CopiedTable {
  readonly name: string;
  readonly rows: number;
  /** over the values of all rows, the same on both sides: 64 hexadecimal digits */
  readonly hash: string;
}

/**
 * Copies every row of a database into one that has none, from one snapshot and in one transaction, and compares the two
 * before it is kept. Throws a Fault, and leaves the target without rows, when anything differs.
 *
 * @param from `file:` and an absolute path, or `postgresql://...`; has to be at the newest migration
 * @param to the same; is made and migrated where it is not yet
 */
export async function copyDatabase(from: string, to: string): Promise<CopiedTable[]> {
  if (from === to) throw new Fault("A database cannot be copied onto itself: --from and --to are the same.");
  await requireCurrent(from);
  await requireNewOrCurrent(to);
  await deployMigrations(to);
  await requireSameMigrations(from, to);
  const source = await openSource(from);
  try {
    const target = await openTarget(to);
    try {
      return await copyTables(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyTables(source: Source, target: Target): Promise<CopiedTable[]> {
  const tables = listModels();
  requireModels(tables, await source.readCatalogue(), "copied from");
  const catalogue = await target.readCatalogue();
  requireModels(tables, catalogue, "copied to");
  const ordered = orderByLinks(tables, catalogue.references);
  for (const table of ordered) await requireNoRows(target, table);
  const sent = new Map<string, RowsHash>();
  for (const table of ordered) sent.set(table.name, await copyTable(source, target, table));
  const broken = await target.listBrokenLinks();
  if (broken.length > 0) throw new Fault(`${broken.length} links are broken: ${broken[0]}. Nothing was kept.`);
  for (const [table, id] of await source.readLastIds()) await target.setLastId(table, id);
  const copied: CopiedTable[] = [];
  for (const table of ordered) {
    const [before, after] = [sent.get(table.name), await hashTable(target, table)];
    if (before?.count !== after.count || before.hash !== after.hash)
      throw new Fault(
        `The table ${table.name} differs: ${before?.count} rows (${before?.hash}) were read, and ` +
          `${after.count} rows (${after.hash}) arrived. Nothing was kept.`,
      );
    copied.push({ name: table.name, rows: after.count, hash: after.hash });
  }
  await target.commit();
  return copied;
}

async function copyTable(source: Source, target: Target, table: Table): Promise<RowsHash> {
  const hash = new RowsHash();
  try {
    for await (const rows of source.readRows(table)) {
      for (const row of rows) hash.add(table.columns, row);
      await target.insert(table, rows);
    }
    return hash;
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Fault(`The table ${table.name} cannot be copied (${reason}). Nothing was kept.`);
  }
}

/** Count and hash of all rows of a table. */
export async function hashTable(side: Source, table: Table): Promise<RowsHash> {
  const hash = new RowsHash();
  for await (const rows of side.readRows(table)) for (const row of rows) hash.add(table.columns, row);
  return hash;
}

async function requireNoRows(side: Source, table: Table): Promise<void> {
  for await (const rows of side.readRows(table)) {
    if (rows.length === 0) continue;
    throw new Fault(
      `The table ${table.name} of the database copied to has rows already: copy into a new database. Nothing was changed.`,
    );
  }
}

/** A table or a column that only one side knows would be left behind without a word. */
function requireModels(
  tables: readonly Table[],
  { columns }: { columns: ReadonlyMap<string, ReadonlySet<string>> },
  which: string,
): void {
  const wanted = new Map(tables.map((table) => [table.name, new Set(table.columns.map(({ name }) => name))]));
  for (const [one, other] of [
    [wanted, columns],
    [columns, wanted],
  ] as const) {
    for (const [table, names] of one) {
      const missing = [...names].find((name) => !other.get(table)?.has(name));
      if (missing !== undefined)
        throw new Fault(`The database ${which} and the program do not agree about ${table}.${missing}.`);
    }
  }
}

async function requireCurrent(url: string): Promise<void> {
  if (!isDatabaseThere(url)) throw new Fault(`There is no database at ${url}: there is nothing to copy.`);
  const pending = await listPendingMigrations(url);
  if (pending.length === 0) return;
  throw new Fault(
    "The database to copy from is older than the program, or no database of Talkback: " +
      "bring it up to date with npm run db:deploy first, with DATABASE_URL set to it. Nothing was changed.",
  );
}

/** Migrating is for a new database only: an older one may have rows, and is not touched. */
async function requireNewOrCurrent(url: string): Promise<void> {
  if (!isDatabaseThere(url)) return;
  if ((await listAppliedMigrations(url)).length === 0) return;
  if ((await listPendingMigrations(url)).length === 0) return;
  throw new Fault("The database to copy to is older than the program: copy into a new one. Nothing was changed.");
}

async function requireSameMigrations(from: string, to: string): Promise<void> {
  const [one, other] = [await listAppliedMigrations(from), await listAppliedMigrations(to)];
  if (one.join() !== other.join())
    throw new Fault("The two databases have had different migrations: update the program. Nothing was changed.");
}
