import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addRoom } from "@/lib/data/rooms";
import { mintScope } from "@/lib/data/scope";
import { makeBackup } from "@/scripts/backups/make-backup";
import { restoreBackup } from "@/scripts/backups/restore";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { fillWithDemo, usingDatabase } from "@/tests/setup/demo-studio";
import { folderPerTest } from "@/tests/setup/folder-per-test";
import { createDatabase, type PostgresqlServer, startPostgresql } from "@/tests/setup/postgresql-server";
import { runScript } from "@/tests/setup/run-script";

const inFolder = folderPerTest();
const addMigration = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
  VALUES ('x', 'x', '20990101000000_future', current_timestamp)`;

/** The path of a backup of a database with the demo studio. */
async function backUpDemo(url: string): Promise<{ file: string; rows: number }> {
  await deployMigrations(url, inFolder("backups"));
  await fillWithDemo(url);
  const { path, rows } = await makeBackup(url, inFolder("backups"));
  return { file: path, rows };
}

/** Studios, people, and sign-ins that still run. */
function look(url: string) {
  return usingDatabase(url, async ({ reader }) => ({
    studios: await reader.studio.count(),
    people: await reader.person.count(),
    signedIn: await reader.signIn.count({ where: { endedAt: null } }),
  }));
}

function executeOn(path: string, sql: string): void {
  const connection = new Sqlite(path);
  connection.exec(sql);
  connection.close();
}

describe("restoring a SQLite file", () => {
  const from = () => `file:${inFolder("talkback.db")}`;
  const place = () => inFolder("new", "talkback.db");

  test("brings back every row and no sign-in, into a place that is its owner's alone", async () => {
    const { file, rows } = await backUpDemo(from());
    const { people } = await look(from());
    expect(await restoreBackup(file, `file:${place()}`)).toBe(rows);
    expect(await look(`file:${place()}`)).toEqual({ studios: 1, people, signedIn: 0 });
    expect((statSync(place()).mode & 0o777).toString(8)).toBe(process.platform === "win32" ? "666" : "600");
    expect(readdirSync(inFolder("new")).filter((name) => name.includes("restoring"))).toEqual([]);
  });

  test("takes the place of a database without rows, and of no other", async () => {
    const { file } = await backUpDemo(from());
    await deployMigrations(`file:${place()}`, inFolder("backups"));
    await restoreBackup(file, `file:${place()}`);
    expect((await look(`file:${place()}`)).studios).toBe(1);
    await expect(restoreBackup(file, `file:${place()}`)).rejects.toThrow(
      /already, .* empty place only: .* Nothing was changed/,
    );
    expect((await look(`file:${place()}`)).studios).toBe(1);
  });

  test("does not take the place of a database without rows that a server has open", async () => {
    const { file } = await backUpDemo(from());
    await deployMigrations(`file:${place()}`, inFolder("backups"));
    const inUse = new Sqlite(place());
    try {
      inUse.prepare(`SELECT count(*) FROM "Studio"`).get();
      await expect(restoreBackup(file, `file:${place()}`)).rejects.toThrow("is in use: stop Talkback");
    } finally {
      inUse.close();
    }
    expect((await look(`file:${place()}`)).studios).toBe(0);
  });

  test("does not mix with the log of a database that is gone", async () => {
    const { file } = await backUpDemo(from());
    writeFileSync(inFolder("other.db-wal"), "what was written last");
    await expect(restoreBackup(file, `file:${inFolder("other.db")}`)).rejects.toThrow("move it away first");
    expect(existsSync(inFolder("other.db"))).toBe(false);
  });

  test.each([
    ["is cut off", (file: string) => truncateSync(file, statSync(file).size - 8192), /malformed|damaged/],
    ["was made by a newer program", (file: string) => executeOn(file, addMigration), "newer than the program"],
    ["is of another program", (file: string) => executeOn(file, `DROP TABLE "_prisma_migrations"`), "another program"],
    ["is no database", (file: string) => writeFileSync(file, "Dear Ana"), "is no backup of a database"],
  ])("leaves the place as it is when the file %s", async (_, spoil, message) => {
    const { file } = await backUpDemo(from());
    spoil(file);
    await expect(restoreBackup(file, `file:${place()}`)).rejects.toThrow(message);
    expect(existsSync(place())).toBe(false);
  });

  test("brings along what is still in the log beside the file", async () => {
    await backUpDemo(from());
    const inUse = new Sqlite(inFolder("talkback.db"));
    inUse.pragma("journal_mode = WAL");
    inUse.exec(`UPDATE "Studio" SET "name" = 'In the log'`);
    await restoreBackup(inFolder("talkback.db"), `file:${place()}`);
    inUse.close();
    const restored = new Sqlite(place(), { readonly: true });
    expect(restored.prepare(`SELECT "name" FROM "Studio"`).pluck().all()).toEqual(["In the log"]);
    restored.close();
  });

  test("is a command that says what came back, and that everybody signs in again", async () => {
    const { file, rows } = await backUpDemo(from());
    const env = { DATA_DIR: inFolder("new"), INIT_CWD: inFolder("backups") };
    const { code, output } = await runScript("scripts/restore.ts", [file], env);
    expect(output).toBe(
      `Restored ${rows} rows from ${file}.\n` +
        "Everybody has to sign in again, with the password they had when the backup was made.\n",
    );
    expect(code).toBe(0);
  });
});

describe("restoring a PostgreSQL database", () => {
  let server: PostgresqlServer;
  beforeAll(async () => {
    server = await startPostgresql();
  });
  afterAll(() => server.stop());

  async function withTwo(work: (from: string, to: string) => Promise<void>): Promise<void> {
    const [from, to] = [await createDatabase(server), await createDatabase(server)];
    await work(from.url, to.url);
    await from.drop();
    await to.drop();
  }

  async function executeIn(url: string, sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  test("brings back every row and no sign-in, into a new one or one without rows, and no other", () =>
    withTwo(async (from, to) => {
      const { file, rows } = await backUpDemo(from);
      const { people } = await look(from);
      await deployMigrations(to, inFolder("backups"));
      expect(await restoreBackup(file, to)).toBe(rows);
      expect(await look(to)).toEqual({ studios: 1, people, signedIn: 0 });
      await expect(restoreBackup(file, to)).rejects.toThrow("has rows already");
      expect(await look(to)).toEqual({ studios: 1, people, signedIn: 0 });
    }));

  test("brings back all that was saved before the backup began, and of what came meanwhile no half", () =>
    withTwo(async (from, to) => {
      await backUpDemo(from);
      const saved: string[] = [];
      let isOver = false;
      const writing = usingDatabase(from, async ({ reader }) => {
        const { id } = await reader.studio.findFirstOrThrow();
        const scope = mintScope(id, null, "Writer");
        while (!isOver) {
          const name = `Added ${saved.length}`;
          const room = { name, timeZone: "Europe/London", setUpMinutes: 0, strikeMinutes: 0 };
          const added = await addRoom(scope, room, new Date());
          if (!added.ok) throw new Error(added.message);
          saved.push(name);
        }
      });
      await expect.poll(() => saved.length).toBeGreaterThan(10);
      const before = [...saved];
      const { path } = await makeBackup(from, inFolder("backups"));
      isOver = true;
      await writing;
      await restoreBackup(path, to);
      await usingDatabase(to, async ({ reader }) => {
        const rooms = (await reader.room.findMany()).filter(({ name }) => name.startsWith("Added "));
        const names = rooms.map(({ name }) => name);
        expect(before.filter((name) => !names.includes(name))).toEqual([]);
        const noted = await reader.changeEntry.findMany({ where: { change: { kind: "rooms.add" } } });
        expect(noted.map(({ entityId }) => entityId).sort()).toEqual(rooms.map(({ id }) => id).sort());
      });
    }));

  test("leaves the place as it is when the file is cut off, or newer than the program", () =>
    withTwo(async (from, to) => {
      const { file } = await backUpDemo(from);
      const whole = readFileSync(file);
      truncateSync(file, whole.length - 100);
      await expect(restoreBackup(file, to)).rejects.toThrow(/cannot be restored .* Nothing of it was kept/);
      await executeIn(from, addMigration);
      const newer = await makeBackup(from, inFolder("backups"));
      await expect(restoreBackup(newer.path, to)).rejects.toThrow("newer than the program");
      // Still without tables: the whole file goes in as into a new database.
      writeFileSync(file, whole);
      await restoreBackup(file, to);
      expect((await look(to)).studios).toBe(1);
    }));

  test("drops no table of another program, not even an empty one", () =>
    withTwo(async (from, to) => {
      const { file } = await backUpDemo(from);
      await executeIn(to, `CREATE TABLE "Wallet" ("id" TEXT)`);
      await expect(restoreBackup(file, to)).rejects.toThrow("another program");
      await executeIn(to, `SELECT * FROM "Wallet"`);
    }));

  test("points at db:copy for a backup of the other kind", () =>
    withTwo(async (_, to) => {
      const { file } = await backUpDemo(`file:${inFolder("talkback.db")}`);
      await expect(restoreBackup(file, to)).rejects.toThrow(/is a backup of a SQLite database, .* npm run db:copy/);
    }));
});
