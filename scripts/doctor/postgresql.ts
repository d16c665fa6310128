import { devNull } from "node:os";
import type pg from "pg";
import { counted } from "@/lib/domain/counted";
import { findPostgresqlProgram, runPostgresqlProgram } from "../backups/postgresql-programs";
import { countPostgresqlRows, readServerMajor, withClient } from "../databases/postgresql";
import { totalRows } from "../databases/row-count";
import { examine, type Finding, fault, ok, warning } from "./finding";

/** Settings without which a power cut can lose what was saved; synchronous_commit is set by the program itself. */
const DURABLE = ["fsync", "full_page_writes"];

/** How far the two clocks may be apart. */
const CLOCK_DRIFT_MS = 60_000;

/** A PostgreSQL database: whether it answers, keeps what it was given, and holds together. Reads only. */
export function checkPostgresql(url: string, isFull: boolean): Promise<readonly Finding[]> {
  return examine("Database", () =>
    withClient(url, async (client) => [
      ...(await examine("PostgreSQL", () => checkVersion(client))),
      ...(await examine("Durability", () => checkDurability(client))),
      ...(await examine("Links", () => checkLinks(client))),
      ...(await examine("Integrity", () => checkRows(client, url, isFull))),
      ...(await examine("Backup program", () => checkPrograms(client))),
      ...(await examine("Clock", () => checkClock(client))),
    ]),
  );
}

async function checkVersion(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  return ok("PostgreSQL", `version ${rows[0]?.server_version}.`);
}

async function checkDurability(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name = ANY($1)",
    [DURABLE],
  );
  const off = rows.filter(({ setting }) => setting === "off").map(({ name }) => name);
  if (off.length === 0) return ok("Durability", `${DURABLE.join(", ")} are on.`);
  return fault("Durability", `${off.join(", ")} off: a power cut can lose saved work. Turn on in postgresql.conf.`);
}

async function checkLinks(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint
     WHERE contype = 'f' AND NOT convalidated AND connamespace = current_schema()::regnamespace`,
  );
  if (rows.length === 0) return ok("Links", "every row points at one that is there.");
  return fault("Links", `${rows[0]?.name} was never checked: ALTER TABLE ... VALIDATE CONSTRAINT.`);
}

/** Counting reads every page of the tables; --full also every value that lies beside them. */
async function checkRows(client: pg.Client, url: string, isFull: boolean): Promise<Finding> {
  const counts = await countPostgresqlRows(client);
  const rows = `${totalRows(counts)} rows in ${counted(counts.size, "table")}`;
  if (!isFull) return ok("Integrity", `${rows} can be read.`);
  const pgDump = findPostgresqlProgram("pg_dump", await readServerMajor(client));
  await runPostgresqlProgram(pgDump, [`--file=${devNull}`], url);
  return ok("Integrity", `${rows} can be read to the last byte.`);
}

async function checkPrograms(client: pg.Client): Promise<Finding> {
  try {
    const path = findPostgresqlProgram("pg_dump", await readServerMajor(client));
    return ok("Backup program", path);
  } catch (error) {
    return warning("Backup program", error instanceof Error ? error.message : String(error));
  }
}

async function checkClock(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
  const drift = Math.abs((rows[0]?.now.getTime() ?? 0) - Date.now());
  if (drift < CLOCK_DRIFT_MS) return ok("Clock", "the same as that of the PostgreSQL server.");
  return warning("Clock", `${Math.round(drift / 1000)} s from that of the PostgreSQL server: set both by NTP.`);
}
