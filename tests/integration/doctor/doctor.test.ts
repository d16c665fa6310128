import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSettings } from "@/lib/settings.mjs";
import { makeBackup } from "@/scripts/backups/make-backup";
import { withClient } from "@/scripts/databases/postgresql";
import { examineAll } from "@/scripts/doctor/examine-all";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { fillWithDemo } from "@/tests/setup/demo-studio";
import { folderPerTest } from "@/tests/setup/folder-per-test";
import { createDatabase, type PostgresqlServer, startPostgresql } from "@/tests/setup/postgresql-server";
import { runScript } from "@/tests/setup/run-script";

const inFolder = folderPerTest();
const url = () => `file:${inFolder("talkback.db")}`;

async function makeHealthy(): Promise<void> {
  chmodSync(inFolder(), 0o700);
  writeFileSync(inFolder("secrets.json"), "{}", { mode: 0o600 });
  await deployMigrations(url(), inFolder("backups"));
  await fillWithDemo(url());
  await makeBackup(url(), inFolder("backups"));
}

function onFile(sql: string): void {
  const connection = new Sqlite(inFolder("talkback.db"));
  connection.pragma("foreign_keys = OFF");
  connection.exec(sql);
  connection.close();
}

/** "fault Integrity" for everything that is not as it should be. */
async function examine(raw: Record<string, string> = {}, isFull = false): Promise<string[]> {
  const settings = { DATA_DIR: inFolder(), ...raw };
  const findings = await examineAll(parseSettings(settings, inFolder()).settings, settings, isFull, new Date());
  return findings
    .filter(({ level }) => level !== "ok")
    .map(({ level, subject, text }) => `${level} ${subject}: ${text}`);
}

describe("the doctor", () => {
  test("finds nothing where all is well, also while the database is in use", async () => {
    await makeHealthy();
    const inUse = new Sqlite(inFolder("talkback.db"));
    try {
      inUse.exec(`BEGIN IMMEDIATE; UPDATE "Studio" SET "name" = 'Half'`);
      expect(await examine()).toEqual([]);
      expect(await examine({}, true)).toEqual([]);
    } finally {
      inUse.close();
    }
  });

  test("names the sessions that are no longer when they were planned, and leaves them", async () => {
    await makeHealthy();
    onFile(`UPDATE "StudioSession" SET "endsAt" = "endsAt" + 4e12, "startsAt" = "startsAt" + 4e12`);
    const [finding = ""] = await examine();
    expect(finding).toMatch(/^warning Clock rules: \d+ sessions no longer start or end when they were planned/);
    expect(finding).toMatch(/planned for 20\d\d-\d\d-\d\d \d\d:\d\d in Europe\/London, now/);
    expect(finding).toContain("times:correct");
  });

  test("says of a place where nothing is yet what will make it, and makes nothing itself", async () => {
    expect(await examine()).toEqual([
      expect.stringContaining("warning Database: "),
      expect.stringContaining("warning Backups: there is none"),
    ]);
    expect(readdirSync(inFolder())).toEqual([]);
  });

  test.each([
    ["is gone", () => rmSync(inFolder("talkback.db")), "fault Database: .* is gone, and there are backups"],
    [
      "has a page that is torn",
      () => {
        const bytes = readFileSync(inFolder("talkback.db"));
        bytes.fill(0xff, 8 * 4096, 9 * 4096);
        writeFileSync(inFolder("talkback.db"), bytes);
      },
      "fault Integrity: ",
    ],
    [
      "is no database",
      () => writeFileSync(inFolder("talkback.db"), "Dear Ana, ".repeat(999)),
      "fault Integrity: The database file is",
    ],
    [
      "has a row that points at nothing",
      () => onFile(`UPDATE "Task" SET "projectId" = 'gone'`),
      "fault Links: .* rows point at nothing",
    ],
    [
      "is newer than the program",
      () => onFile(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'x', '2099_x')`),
      "fault Migrations: This database is newer",
    ],
    [
      "is older than the program",
      () => onFile(`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%open'`),
      "warning Migrations: 1 migration missing",
    ],
    [
      "is of another program",
      () => onFile(`DROP TABLE "_prisma_migrations"`),
      "fault Migrations: This database belongs to another",
    ],
  ])("sees that the database %s", async (_, spoil, message) => {
    await makeHealthy();
    rmSync(inFolder("talkback.db-wal"), { force: true });
    spoil();
    expect((await examine()).join("\n")).toMatch(new RegExp(`^${message}`, "m"));
  });

  test.skipIf(process.platform === "win32")("sees what others of the machine can read", async () => {
    await makeHealthy();
    chmodSync(inFolder(), 0o755);
    chmodSync(inFolder("talkback.db"), 0o644);
    chmodSync(inFolder("secrets.json"), 0o640);
    expect(await examine()).toEqual([
      expect.stringMatching(/^warning Data folder: .* chmod 700 /),
      expect.stringMatching(/^fault File mode: .*secrets\.json: chmod 600 /),
      expect.stringMatching(/^fault File mode: .*talkback\.db: chmod 600 /),
    ]);
  });

  test("sees that the nightly backup has not been made for two nights", async () => {
    await makeHealthy();
    const [name = ""] = readdirSync(inFolder("backups"));
    const threeDaysAgo = Date.now() / 1000 - 3 * 24 * 60 * 60;
    utimesSync(inFolder("backups", name), threeDaysAgo, threeDaysAgo);
    expect(await examine()).toEqual([]);
    expect(await examine({ BACKUP_AT: "02:30" })).toEqual([expect.stringMatching(/^fault Backups: .* 72 h old/)]);
  });
});

