import type { Migration } from "../migrations/history";
import { type DatabaseState, planMigrations } from "../migrations/plan";
import { Fault } from "../setup/fault.mjs";

/** Throws a Fault when a backup is not of Talkback, or of a newer one. */
export function requireRestorable(file: string, history: readonly Migration[], state: DatabaseState): void {
  if (state.applied === null) throw new Fault(`${file} is a database of another program. Nothing was changed.`);
  try {
    planMigrations(history, state);
  } catch (error) {
    throw error instanceof Fault ? new Fault(`${file} cannot be restored. ${error.message}`) : error;
  }
}
