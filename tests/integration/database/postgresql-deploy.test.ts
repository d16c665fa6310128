import { existsSync, readdirSync, writeFileSync } from "node:fs";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeBackup } from "@/scripts/backups/make-backup";
import { type Migration, makeMigration, readHistory } from "@/scripts/migrations/history";
import { deployPostgresql } from "@/scripts/migrations/postgresql";
import { Fault } from "@/scripts/setup/fault.mjs";
import { folderPerTest } from "@/tests/setup/folder-per-test";
import { createDatabase, type PostgresqlServer, startPostgresql } from "@/tests/setup/postgresql-server";
import { runScript } from "@/tests/setup/run-script";

const inFolder = folderPerTest();
let server: PostgresqlServer;
let database: { url: string; drop(): Promise<void> };

beforeAll(async () => {
  server = await startPostgresql();
});
afterAll(() => server.stop());
beforeEach(async () => {
  database = await createDatabase(server);
});
afterEach(() => database.drop());

const first = makeMigration(
  "20260101000000_first",
  `CREATE TABLE "Room" ("id" TEXT PRIMARY KEY NOT NULL, "name" TEXT NOT NULL);
   CREATE TABLE "Booking" (
     "id" TEXT PRIMARY KEY NOT NULL,
     "roomId" TEXT NOT NULL REFERENCES "Room" ("id") ON DELETE CASCADE
   );`,
);
const widen = makeMigration("20260201000000_widen", `ALTER TABLE "Room" ADD COLUMN "size" INTEGER NOT NULL DEFAULT 1;`);
const fillRooms = `INSERT INTO "Room" VALUES ('r', 'Attic'); INSERT INTO "Booking" VALUES ('b1', 'r'), ('b2', 'r');`;

function deploy(history: readonly Migration[]) {
  return deployPostgresql(
    database.url,
    history,
    async () => (await makeBackup(database.url, inFolder("backups"))).path,
  );
}

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return (await client.query<Row>(sql).finally(() => client.end())).rows;
}

async function expectOld(): Promise<void> {
  expect(await query(`SELECT * FROM "Room"`)).toEqual([{ id: "r", name: "Attic" }]);
  expect(await query(`SELECT "id" FROM "Booking" ORDER BY "id"`)).toEqual([{ id: "b1" }, { id: "b2" }]);
  expect(await query(`SELECT "migration_name" FROM "_prisma_migrations"`)).toEqual([{ migration_name: first.name }]);
}

