import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { makeBackup } from "@/scripts/backups/make-backup";
import { type Migration, makeMigration, readHistory } from "@/scripts/migrations/history";
import type { Deployed } from "@/scripts/migrations/plan";
import { diffSchemas } from "@/scripts/migrations/schema-engine";
import * as engine from "@/scripts/migrations/sqlite";
import { derivePostgresqlSchema } from "@/scripts/setup/derive-schema.mjs";
import { runScript } from "@/tests/setup/run-script";
import { withoutRoot } from "@/tests/setup/without-root";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "talkback-migrations-"));
  file = join(folder, "talkback.db");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function deploySqlite(path: string, history: readonly Migration[]): Promise<Deployed> {
  return engine.deploySqlite(
    path,
    history,
    async () => (await makeBackup(`file:${path}`, join(folder, "backups"))).path,
  );
}

const first = makeMigration(
  "20260101000000_first",
  `CREATE TABLE "Room" ("id" TEXT PRIMARY KEY NOT NULL, "name" TEXT NOT NULL);
   CREATE TABLE "Booking" (
     "id" TEXT PRIMARY KEY NOT NULL,
     "roomId" TEXT NOT NULL REFERENCES "Room" ("id") ON DELETE CASCADE
   );`,
);
/** How Prisma changes a table on SQLite: copy, drop, rename. */
const redefine = makeMigration(
  "20260201000000_redefine",
  `CREATE TABLE "new_Room" ("id" TEXT PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "size" INTEGER NOT NULL DEFAULT 1);
   INSERT INTO "new_Room" ("id", "name") SELECT "id", "name" FROM "Room";
   DROP TABLE "Room";
   ALTER TABLE "new_Room" RENAME TO "Room";`,
);

function query<Row>(sql: string, path = file): Row[] {
  const connection = new Sqlite(path);
  try {
    return connection.prepare<[], Row>(sql).all();
  } finally {
    connection.close();
  }
}

function execute(sql: string): void {
  const connection = new Sqlite(file);
  try {
    connection.exec(sql);
  } finally {
    connection.close();
  }
}

const fillRooms = `INSERT INTO "Room" VALUES ('r', 'Attic'); INSERT INTO "Booking" VALUES ('b1', 'r'), ('b2', 'r');`;

