import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@/lib/data/database";
import { deployMigrations } from "@/scripts/migrations/deploy";

export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes it and removes its folder. */
  remove(): Promise<void>;
}

/** An empty database of its own, with all migrations applied, in a folder that nothing else uses. */
export async function makeDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "talkback-test-"));
  const url = `file:${join(folder, "talkback.db")}`;
  await deployMigrations(url);
  const database = openDatabase(url);
  return {
    ...database,
    url,
    async remove() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