describe("npm run doctor", () => {
  test("prints a line for each check, tells no secret, and leaves with 1 when there is a fault", async () => {
    await makeHealthy();
    const secret = "s3cret-s3cret-s3cret-s3cret-s3cret";
    const env = { DATA_DIR: inFolder(), NEXTAUTH_SECRET: secret };
    const well = await runScript("scripts/doctor.ts", ["--full"], env);
    expect(well.output).toMatch(/^ok {7}NEXTAUTH_SECRET {2,}set$/m);
    expect(well.output).toMatch(/^ok {7}Integrity {2,}every page and every index fit together\.$/m);
    expect(well.output).toMatch(/\n0 faults, 0 warnings\.\n$/);
    expect(well.output).not.toContain("s3cret");
    expect(well.code).toBe(0);
    const DATABASE_URL = "postgresql://talkback:s3cret@127.0.0.1:1/none";
    const unreachable = await runScript("scripts/doctor.ts", [], { ...env, DATABASE_URL });
    expect(unreachable.output).toMatch(/^fault {4}Database .*cannot be reached.*127\.0\.0\.1:1/m);
    expect(unreachable.output).toContain("postgresql://talkback:***@127.0.0.1:1/none");
    expect(unreachable.output).not.toContain("s3cret");
    expect(unreachable.code).toBe(1);
  });

  test("says what is wrong with the settings", async () => {
    const { code, output } = await runScript("scripts/doctor.ts", [], { DATA_DIR: inFolder(), PORT: "no" });
    expect(output).toBe("PORT must be a whole number from 1 to 65535.\n");
    expect(code).toBe(1);
    expect(existsSync(inFolder("talkback.db"))).toBe(false);
  });
});

describe("npm run times:correct", () => {
  test("says what would move, and moves it only when it is told to", async () => {
    await makeHealthy();
    onFile(`UPDATE "StudioSession" SET "endsAt" = "endsAt" + 4e12, "startsAt" = "startsAt" + 4e12`);
    const env = { DATA_DIR: inFolder() };
    const dry = await runScript("scripts/correct-times.ts", [], env);
    expect(dry.output).toMatch(/^Band day: planned for .* in Europe\/London, where clocks would show /m);
    expect(dry.output).toMatch(/\d+ sessions would move: .* --apply\n$/);
    expect((await examine()).join("\n")).toMatch(/^warning Clock rules/m);
    const applied = await runScript("scripts/correct-times.ts", ["--apply"], env);
    expect(applied.output).toMatch(/^Quiet Room Studios: moved \d+ sessions\./m);
    expect(await examine()).toEqual([]);
    const again = await runScript("scripts/correct-times.ts", ["--apply"], env);
    expect(again).toEqual({ code: 0, output: "Every session is when its clocks say it is.\n" });
    const wrong = await runScript("scripts/correct-times.ts", ["--now"], env);
    expect(wrong).toEqual({ code: 1, output: "npm run -s times:correct -- [--apply]\n" });
  });
});

describe("the doctor, for PostgreSQL", () => {
  let server: PostgresqlServer;
  beforeAll(async () => {
    server = await startPostgresql();
  });
  afterAll(() => server.stop());

  test("looks at the server, its settings that keep data safe, its tables, and the program for backups", async () => {
    const database = await createDatabase(server);
    mkdirSync(inFolder("backups"));
    await deployMigrations(database.url, inFolder("backups"));
    await fillWithDemo(database.url);
    await makeBackup(database.url, inFolder("backups"));
    const found = await examine({ DATABASE_URL: database.url }, true);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query("SHOW fsync").finally(() => client.end());
    // A server that runs for the tests alone is fast instead of safe.
    const unsafe = rows[0].fsync === "off" ? [expect.stringMatching(/^fault Durability: fsync off/)] : [];
    expect(found).toEqual(unsafe);
    const late = `UPDATE "StudioSession" SET "startsAt" = "startsAt" + interval '40 years', "endsAt" = "endsAt" + interval '40 years'`;
    await withClient(database.url, (other) => other.query(late));
    expect((await examine({ DATABASE_URL: database.url })).join("\n")).toMatch(/^warning Clock rules: \d+ sessions/m);
    await database.drop();
  });
});