test.skipIf(process.platform === "win32")("the database and its copies can be read by their owner only", async () => {
  await deploySqlite(file, [first]);
  execute(`INSERT INTO "Room" VALUES ('r1', 'Attic')`);
  const { backup } = await deploySqlite(file, [first, redefine]);
  expect([file, backup ?? ""].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(["600", "600"]);
});

describe("deploying to SQLite", () => {
  test("makes a new file, records what it did as Prisma does, and has nothing to do the second time", async () => {
    expect(await deploySqlite(file, [first])).toEqual({ applied: [first.name], backup: undefined });
    expect(query(`SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations"`)).toEqual([
      { migration_name: first.name, checksum: first.checksum, applied_steps_count: 1 },
    ]);
    expect(await deploySqlite(file, [first])).toEqual({ applied: [], backup: undefined });
  });

  test("keeps the rows that point at a table that is rebuilt, after a backup of the old state", async () => {
    await deploySqlite(file, [first]);
    execute(fillRooms);
    const { applied, backup } = await deploySqlite(file, [first, redefine]);
    expect(applied).toEqual([redefine.name]);
    expect(query(`SELECT * FROM "Booking"`)).toHaveLength(2);
    expect(query(`SELECT "size" FROM "Room"`)).toEqual([{ size: 1 }]);
    expect(query(`SELECT * FROM "Room"`, backup)).toEqual([{ id: "r", name: "Attic" }]);
  });

  test.each([
    ["loses rows", `DELETE FROM "Booking" WHERE "id" = 'b1';`, "1 of the 2 rows of Booking"],
    ["drops a table", `DROP TABLE "Booking";`, "no of the 2 rows of Booking"],
    ["breaks a link", `UPDATE "Booking" SET "roomId" = 'gone';`, "would break 2 links"],
    ["fails half-way", `CREATE TABLE "Half" ("id" TEXT); nonsense;`, "nonsense"],
  ])("leaves the old database when a migration %s", async (_, sql, message) => {
    await deploySqlite(file, [first]);
    execute(fillRooms);
    const bad = makeMigration("20260301000000_bad", sql);
    await expect(deploySqlite(file, [first, redefine, bad])).rejects.toThrow(message);
    expect(query(`SELECT * FROM "Booking"`)).toEqual([
      { id: "b1", roomId: "r" },
      { id: "b2", roomId: "r" },
    ]);
    expect(query(`SELECT * FROM "Room"`)).toEqual([{ id: "r", name: "Attic" }]);
    expect(query(`SELECT * FROM "_prisma_migrations"`)).toHaveLength(1);
  });

  test("lets a migration remove rows that it names", async () => {
    await deploySqlite(file, [first]);
    execute(fillRooms);
    const prune = makeMigration("20260301000000_prune", `-- rows of Booking may change\nDELETE FROM "Booking";`);
    await deploySqlite(file, [first, prune]);
    expect(query(`SELECT * FROM "Booking"`)).toEqual([]);
  });

  test.each([
    ["newer than the program", [first], "newer than the program"],
    ["edited after the database got it", [first, { ...redefine, checksum: "edited" }], "was edited"],
  ])("does not touch a database whose migration is %s", async (_, history, message) => {
    await deploySqlite(file, [first, redefine]);
    const before = readFileSync(file);
    await expect(deploySqlite(file, history)).rejects.toThrow(message);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(join(folder, "backups"))).toBe(false);
  });

  test("does not touch a database of another program, nor a file that is no database", async () => {
    execute(`CREATE TABLE "Wallet" ("id" TEXT);`);
    await expect(deploySqlite(file, [first])).rejects.toThrow("another program");
    expect(query(`SELECT name FROM sqlite_schema`)).toEqual([{ name: "Wallet" }]);
    const letter = join(folder, "letter.db");
    writeFileSync(letter, "Dear Ana, ".repeat(100));
    await expect(deploySqlite(letter, [first])).rejects.toThrow(DATABASE_FAULTS.NOT_A_DATABASE);
    expect(readFileSync(letter, "utf8")).toBe("Dear Ana, ".repeat(100));
  });
});

test("a migration that another process applied meanwhile is not applied again", async () => {
  await deploySqlite(file, [first]);
  execute(fillRooms);
  const slower = engine.deploySqlite(file, [first, redefine], async () => {
    // As long as a backup takes, the file is everybody's.
    await deploySqlite(file, [first, redefine]);
    return "a backup";
  });
  expect(await slower).toEqual({ applied: [], backup: "a backup" });
  expect(query(`SELECT "migration_name" FROM "_prisma_migrations"`)).toHaveLength(2);
});

test("each migration is applied once, also when several processes start together", async () => {
  const env = { DATA_DIR: folder };
  const runs = await Promise.all([1, 2, 3].map(() => runScript("scripts/deploy.ts", [], env)));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(runs.filter(({ output }) => output.includes("Applied"))).toHaveLength(1);
  expect(query(`SELECT * FROM "_prisma_migrations"`)).toHaveLength(readHistory("sqlite").length);
});

describe("a database that cannot be written", () => {
  const permission = /^The database (may not be written|file cannot be opened)\. .* write permission\. \(.*\)$/;

  test.skipIf(process.platform === "win32")("is named before anybody tries to sign in", async () => {
    await deploySqlite(file, [first]);
    await withoutRoot([folder, file], () => deploySqlite(file, [first]));
    chmodSync(file, 0o444);
    await expect(withoutRoot([folder, file], () => deploySqlite(file, [first]))).rejects.toThrow(permission);
  });

  test("is one whose log cannot be written, too", async () => {
    await deploySqlite(file, [first]);
    mkdirSync(`${file}-wal`);
    await expect(deploySqlite(file, [first])).rejects.toThrow(permission);
  });

  test("is none while another process writes", async () => {
    await deploySqlite(file, [first]);
    const other = new Sqlite(file);
    try {
      other.exec("BEGIN IMMEDIATE");
      expect(await deploySqlite(file, [first])).toEqual({ applied: [], backup: undefined });
    } finally {
      other.close();
    }
  });

  test("may lie where no file can be made, or be a folder", async () => {
    writeFileSync(join(folder, "letter"), "Dear Ana");
    await expect(deploySqlite(join(folder, "letter", "talkback.db"), [first])).rejects.toThrow(/cannot be made .*\.$/);
    await expect(deploySqlite(folder, [first])).rejects.toThrow(/is a folder: .*\.$/);
  });
});

