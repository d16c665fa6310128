import Sqlite from "better-sqlite3";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { copyDatabase } from "@/scripts/copying/copy-database";
import { listModels, orderByLinks } from "@/scripts/copying/models";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { fillWithBigStudio } from "@/tests/setup/big-studio";
import { fillWithDemo, usingDatabase } from "@/tests/setup/demo-studio";
import { folderPerTest } from "@/tests/setup/folder-per-test";
import { createDatabase, type PostgresqlServer, startPostgresql } from "@/tests/setup/postgresql-server";
import { runScript } from "@/tests/setup/run-script";

const inFolder = folderPerTest();
let server: PostgresqlServer;
let postgresql: { url: string; drop(): Promise<void> };

beforeAll(async () => {
  server = await startPostgresql();
});
afterAll(() => server.stop());
beforeEach(async () => {
  postgresql = await createDatabase(server);
});
afterEach(() => postgresql.drop());

const file = (name: string) => `file:${inFolder(name)}`;

async function makeDemo(url: string): Promise<void> {
  await deployMigrations(url, inFolder("backups"));
  await fillWithDemo(url);
}

function onFile<Result>(name: string, work: (connection: Sqlite.Database) => Result): Result {
  const connection = new Sqlite(inFolder(name));
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

async function onPostgresql(sql: string, url = postgresql.url): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

async function countAll(url: string): Promise<number> {
  const counts = await usingDatabase(url, ({ reader }) =>
    Promise.all([reader.studio.count(), reader.user.count(), reader.change.count(), reader.task.count()]),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Every row as the program reads it. */
function readAll(url: string): Promise<Record<string, unknown[]>> {
  return usingDatabase(url, async ({ reader }) => {
    const tables = listModels().map(async ({ name }) => {
      const model = `${name[0]?.toLowerCase()}${name.slice(1)}` as "studio";
      const rows = (await reader[model].findMany()).sort((one, other) => (one.id < other.id ? -1 : 1));
      return [name, rows] as const;
    });
    return Object.fromEntries(await Promise.all(tables));
  });
}

describe("moving house", () => {
  test("brings every row from a file to PostgreSQL and back, as the program reads them", async () => {
    await makeDemo(file("one.db"));
    await fillWithBigStudio(file("one.db"), 2000);
    const there = await copyDatabase(file("one.db"), postgresql.url);
    const back = await copyDatabase(postgresql.url, file("two.db"));
    expect(back).toEqual(there);
    const original = await readAll(file("one.db"));
    expect(original.Task?.length).toBeGreaterThan(2000);
    expect(original.ChangeEntry?.length).toBeGreaterThan(2000);
    expect(await readAll(postgresql.url)).toEqual(original);
    expect(await readAll(file("two.db"))).toEqual(original);
  });

  test("goes from file to file, and from PostgreSQL to PostgreSQL", async () => {
    await makeDemo(postgresql.url);
    const second = await createDatabase(server);
    const copied = await copyDatabase(postgresql.url, second.url);
    await copyDatabase(second.url, file("one.db"));
    expect(await copyDatabase(file("one.db"), file("two.db"))).toEqual(copied);
    await second.drop();
  });

  test("goes on counting where the old database stopped, also when its last rows were removed", async () => {
    await makeDemo(file("one.db"));
    onFile("one.db", (connection) => connection.exec(`UPDATE sqlite_sequence SET seq = 1000 WHERE name = 'Change'`));
    await copyDatabase(file("one.db"), postgresql.url);
    await copyDatabase(postgresql.url, file("two.db"));
    for (const url of [postgresql.url, file("two.db")]) {
      const { id } = await usingDatabase(url, async ({ reader, writer }) => {
        const { studioId } = await reader.change.findFirstOrThrow();
        const data = { studioId, byName: "Ana", at: new Date(0), kind: "x", summary: "x" };
        return writer.$transaction((transaction) => transaction.change.create({ data }));
      });
      expect(id).toBe(1001);
    }
  });

  test("knows values that engines keep in different ways", async () => {
    await makeDemo(file("one.db"));
    const odd = `Ünïcødé "quotes" \\back, tab\t, line\n, {brace}, ', NULL, \\N, 日本, 🎚️`;
    onFile("one.db", (connection) => {
      connection.prepare(`UPDATE "Person" SET "notes" = ?, "archivedAt" = -1`).run(odd);
      connection.prepare(`UPDATE "ChangeEntry" SET "after" = '{"b":1,"a":{"d":[1,2.50,null],"c":""}}'`).run();
      connection.prepare(`UPDATE "Studio" SET "createdAt" = '1969-12-31T23:59:59.999Z'`).run();
    });
    await copyDatabase(file("one.db"), postgresql.url);
    await copyDatabase(postgresql.url, file("two.db"));
    expect(await readAll(postgresql.url)).toEqual(await readAll(file("one.db")));
    expect(await readAll(file("two.db"))).toEqual(await readAll(file("one.db")));
  });
});

describe("a copy is kept whole or not at all", () => {
  test.each([
    [
      "a number that is none",
      `UPDATE "Task" SET "minutes" = 'long' WHERE "position" = 1`,
      "Task has a row whose minutes",
    ],
    ["a character that PostgreSQL has not", `UPDATE "Person" SET "notes" = 'a' || char(0)`, "Person cannot be copied"],
    ["a row that points at nothing", `UPDATE "Task" SET "projectId" = 'gone'`, "Task cannot be copied"],
    ["a word that is none of the list", `UPDATE "Task" SET "state" = 'LATER'`, "Task cannot be copied"],
  ])("when the file has %s", async (_, sql, message) => {
    await makeDemo(file("one.db"));
    onFile("one.db", (connection) => {
      connection.pragma("foreign_keys = OFF");
      connection.exec(sql);
    });
    await expect(copyDatabase(file("one.db"), postgresql.url)).rejects.toThrow(message);
    expect(await countAll(postgresql.url)).toBe(0);
  });

  test("when a row arrives as another, which nothing but the comparison sees", async () => {
    await makeDemo(file("one.db"));
    await deployMigrations(postgresql.url, inFolder("backups"));
    await onPostgresql(
      `CREATE FUNCTION bend() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN NEW."minutes" := NEW."minutes" + 1; RETURN NEW; END $$;
       CREATE TRIGGER bend BEFORE INSERT ON "Task" FOR EACH ROW WHEN (NEW."position" = 1) EXECUTE FUNCTION bend()`,
    );
    const { code, output } = await runScript("scripts/copy.ts", ["--from", "file:one.db", "--to", postgresql.url], {
      INIT_CWD: inFolder(),
    });
    expect(output).toMatch(/^The table Task differs: .* Nothing was kept\.\n$/);
    expect(code).toBe(1);
    expect(await countAll(postgresql.url)).toBe(0);
  });

  test("when a row is lost on the way to a file", async () => {
    await makeDemo(file("one.db"));
    await deployMigrations(file("two.db"), inFolder("backups"));
    onFile("two.db", (connection) =>
      connection.exec(`CREATE TRIGGER lost AFTER INSERT ON "Membership" BEGIN DELETE FROM "Membership"; END`),
    );
    await expect(copyDatabase(file("one.db"), file("two.db"))).rejects.toThrow("Membership differs: 1 rows");
    expect(await countAll(file("two.db"))).toBe(0);
  });

  test("when the database to copy to has rows, which stay", async () => {
    await makeDemo(file("one.db"));
    await copyDatabase(file("one.db"), postgresql.url);
    const before = await countAll(postgresql.url);
    await expect(copyDatabase(file("one.db"), postgresql.url)).rejects.toThrow("has rows already");
    expect(await countAll(postgresql.url)).toBe(before);
  });
});

describe("what a copy leaves out is nothing", () => {
  test("the models name every table and every column of both engines", async () => {
    await deployMigrations(file("one.db"), inFolder("backups"));
    await deployMigrations(postgresql.url, inFolder("backups"));
    const inModels = listModels().flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
    const inFile = onFile("one.db", (connection) =>
      connection
        .prepare(
          `SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c
           WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> '_prisma_migrations'`,
        )
        .pluck()
        .all(),
    );
    const inServer = await onPostgresql(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
    );
    expect(inFile.sort()).toEqual(inModels.sort());
    expect(inServer.map(({ name }) => name).sort()).toEqual(inModels.sort());
  });

  test.each([
    ["table", `CREATE TABLE "Invoice" ("id" TEXT)`, "Invoice.id"],
    ["column", `ALTER TABLE "Task" ADD COLUMN "price" INTEGER`, "Task.price"],
  ])("a %s that the models do not have stops it", async (_, sql, name) => {
    await makeDemo(file("one.db"));
    onFile("one.db", (connection) => connection.exec(sql));
    await expect(copyDatabase(file("one.db"), postgresql.url)).rejects.toThrow(`do not agree about ${name}`);
    expect(await countAll(postgresql.url)).toBe(0);
  });

  test("rows come after those they point at", () => {
    const tables = ["Task", "Project", "Studio"].map((name) => ({ name, columns: [] }));
    const links = new Map([
      ["Task", new Set(["Project", "Studio"])],
      ["Project", new Set(["Studio"])],
    ]);
    expect(orderByLinks(tables, links).map(({ name }) => name)).toEqual(["Studio", "Project", "Task"]);
    expect(() => orderByLinks(tables, links.set("Studio", new Set(["Task"])))).toThrow("in a circle");
  });
});

test("a copy is of one moment: what is written meanwhile is in it whole or not at all", async () => {
  await makeDemo(file("one.db"));
  await fillWithBigStudio(file("one.db"), 1000);
  const copying = copyDatabase(file("one.db"), postgresql.url);
  let done = false;
  const finished = copying.finally(() => {
    done = true;
  });
  for (let count = 0; !done; count += 1) {
    // The newest rows point at the oldest table, which is copied long before theirs.
    onFile("one.db", (connection) =>
      connection.exec(
        `BEGIN; INSERT INTO "Studio" ("id", "name", "timeZone", "createdAt") VALUES ('new${count}', 'New', 'UTC', 0);
         INSERT INTO "Change" ("studioId", "byName", "at", "kind", "summary") VALUES ('new${count}', 'x', 0, 'x', 'x');
         COMMIT`,
      ),
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  await finished;
  expect(await countAll(postgresql.url)).toBeGreaterThan(1000);
});

test("an older database is copied from, or to, by nobody", async () => {
  await makeDemo(file("one.db"));
  onFile("one.db", (connection) =>
    connection.exec(`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%open'`),
  );
  await expect(copyDatabase(file("one.db"), postgresql.url)).rejects.toThrow(
    "bring it up to date with npm run db:deploy",
  );
  await expect(copyDatabase(postgresql.url, file("two.db"))).rejects.toThrow("older than the program, or no database");
});
