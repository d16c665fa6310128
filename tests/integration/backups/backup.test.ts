import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listBackups, removeOldBackups, requireRoom } from "@/scripts/backups/backup-files";
import { makeBackup } from "@/scripts/backups/make-backup";
import { findPostgresqlProgram, runPostgresqlProgram } from "@/scripts/backups/postgresql-programs";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { folderPerTest } from "@/tests/setup/folder-per-test";
import { createDatabase, type PostgresqlServer, startPostgresql } from "@/tests/setup/postgresql-server";
import { runScript } from "@/tests/setup/run-script";

const inFolder = folderPerTest();

const insertStudio = `INSERT INTO "Studio" ("id", "name", "timeZone", "createdAt")`;

async function makeSqlite(): Promise<{ path: string; url: string }> {
  const path = inFolder("talkback.db");
  await deployMigrations(`file:${path}`, inFolder("backups"));
  const connection = new Sqlite(path);
  connection.exec(`${insertStudio} VALUES ('s1', 'Harbour', 'Europe/London', 0)`);
  connection.close();
  return { path, url: `file:${path}` };
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("a backup of a SQLite file", () => {
  test("has what was written, also what is still in the log of a database in use, and nothing that is not committed", async () => {
    const { path, url } = await makeSqlite();
    const inUse = new Sqlite(path);
    try {
      inUse.exec(`${insertStudio} VALUES ('s2', 'Attic', 'Europe/London', 0)`);
      inUse.exec(`BEGIN; ${insertStudio} VALUES ('s3', 'Half', 'Europe/London', 0)`);
      const backup = await makeBackup(url, inFolder("backups"));
      const copy = new Sqlite(backup.path, { readonly: true });
      expect(copy.prepare(`SELECT "id" FROM "Studio" ORDER BY "id"`).pluck().all()).toEqual(["s1", "s2"]);
      copy.close();
      expect(backup).toMatchObject({ rows: 2, bytes: statSync(backup.path).size });
    } finally {
      inUse.close();
    }
  });

  test.skipIf(process.platform === "win32")("can be read by its owner only, and so can its folder", async () => {
    const { url } = await makeSqlite();
    const { path } = await makeBackup(url, inFolder("backups"));
    expect([modeOf(path), modeOf(inFolder("backups"))]).toEqual(["600", "700"]);
  });

  test("is not made of a damaged file, and leaves nothing behind", async () => {
    const { path, url } = await makeSqlite();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096, 8192);
    writeFileSync(path, bytes);
    await expect(makeBackup(url, inFolder("backups"))).rejects.toThrow(/malformed|damaged/);
    expect(readdirSync(inFolder("backups"))).toEqual([]);
  });

  test("of nothing is a fault", async () => {
    await expect(makeBackup(`file:${inFolder("none.db")}`, inFolder("backups"))).rejects.toThrow("nothing to back up");
    expect(existsSync(inFolder("none.db"))).toBe(false);
  });

  test("is not begun where the disk has no room for it", async () => {
    mkdirSync(inFolder("backups"));
    await expect(requireRoom(inFolder("backups"), 2 ** 60)).rejects.toThrow(/has .* free, and a backup needs/);
  });
});

describe("keeping a number of backups", () => {
  const names = [
    "talkback-2026-11-20T02-30-00-000Z.db",
    "talkback-2026-11-21T02-30-00-000Z.dump",
    "talkback-2026-11-22T02-30-00-000Z.db",
    "talkback-2026-11-23T02-30-00-000Z.db",
  ];
  const others = [
    "letter.txt",
    "talkback.db",
    "talkback-2026.db",
    "other-2026-11-20T02-30-00-000Z.db",
    "talkback-before-migration-2026-11-20T02-30-00-000Z.db",
    "talkback-2026-11-23T02-30-00-000Z.db.part",
  ];

  test("removes the oldest of its own and no other file", async () => {
    for (const name of [...names, ...others]) writeFileSync(inFolder(name), "");
    const folder = inFolder();
    expect(await removeOldBackups(folder, "talkback", 2, inFolder(names[3] ?? ""))).toBe(2);
    expect(readdirSync(folder).sort()).toEqual([...names.slice(2), ...others].sort());
  });

  test("never removes the one just made, also when the clock went back", async () => {
    for (const name of names) writeFileSync(inFolder(name), "");
    await removeOldBackups(inFolder(), "talkback", 1, inFolder(names[0] ?? ""));
    expect((await listBackups(inFolder(), "talkback")).map((path) => basename(path))).toEqual([names[0]]);
  });

  test("removes what a killed backup left a day ago", async () => {
    const left = inFolder("talkback-2026-11-20T02-30-00-000Z.db.part");
    writeFileSync(left, "");
    utimesSync(left, 0, 0);
    await removeOldBackups(inFolder(), "talkback", 2, inFolder("newest"));
    expect(existsSync(left)).toBe(false);
  });
});