test.each(["sqlite", "postgresql"] as const)("no change of the schema lacks its %s migration", async (provider) => {
  const [after, now] = ["prisma/migrations/schema.prisma", "prisma/schema.prisma"].map((path) => {
    const schema = readFileSync(path, "utf8");
    return provider === "sqlite" ? schema : derivePostgresqlSchema(schema, "./postgresql");
  });
  expect(await diffSchemas(provider, after ?? "", now ?? "")).toBeNull();
  expect(readHistory(provider).map((migration) => migration.name)).toEqual(
    readHistory("sqlite").map((migration) => migration.name),
  );
});

test("the SQLite migrations, replayed, make what the schema describes", async () => {
  await deploySqlite(file, readHistory("sqlite"));
  const direct = join(folder, "direct.db");
  const sql = await diffSchemas("sqlite", "empty", readFileSync("prisma/schema.prisma", "utf8"));
  await deploySqlite(direct, [makeMigration("20260101000000_direct", sql ?? "")]);
  const replayed = describeTables(file);
  expect(replayed).toEqual(describeTables(direct));
  expect(Object.keys(replayed)).toContain("CrewCall");
});

test("a column that goes from a table goes from the rows in the history, which undo writes back", async () => {
  const migrations = readHistory("sqlite");
  const dropping = migrations.findIndex(({ name }) => name.endsWith("_drop_search_text"));
  await deploySqlite(file, migrations.slice(0, dropping));
  const row = (entity: string) =>
    `('${entity}', 1, 'id', '{"id":"id","searchText":"ana"}', ${entity === "song" ? "'{}'" : "NULL"})`;
  execute(
    `INSERT INTO "Studio" ("id", "name", "timeZone", "createdAt") VALUES ('s', 'Harbour', 'Europe/London', 0);
     INSERT INTO "Change" ("id", "studioId", "byName", "at", "kind", "summary") VALUES (1, 's', 'Olga', 0, 'x', 'x');
     INSERT INTO "ChangeEntry" ("entity", "changeId", "entityId", "before", "after")
     VALUES ${["person", "project", "song"].map(row).join(", ")};`,
  );
  await deploySqlite(file, migrations);
  const entries = query<{ entity: string }>(`SELECT "entity", "before", "after" FROM "ChangeEntry" ORDER BY "id"`);
  expect(entries).toEqual([
    { entity: "person", before: '{"id":"id"}', after: null },
    { entity: "project", before: '{"id":"id"}', after: null },
    { entity: "song", before: '{"id":"id","searchText":"ana"}', after: "{}" },
  ]);
});

/** Columns, links and indexes of every table, in an order of their own: migrations append where the schema inserts. */
function describeTables(path: string): Record<string, string[]> {
  const tables = query<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", path);
  const list = (sql: string) => query<object>(sql, path).map((row) => JSON.stringify(row));
  const describeTable = (table: string) => [
    ...list(`SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info('${table}')`),
    ...list(`SELECT "table", "from", "to", seq, on_update, on_delete FROM pragma_foreign_key_list('${table}')`),
    ...list(
      `SELECT i.name AS "index", i."unique", c.seqno, c.name
       FROM pragma_index_list('${table}') i, pragma_index_info(i.name) c`,
    ),
  ];
  return Object.fromEntries(tables.map(({ name }) => [name, describeTable(name).sort()]));
}
