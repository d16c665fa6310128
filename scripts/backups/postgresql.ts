import { devNull } from "node:os";
import pg from "pg";
import { countPostgresqlRows, readServerMajor, withClient } from "../databases/postgresql";
import { totalRows } from "../databases/row-count";
import { Fault } from "../setup/fault.mjs";
import { requireRoom } from "./backup-files";
import { findPostgresqlProgram, runPostgresqlProgram } from "./postgresql-programs";

/**
 * Writes a PostgreSQL database, also one in use, into an empty file (pg_dump's custom format), and checks the file.
 * Returns how many rows it has: they are counted in the very snapshot that is written.
 *
 * @param to absolute path of an empty file in `folder`
 */
export function dumpPostgresql(url: string, to: string, folder: string): Promise<number> {
  return withClient(url, async (client) => {
    const major = await readServerMajor(client);
    const pgDump = findPostgresqlProgram("pg_dump", major);
    const pgRestore = findPostgresqlProgram("pg_restore", major);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await client.query<{ snapshot: string; bytes: string }>(
      "SELECT pg_export_snapshot() AS snapshot, pg_database_size(current_database()) AS bytes",
    );
    const [{ snapshot = "", bytes = "0" } = {}] = rows;
    await requireRoom(folder, Number(bytes));
    await runPostgresqlProgram(pgDump, ["--format=custom", `--snapshot=${snapshot}`, `--file=${to}`], url);
    const counts = await countPostgresqlRows(client);
    await checkDump(pgRestore, to, [...counts.keys()]);
    return totalRows(counts);
  });
}

/** Its list of contents stands at the start of a file: whether the rest is there shows only when it is read to the end. */
async function checkDump(pgRestore: string, path: string, tables: readonly string[]): Promise<void> {
  const contents = await runPostgresqlProgram(pgRestore, ["--list", path], null);
  const missing = tables.find(
    (table) => !new RegExp(`TABLE DATA \\S+ ${pg.escapeLiteral(table).slice(1, -1)} `).test(contents),
  );
  if (missing !== undefined) throw new Fault(`The copy ${path} lacks the table ${missing}.`);
  await runPostgresqlProgram(pgRestore, [`--file=${devNull}`, path], null);
}