describe("npm run backup", () => {
  test("prints one line, and keeps as many as it is told", async () => {
    await makeSqlite();
    const env = { DATA_DIR: inFolder() };
    const first = await runScript("scripts/backup.ts", [], env);
    expect(first.output).toMatch(/^Backed up to .*talkback-.*Z\.db \([\d.]+ kB, 1 row\)\.\n$/);
    expect(first.code).toBe(0);
    const second = await runScript("scripts/backup.ts", ["--keep", "1"], env);
    expect(second.output).toMatch(/ row; removed 1 older\)\.\n$/);
    expect(readdirSync(inFolder("backups"))).toHaveLength(1);
  });

  test("takes a folder, and refuses a number that is none", async () => {
    await makeSqlite();
    const { output } = await runScript("scripts/backup.ts", ["copies"], { DATA_DIR: inFolder(), INIT_CWD: inFolder() });
    expect(output).toContain(inFolder("copies", "talkback-"));
    const refused = await runScript("scripts/backup.ts", ["--keep", "0"], { DATA_DIR: inFolder() });
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining("at least 1") });
  });
});

describe("a backup of a PostgreSQL database", () => {
  let server: PostgresqlServer;
  beforeAll(async () => {
    server = await startPostgresql();
  });
  afterAll(() => server.stop());

  test("has what was committed, under the name of the database, for its owner's eyes only", async () => {
    const database = await createDatabase(server);
    await deployMigrations(database.url, inFolder("backups"));
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`${insertStudio} VALUES ('s1', 'Harbour', 'Europe/London', now())`);
    await client.query(`BEGIN; ${insertStudio} VALUES ('s2', 'Half', 'Europe/London', now())`);
    const backup = await makeBackup(database.url, inFolder("backups"));
    await client.end();
    const pgRestore = findPostgresqlProgram("pg_restore", 1);
    const sql = await runPostgresqlProgram(pgRestore, ["--data-only", "--table=Studio", "--file=-", backup.path], null);
    expect(sql).toContain("s1\tHarbour");
    expect(sql).not.toContain("s2");
    expect(backup.rows).toBe(1);
    expect(basename(backup.path)).toMatch(/^talkback_test_[0-9a-f]+-.*Z\.dump$/);
    expect(modeOf(backup.path)).toBe("600");
    await database.drop();
  });

  test("asks for PostgreSQL's programs where they are missing, and for newer ones where they are too old", () => {
    expect(() => findPostgresqlProgram("pg_dump", 15, [inFolder()])).toThrow(
      /^pg_dump is missing: install PostgreSQL's client programs of version 15 or newer .*\.$/,
    );
    const old = inFolder("pg_dump");
    writeFileSync(old, "#!/bin/sh\necho 'pg_dump (PostgreSQL) 13.4'", { mode: 0o755 });
    expect(() => findPostgresqlProgram("pg_dump", 15, [inFolder()])).toThrow(
      `${old} is of PostgreSQL 13, older than the server: install`,
    );
  });

  test("says that the server cannot be reached", async () => {
    const url = "postgresql://talkback:secret@127.0.0.1:1/none";
    const { code, output } = await runScript("scripts/backup.ts", [], { DATA_DIR: inFolder(), DATABASE_URL: url });
    expect(output).toMatch(/^The database server cannot be reached\. .* \(127\.0\.0\.1:1: .*\)\n$/);
    expect(output).not.toContain("secret");
    expect(code).toBe(1);
  });
});
