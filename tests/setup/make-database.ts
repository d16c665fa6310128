import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@/lib/data/database";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { makePostgresqlDatabase } from "./postgresql-database";

export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes it and takes it away. */
  remove(): Promise<void>;
}

/** An empty database of its own, with all migrations applied, on the engine that this run of the tests is about. */
export async function makeDatabase(): Promise<TestDatabase> {
  const { url, remove } =
    process.env.TEST_PROVIDER === "postgresql" ? await makePostgresqlDatabase() : await makeFile();
  const database = openDatabase(url);
  return {
    ...database,
    url,
    async remove() {
      await database.close();
      await remove();
    },
  };
}

async function makeFile() {
  const folder = await mkdtemp(join(tmpdir(), "talkback-test-"));
  const url = `file:${join(folder, "talkback.db")}`;
  await deployMigrations(url);
  return { url, remove: () => rm(folder, { recursive: true, force: true }) };
}