describe("deploying to PostgreSQL", () => {
  test("makes the tables, records what it did as Prisma does, and has nothing to do the second time", async () => {
    expect(await deploy([first])).toEqual({ applied: [first.name], backup: undefined });
    expect(await query(`SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations"`)).toEqual(
      [{ migration_name: first.name, checksum: first.checksum, applied_steps_count: 1 }],
    );
    expect(await deploy([first])).toEqual({ applied: [], backup: undefined });
    expect(existsSync(inFolder("backups"))).toBe(false);
  });

  test("backs a database with rows up before it changes", async () => {
    await deploy([first]);
    await query(fillRooms);
    const { applied, backup } = await deploy([first, widen]);
    expect(applied).toEqual([widen.name]);
    expect(backup).toMatch(/\.dump$/);
    expect(readdirSync(inFolder("backups"))).toHaveLength(1);
    expect(await query(`SELECT "size" FROM "Room"`)).toEqual([{ size: 1 }]);
  });

  test.each([
    ["loses rows", `DELETE FROM "Booking" WHERE "id" = 'b1';`, "1 of the 2 rows of Booking"],
    ["adds rows", `INSERT INTO "Booking" VALUES ('b3', 'r');`, "3 of the 2 rows of Booking"],
    ["drops a table", `DROP TABLE "Booking";`, "no of the 2 rows of Booking"],
    ["breaks a link", `UPDATE "Booking" SET "roomId" = 'gone';`, "failed"],
    ["fails half-way", `CREATE TABLE "Half" ("id" TEXT); nonsense;`, "nonsense"],
  ])("leaves the old database when a migration %s", async (_, sql, message) => {
    await deploy([first]);
    await query(fillRooms);
    await expect(deploy([first, widen, makeMigration("20260301000000_bad", sql)])).rejects.toThrow(message);
    await expectOld();
  });

  test("lets a migration remove rows that it names", async () => {
    await deploy([first]);
    await query(fillRooms);
    const prune = makeMigration("20260301000000_prune", `-- rows of Booking may change\nDELETE FROM "Booking";`);
    await deploy([first, prune]);
    expect(await query(`SELECT * FROM "Booking"`)).toEqual([]);
  });

  test.each([
    ["newer than the program", [first], "newer than the program"],
    ["edited after the database got it", [first, { ...widen, checksum: "edited" }], "was edited"],
  ])("does not touch a database whose migration is %s", async (_, history, message) => {
    await deploy([first, widen]);
    await query(fillRooms.replace("'Attic'", "'Attic', 2"));
    await expect(deploy(history)).rejects.toThrow(message);
    expect(await query(`SELECT * FROM "Room"`)).toEqual([{ id: "r", name: "Attic", size: 2 }]);
    expect(await query(`SELECT * FROM "_prisma_migrations"`)).toHaveLength(2);
    expect(existsSync(inFolder("backups"))).toBe(false);
  });

  test("does not touch a database of another program", async () => {
    await query(`CREATE TABLE "Wallet" ("id" TEXT)`);
    await expect(deploy([first])).rejects.toThrow("another program");
    expect(await query(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`)).toEqual([
      { table_name: "Wallet" },
    ]);
  });

  test("changes no database with rows that cannot be backed up, and says what else can be done", async () => {
    await deploy([first]);
    await query(fillRooms);
    const noProgram = async () => {
      throw new Fault("pg_dump is missing: install it.");
    };
    await expect(deployPostgresql(database.url, [first, widen], noProgram)).rejects.toThrow(
      /^The database has to change, .* pg_dump is missing: install it\. .* set MIGRATE_WITHOUT_BACKUP=1\. Nothing was changed\.$/,
    );
    await expectOld();
  });

  test("writers wait until a migration is done, and none of their rows is taken for one of its own", async () => {
    await deploy([first]);
    await query(fillRooms);
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    const slow = makeMigration("20260301000000_slow", `SELECT pg_sleep(0.5);`);
    let written = false;
    const deploying = deployPostgresql(database.url, [first, slow], async () => {
      // Begun before the tables are locked, so the migration waits for its end.
      await writer.query(`BEGIN; INSERT INTO "Booking" VALUES ('b3', 'r')`);
      void query("SELECT 1").then(async () => {
        await writer.query("COMMIT");
        await writer.query(`INSERT INTO "Booking" VALUES ('b4', 'r')`);
        written = true;
      });
      return undefined;
    });
    await expect(deploying).resolves.toMatchObject({ applied: [slow.name] });
    await expect.poll(() => written).toBe(true);
    await writer.end();
    expect(await query(`SELECT "id" FROM "Booking"`)).toHaveLength(4);
  });
});

describe("npm run db:deploy on PostgreSQL", () => {
  const names = readHistory("postgresql").map(({ name }) => name);

  test("applies each migration once, also when several processes start together", async () => {
    const env = { DATA_DIR: inFolder(), DATABASE_URL: database.url };
    const runs = await Promise.all([1, 2, 3].map(() => runScript("scripts/deploy.ts", [], env)));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(runs.filter(({ output }) => output.includes("Applied"))).toHaveLength(1);
    expect(await query(`SELECT "migration_name" FROM "_prisma_migrations"`)).toHaveLength(names.length);
  });

  test("changes a database that is backed up elsewhere when it is told so", async () => {
    const [last = ""] = names.slice(-1);
    await deployPostgresql(database.url, readHistory("postgresql").slice(0, -1), async () => undefined);
    await query(`INSERT INTO "Studio" ("id", "name", "timeZone", "createdAt") VALUES ('s', 'Attic', 'UTC', now())`);
    // No backup can be made in a file.
    writeFileSync(inFolder("letter"), "Dear Ana");
    const env = { DATA_DIR: inFolder(), DATABASE_URL: database.url, BACKUP_DIR: inFolder("letter") };
    const refused = await runScript("scripts/deploy.ts", [], env);
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining("set MIGRATE_WITHOUT_BACKUP=1") });
    const told = await runScript("scripts/deploy.ts", [], { ...env, MIGRATE_WITHOUT_BACKUP: "1" });
    expect(told).toEqual({ code: 0, output: `Applied ${last}\n` });
  });
});
