import { devNull } from "node:os";
import pg from "pg";
import {
  countPostgresqlRows,
  libpqEnv,
  listPostgresqlTables,
  readServerMajor,
  withClient,
} from "../databases/postgresql";
import { totalRows } from "../databases/row-count";
import { type AppliedMigration, readHistory } from "../migrations/history";
import { planMigrations } from "../migrations/plan";
import { PRISMA_ADVISORY_LOCK, readPostgresqlState } from "../migrations/postgresql";
import { Fault } from "../setup/fault.mjs";
import { findPostgresqlProgram, runPostgresqlProgram } from "./postgresql-programs";
import { requireRestorable } from "./restorable";

/** Restores a file of pg_dump into a database without rows, in one transaction. See `restoreBackup`. */
export function restorePostgresql(file: string, url: string): Promise<number> {
  return withClient(url, async (client) => {
    const pgRestore = findPostgresqlProgram("pg_restore", await readServerMajor(client));
    // A Talkback that starts meanwhile waits, instead of making tables of its own.
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_ADVISORY_LOCK]);
    await requireEmptyPlace(client, url);
    await requireRestorableDump(pgRestore, file);
    await dropEmptyTables(client);
    const target = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"];
    const name = libpqEnv(url).PGDATABASE ?? "";
    await run(pgRestore, file, [...target, `--dbname=${name}`], url);
    await client.query(`UPDATE "SignIn" SET "endedAt" = now() AT TIME ZONE 'UTC' WHERE "endedAt" IS NULL`);
    return totalRows(await countPostgresqlRows(client));
  });
}

async function requireEmptyPlace(client: pg.Client, url: string): Promise<void> {
  // Somebody else's tables are not dropped, not even empty ones.
  planMigrations(readHistory("postgresql"), await readPostgresqlState(url));
  if (totalRows(await countPostgresqlRows(client)) === 0) return;
  throw new Fault(
    "The database named by DATABASE_URL has rows already, and a backup is restored into an empty place only: " +
      "make a new one (createdb), and set DATABASE_URL to it. Nothing was changed.",
  );
}

/** Reads the file to its end, then the migrations it holds. */
async function requireRestorableDump(pgRestore: string, file: string): Promise<void> {
  await run(pgRestore, file, [`--file=${devNull}`], null);
  const text = await run(pgRestore, file, ["--data-only", "--table=_prisma_migrations", "--file=-"], null);
  requireRestorable(file, readHistory("postgresql"), { applied: readApplied(text), hasTables: true });
}

/** The rows of `COPY ... (columns) FROM stdin;`: a line each, separated by tabs; \N is null. */
function readApplied(text: string): AppliedMigration[] | null {
  const copied = /^COPY \S*_prisma_migrations \((.*)\) FROM stdin;\n([\s\S]*?)^\\\.$/m.exec(text);
  if (copied === null) return null;
  const columns = (copied[1] ?? "").split(", ");
  const lines = (copied[2] ?? "").split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (column: string) => cells[columns.indexOf(column)] ?? "\\N";
    return {
      name: cell("migration_name"),
      checksum: cell("checksum"),
      finished: cell("finished_at") !== "\\N",
      rolledBack: cell("rolled_back_at") !== "\\N",
    };
  });
}

/** The tables of this version, made by a start that nobody used: an older backup brings its own. */
async function dropEmptyTables(client: pg.Client): Promise<void> {
  const tables = await listPostgresqlTables(client);
  if (tables.length === 0) return;
  const { rows: types } = await client.query<{ name: string }>(
    "SELECT typname AS name FROM pg_type WHERE typtype = 'e' AND typnamespace = current_schema()::regnamespace",
  );
  await client.query(
    [
      "BEGIN",
      `DROP TABLE ${tables.map(pg.escapeIdentifier).join(", ")}`,
      ...types.map(({ name }) => `DROP TYPE ${pg.escapeIdentifier(name)}`),
      "COMMIT",
    ].join("; "),
  );
}

async function run(pgRestore: string, file: string, args: readonly string[], url: string | null): Promise<string> {
  try {
    return await runPostgresqlProgram(pgRestore, [...args, file], url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Fault(`${file} cannot be restored (${reason}). Nothing of it was kept.`);
  }
}
