import { readFileSync } from "node:fs";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readHistory } from "@/scripts/migrations/history";
import { deployPostgresql } from "@/scripts/migrations/postgresql";
import { diffSchemas } from "@/scripts/migrations/schema-engine";
import { derivePostgresqlSchema } from "@/scripts/setup/derive-schema.mjs";
import { fromRoot } from "@/scripts/setup/root.mjs";
import { makeTestDatabase } from "@/scripts/setup/test-postgresql.mjs";

let one: Awaited<ReturnType<typeof makeTestDatabase>>;
let other: typeof one;

beforeEach(async () => {
  const server = process.env.TEST_DATABASE_URL ?? "";
  [one, other] = await Promise.all([makeTestDatabase(server), makeTestDatabase(server)]);
});

afterEach(async () => {
  await Promise.all([one.remove(), other.remove()]);
});

/** There is nothing yet to be backed up. */
const noBackup = async () => undefined;

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Tables, columns, keys and indexes, in PostgreSQL's own words. */
async function describeDatabase(url: string) {
  const ours = "table_schema = 'public' AND table_name <> '_prisma_migrations'";
  return {
    columns: await query(
      url,
      `SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default
       FROM information_schema.columns WHERE ${ours} ORDER BY 1, 2`,
    ),
    keys: await query(
      url,
      `SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations' ORDER BY 1, 2`,
    ),
    indexes: await query(
      url,
      `SELECT indexname, indexdef FROM pg_indexes
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
    ),
    enums: await query(
      url,
      "SELECT enumtypid::regtype::text AS type, enumlabel AS label FROM pg_enum ORDER BY 1, enumsortorder",
    ),
  };
}

test("the PostgreSQL migrations, replayed, make what the schema describes", async () => {
  await deployPostgresql(one.url, readHistory("postgresql"), noBackup);
  const schema = derivePostgresqlSchema(readFileSync(fromRoot("prisma", "schema.prisma"), "utf8"), "./postgresql");
  await query(other.url, (await diffSchemas("postgresql", "empty", schema)) ?? "");
  const made = await describeDatabase(one.url);
  expect(made.columns.length).toBeGreaterThan(100);
  expect(made).toEqual(await describeDatabase(other.url));
});

test("of two processes that start at once, one migrates and the other finds it done", async () => {
  const history = readHistory("postgresql");
  const start = () => deployPostgresql(one.url, history, noBackup);
  const both = await Promise.all([start(), start()]);
  expect(both.flatMap(({ applied }) => applied).toSorted()).toEqual(history.map((migration) => migration.name));
  const rows = await query(one.url, 'SELECT migration_name FROM "_prisma_migrations"');
  expect(rows).toHaveLength(history.length);
});
