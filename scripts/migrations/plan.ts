import { Fault } from "../setup/fault.mjs";
import type { AppliedMigration, Migration } from "./history";

/** What a database says about itself before anything is done to it. */
export interface DatabaseState {
  /** Rows of `_prisma_migrations`; null when the table is not there. */
  readonly applied: readonly AppliedMigration[] | null;
  /** Whether it has tables besides `_prisma_migrations`. */
  readonly hasTables: boolean;
}

export interface Deployed {
  /** Names of the migrations that were applied now, oldest first. */
  readonly applied: readonly string[];
  /** Path of the copy made before, when there was anything to copy. */
  readonly backup: string | undefined;
}

/** Copies the database before it is changed. Returns the path of the copy; undefined where somebody else makes copies. */
export type BackUp = () => Promise<string | undefined>;

/**
 * The migrations that a database still needs, oldest first. Throws a Fault, before anything is touched, when the
 * database is newer than this code, has a migration that failed or was edited since, or is somebody else's.
 */
export function planMigrations(history: readonly Migration[], state: DatabaseState): Migration[] {
  if (state.applied === null && state.hasTables)
    throw new Fault("This database belongs to another program. Point DATABASE_URL at a new one. Nothing was changed.");
  const applied = (state.applied ?? []).filter((row) => !row.rolledBack);
  const committed = new Map(history.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = committed.get(row.name);
    if (!migration)
      throw new Fault(
        `This database is newer than the program: it knows the migration ${row.name}. ` +
          "Update the program, or restore a backup made by this version. Nothing was changed.",
      );
    if (!row.finished)
      throw new Fault(
        `The migration ${row.name} began on this database and did not end. ` +
          "Restore the backup made before it. Nothing was changed.",
      );
    if (row.checksum !== migration.checksum)
      throw new Fault(
        `The migration ${row.name} was edited after this database got it. ` +
          "Put its file back as it was, and make a new migration. Nothing was changed.",
      );
  }
  const names = new Set(applied.map((row) => row.name));
  return history.filter((migration) => !names.has(migration.name));
}

/**
 * Throws a Fault when a migration changed the number of rows of a table without saying so, in a line of its own:
 * `-- rows of Task may change`.
 */
export function requireRowsKept(
  migration: Migration,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): void {
  const announced = new Set(migration.sql.split("\n"));
  for (const [table, count] of before) {
    if (after.get(table) === count || announced.has(`-- rows of ${table} may change`)) continue;
    throw new Fault(
      `The migration ${migration.name} would leave ${after.get(table) ?? "no"} of the ${count} rows of ${table}. ` +
        "Nothing was changed.",
    );
  }
}
