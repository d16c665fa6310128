import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TransactionClient } from "@/lib/data/database";
import { sqliteConnections } from "@/lib/data/sqlite";
import { makeDatabase, type TestDatabase } from "@/tests/setup/make-database";

let database: TestDatabase;

beforeEach(async () => {
  database = await makeDatabase();
});

afterEach(() => database.remove());

const studio = (name: string) => ({
  id: name,
  name,
  timeZone: "Asia/Kathmandu",
  createdAt: new Date(1_700_000_000_123),
});

describe("a connection", () => {
  test.each(["read", "write"] as const)("for %s has the settings that keep data safe", async (access) => {
    const connection = await sqliteConnections(database.url, access).connect();
    const ask = async (pragma: string) =>
      (await connection.queryRaw({ sql: `PRAGMA ${pragma}`, args: [], argTypes: [] })).rows[0]?.[0];
    try {
      expect(await ask("journal_mode")).toBe("wal");
      expect(await ask("synchronous")).toBe(2);
      expect(await ask("foreign_keys")).toBe(1);
      expect(await ask("trusted_schema")).toBe(0);
      expect(await ask("busy_timeout")).toBe(access === "read" ? 5000 : 50);
      expect(await ask("query_only")).toBe(access === "read" ? 1 : 0);
    } finally {
      await connection.dispose();
    }
  });

  test("is refused when SQLite does not take a setting", async () => {
    // A database in memory has no write-ahead log.
    await expect(sqliteConnections("file::memory:", "write").connect()).rejects.toThrow("journal_mode");
  });
});

describe("the reader", () => {
  test("sees a write as soon as it is acknowledged, with the same instant", async () => {
    await database.writer.$transaction((transaction) => transaction.studio.create({ data: studio("Attic") }));
    const found = await database.reader.studio.findMany();
    expect(found).toEqual([{ ...studio("Attic"), restHours: 10, version: 1 }]);
  });

  test("cannot write, even through a door that its type hides", async () => {
    const hidden = database.reader as unknown as TransactionClient;
    await expect(hidden.studio.create({ data: studio("Attic") })).rejects.toThrow();
    expect(await database.reader.studio.count()).toBe(0);
  });
});

describe("the writer", () => {
  test("goes on after a transaction that failed to begin, and after one that failed to commit", async () => {
    const other = new Sqlite(database.url.slice("file:".length));
    try {
      other.exec("BEGIN IMMEDIATE");
      const blocked = database.writer.$transaction((transaction) => transaction.studio.create({ data: studio("One") }));
      let turns = 0;
      const clock = setInterval(() => {
        turns += 1;
      }, 10);
      await expect(blocked).rejects.toThrow();
      clearInterval(clock);
      expect(turns, "everybody else was served meanwhile").toBeGreaterThan(10);
      other.exec("COMMIT");
    } finally {
      other.close();
    }
    // Checked only at COMMIT, which fails and leaves the transaction open in SQLite.
    const broken = database.writer.$transaction(async (transaction) => {
      await transaction.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
      await transaction.membership.create({
        data: { id: "m", studioId: "nowhere", userId: "nobody", accessRole: "OWNER", createdAt: new Date(0) },
      });
    });
    await expect(broken).rejects.toThrow();
    await database.writer.$transaction((transaction) => transaction.studio.create({ data: studio("Two") }));
    expect(await database.reader.studio.findMany({ select: { name: true } })).toEqual([{ name: "Two" }]);
  });

  test("never fails because another process wrote between its read and its write", async () => {
    const other = new Sqlite(database.url.slice("file:".length), { timeout: 0 });
    try {
      await database.writer.$transaction(async (transaction) => {
        expect(await transaction.studio.count()).toBe(0);
        const intrude = () => other.exec(`INSERT INTO "SetupToken" VALUES ('t', 'hash', 0, NULL)`);
        expect(intrude).toThrow("locked");
        await transaction.studio.create({ data: studio("Attic") });
      });
    } finally {
      other.close();
    }
    expect(await database.reader.studio.count()).toBe(1);
  });

  test("serves a burst of writers, none of whom loses an increment", async () => {
    await database.writer.$transaction((transaction) => transaction.studio.create({ data: studio("Attic") }));
    const bump = () =>
      database.writer.$transaction(async (transaction) => {
        const { restHours } = await transaction.studio.findUniqueOrThrow({ where: { id: "Attic" } });
        await transaction.studio.update({ where: { id: "Attic" }, data: { restHours: restHours + 1 } });
      });
    await Promise.all(Array.from({ length: 100 }, bump));
    expect(await database.reader.studio.findUnique({ where: { id: "Attic" } })).toMatchObject({ restHours: 110 });
  });
});
