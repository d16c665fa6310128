/**
 * A process that brings a SQLite file up to date as a start does, and says how far it has come. Started by migrate.ts.
 */
import { readFileSync, writeSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { makeBackup } from "@/scripts/backups/make-backup";
import { deploySqlite } from "@/scripts/migrations/sqlite";
import type { MigratorTask } from "./migrate";

const { path, backups, history, isControl } = JSON.parse(
  readFileSync(process.env.MIGRATOR_TASK ?? "", "utf8"),
) as MigratorTask;

/** At once: the migration stops everything else in this process. */
const say = (line: string) => writeSync(1, `${line}\n`);

/** Without the guard: the last migration's statements, each on its own. */
function migrateUnguarded(): void {
  const connection = new Sqlite(path);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = OFF");
  const last = history.at(-1);
  connection.exec(last?.sql ?? "");
  connection
    .prepare(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name") VALUES ('new', ?, 0, ?)`,
    )
    .run(last?.checksum, last?.name);
  connection.close();
}

say("started");
if (isControl) {
  say("backed up");
  migrateUnguarded();
} else {
  await deploySqlite(path, history, async () => {
    const backup = await makeBackup(`file:${path}`, backups);
    say("backed up");
    return backup.path;
  });
}
say("done");
