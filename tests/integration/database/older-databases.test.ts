import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillSessionWalls } from "@/lib/data/session-walls";
import { type DatabaseFingerprint, fingerprintDatabase } from "@/scripts/copying/fingerprint";
import { listModels } from "@/scripts/copying/models";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { usingDatabase } from "@/tests/setup/demo-studio";
import { folderPerTest } from "@/tests/setup/folder-per-test";
import { createDatabase, type PostgresqlServer, startPostgresql } from "@/tests/setup/postgresql-server";

/**
 * What migrations changed on purpose since a version, as "Table" when rows came or went, or "Table.column" when values did.
 * A table or column that is gone needs no entry.
 */
const CHANGED_SINCE: Readonly<Record<string, readonly string[]>> = {
  "0.1.0": [],
};

const fixtures = join("tests", "fixtures", "databases");
const versions = readdirSync(fixtures).flatMap((name) => /^(.*)\.json$/.exec(name)?.[1] ?? []);

const inFolder = folderPerTest();
let server: PostgresqlServer;

beforeAll(async () => {
  server = await startPostgresql();
});
afterAll(() => server.stop());

test("every released version has its database here, this one too", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const released = [...readFileSync("CHANGELOG.md", "utf8").matchAll(/^## \[?(\d+\.\d+\.\d+)/gm)].map(
    ([, found]) => found,
  );
  expect(versions).toEqual(expect.arrayContaining([...released, version]));
  expect(Object.keys(CHANGED_SINCE).sort()).toEqual([...versions].sort());
});

describe.each(versions)("a database of version %s", (version) => {
  const then: DatabaseFingerprint = JSON.parse(readFileSync(join(fixtures, `${version}.json`), "utf8"));

  test("keeps its rows and values on SQLite", async () => {
    const url = `file:${inFolder("talkback.db")}`;
    copyFileSync(join(fixtures, `${version}.db`), inFolder("talkback.db"));
    await deployMigrations(url, inFolder("backups"));
    await expectKept(then, version, url);
  });

  test("keeps its rows and values on PostgreSQL", async () => {
    const { url, drop } = await createDatabase(server);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(readFileSync(join(fixtures, `${version}.sql`), "utf8")).finally(() => client.end());
    await deployMigrations(url, inFolder("backups"));
    await expectKept(then, version, url);
    await drop();
  });
});

async function expectKept(then: DatabaseFingerprint, version: string, url: string): Promise<void> {
  const now = await fingerprintDatabase(url);
  const changed = new Set(CHANGED_SINCE[version]);
  const lost = Object.entries(then).flatMap(([table, before]) => {
    const after = now[table];
    if (after === undefined || changed.has(table)) return [];
    if (after.rows !== before.rows) return [`${table}: ${after.rows} of ${before.rows} rows`];
    return Object.entries(before.columns)
      .filter(([column, hash]) => (after.columns[column] ?? hash) !== hash && !changed.has(`${table}.${column}`))
      .map(([column]) => `${table}.${column}`);
  });
  expect(lost).toEqual([]);
  expect(Object.values(then).reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(100);
  await expectReadable(url);
  await expectWalls(url);
}

/** What the start does once: sessions from before wall times were kept get those that the engine's own clock shows. */
function expectWalls(url: string): Promise<void> {
  return usingDatabase(url, async (opened) => {
    const { reader } = opened;
    const before = await reader.studioSession.findMany({ orderBy: { id: "asc" } });
    const changes = await reader.change.count();
    await fillSessionWalls(opened);
    const after = await reader.studioSession.findMany({ orderBy: { id: "asc" } });
    const walls = ({ startsAt, endsAt, timeZone }: (typeof before)[number]) => ({
      startsWall: wallByEngine(startsAt, timeZone),
      endsWall: wallByEngine(endsAt, timeZone),
    });
    expect(after).toEqual(before.map((row) => ({ ...row, ...walls(row) })));
    expect(after.filter(({ startsWall }) => startsWall !== null).length).toBeGreaterThan(10);
    expect(await reader.change.count()).toBe(changes);
  });
}

function wallByEngine(instant: Date | null, timeZone: string): string | null {
  const format = { timeZone, dateStyle: "short", timeStyle: "short", hourCycle: "h23" } as const;
  return instant && new Intl.DateTimeFormat("sv-SE", format).format(instant).replace(" ", "T");
}

/** The program can read what it was brought up to. */
function expectReadable(url: string): Promise<void> {
  return usingDatabase(url, async ({ reader }) => {
    for (const { name } of listModels()) {
      const model = `${name[0]?.toLowerCase()}${name.slice(1)}` as "studio";
      expect(await reader[model].findMany()).toHaveLength(await reader[model].count());
    }
  });
}
