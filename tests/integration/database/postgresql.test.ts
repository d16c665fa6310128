import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase, type TransactionClient } from "@/lib/data/database";
import { insertPeople } from "@/lib/data/people";
import { mintScope } from "@/lib/data/scope";
import { transact, writeAccounts } from "@/lib/data/transact";
import { withDataLayer } from "@/tests/proofs/proof-studio";
import { makeDatabase, type TestDatabase } from "@/tests/setup/make-database";

let database: TestDatabase;
/** The same database from another process, as far as PostgreSQL can tell. */
let other: Database;

beforeEach(async () => {
  database = await makeDatabase();
  other = openDatabase(database.url);
});

afterEach(async () => {
  await other.close();
  await database.remove();
});

const studio = (name: string) => ({
  id: name,
  name,
  timeZone: "Asia/Kathmandu",
  createdAt: new Date(1_700_000_000_123),
});

const add = (name: string) => (transaction: TransactionClient) => transaction.studio.create({ data: studio(name) });

async function isolationIn(transaction: TransactionClient): Promise<unknown> {
  const [row] = await transaction.$queryRaw<Record<string, unknown>[]>`SHOW transaction_isolation`;
  return row?.transaction_isolation;
}

async function bump(transaction: TransactionClient): Promise<void> {
  const { restHours } = await transaction.studio.findUniqueOrThrow({ where: { id: "Attic" } });
  await transaction.studio.update({ where: { id: "Attic" }, data: { restHours: restHours + 1 } });
}

async function restHours(): Promise<number> {
  return (await database.reader.studio.findUniqueOrThrow({ where: { id: "Attic" } })).restHours;
}

async function query(sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Advisory locks that anybody holds or waits for in this database. */
const countLocks = async () =>
  (
    await query(
      "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    )
  ).length;

describe("the reader", () => {
  test("sees a write as soon as it is acknowledged, with the same instant", async () => {
    await database.writer.$transaction(add("Attic"));
    expect(await other.reader.studio.findMany()).toEqual([{ ...studio("Attic"), restHours: 10, version: 1 }]);
  });

  test("cannot write, even through a door that its type hides", async () => {
    const hidden = database.reader as unknown as TransactionClient;
    await expect(hidden.studio.create({ data: studio("Attic") })).rejects.toMatchObject({ fault: "STANDBY" });
    expect(await database.reader.studio.count()).toBe(0);
  });
});

describe("the writer", () => {
  test("is serialisable, with a turn and without", async () => {
    expect(await database.writer.$transaction(isolationIn)).toBe("serializable");
    expect(await database.writer.$transaction(isolationIn, "Attic")).toBe("serializable");
  });

  test("serves bursts from two processes in turn: no increment is lost, and none has to be tried again", async () => {
    await database.writer.$transaction(add("Attic"));
    const bumps = Array.from({ length: 100 }, (_, index) =>
      (index % 2 === 0 ? database : other).writer.$transaction(bump, "Attic"),
    );
    await Promise.all(bumps);
    expect(await restHours()).toBe(110);
    expect(await countLocks()).toBe(0);
  });

  test("refuses one of two that would overwrite each other where they take no turn", async () => {
    await database.writer.$transaction(add("Attic"));
    const late = database.writer.$transaction(async (transaction) => {
      const { restHours } = await transaction.studio.findUniqueOrThrow({ where: { id: "Attic" } });
      await other.writer.$transaction(bump);
      await transaction.studio.update({ where: { id: "Attic" }, data: { restHours: restHours + 1 } });
    });
    await expect(late).rejects.toMatchObject({ code: "P2034" });
    expect(await restHours()).toBe(11);
  });

  test("tries a write again whose conflict shows at its commit only", async () => {
    await database.writer.$transaction(add("Attic"));
    await database.writer.$transaction(add("Barn"));
    const hours = async (transaction: TransactionClient, id: string) =>
      (await transaction.studio.findUniqueOrThrow({ where: { id } })).restHours;
    const set = (transaction: TransactionClient, id: string, restHours: number) =>
      transaction.studio.update({ where: { id }, data: { restHours } });
    let tries = 0;
    // Each reads what the other writes: neither could have come first without the other's write being missed.
    const written = await withDataLayer({ ...database, close: async () => {} }, () =>
      writeAccounts(async (transaction) => {
        tries += 1;
        const attic = await hours(transaction, "Attic");
        if (tries === 1)
          await other.writer.$transaction(async (foreign) => set(foreign, "Attic", (await hours(foreign, "Barn")) + 1));
        await set(transaction, "Barn", attic + 1);
      }),
    );
    expect(written).toMatchObject({ ok: true });
    expect(tries).toBe(2);
    const rows = await database.reader.studio.findMany({ select: { restHours: true }, orderBy: { name: "asc" } });
    expect(rows).toEqual([{ restHours: 11 }, { restHours: 12 }]);
  });

  test("passes the turn on after a transaction that failed, and after one whose connection was cut", async () => {
    const failing = database.writer.$transaction(async (transaction) => {
      await add("Attic")(transaction);
      throw new Error("no");
    }, "Attic");
    await expect(failing).rejects.toThrow("no");
    const cut = database.writer.$transaction(async (transaction) => {
      await add("Attic")(transaction);
      const [own] = await transaction.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await query("SELECT pg_terminate_backend($1)", [own?.pid]);
      await add("Cellar")(transaction);
    }, "Attic");
    await expect(cut).rejects.toThrow();
    await other.writer.$transaction(add("Attic"), "Attic");
    await database.writer.$transaction(add("Barn"), "Attic");
    const rows = await database.reader.studio.findMany({ select: { name: true }, orderBy: { name: "asc" } });
    expect(rows).toEqual([{ name: "Attic" }, { name: "Barn" }]);
    expect(await countLocks()).toBe(0);
  });

  test("tells who waited too long for another process that it is busy, and writes when that has ended", async () => {
    await database.writer.$transaction(add("Attic"));
    // The next write takes the same connection, which waits for less than it would.
    await database.writer.$transaction((transaction) => transaction.$executeRaw`SET lock_timeout = '50ms'`);
    const addAna = () =>
      withDataLayer({ ...database, close: async () => {} }, () =>
        transact(mintScope("Attic", null, "Robin Hale"), "people.add", new Date(0), async (writer) => {
          const person = { name: "Ana Reyes", kind: "PERSON", sessionRoles: [], skills: [], notes: "" } as const;
          await insertPeople(writer, [{ ...person, email: null, phone: null }]);
          return { value: null, summary: "Added Ana Reyes", projectId: null };
        }),
      );
    let release = () => {};
    const long = other.writer.$transaction(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
      "Attic",
    );
    while ((await countLocks()) === 0);
    expect(await addAna()).toMatchObject({ ok: false, code: "BUSY" });
    release();
    await long;
    expect(await addAna()).toMatchObject({ ok: true });
    expect(await database.reader.person.count()).toBe(1);
  });

  test("lets a reader that follows the ids of changes miss none, however many processes write", async () => {
    await database.writer.$transaction(add("Attic"));
    const change = { studioId: "Attic", byName: "Ana", at: new Date(0), kind: "test", summary: "-" };
    let isOver = false;
    const seen: number[] = [];
    const follow = async () => {
      do {
        const rows = await database.reader.change.findMany({
          where: { id: { gt: seen.at(-1) ?? 0 } },
          orderBy: { id: "asc" },
        });
        seen.push(...rows.map((row) => row.id));
      } while (!isOver);
    };
    const following = follow();
    const writes = Array.from({ length: 300 }, (_, index) =>
      (index % 2 === 0 ? database : other).writer.$transaction(async (transaction) => {
        await transaction.change.create({ data: change });
        // Something follows in every write, for which the next one must not overtake it.
        if (index % 3 === 0) await transaction.studio.count();
      }, "Attic"),
    );
    await Promise.all(writes);
    isOver = true;
    await following;
    expect(seen).toHaveLength(300);
  });
});

describe("who listens", () => {
  test("hears of a write of another process, and of what was written while the connection was lost", async () => {
    const heard = counter();
    const end = other.changes.subscribe("Attic", heard.add);
    // The first word says that it listens now.
    await heard.reaches(1);
    const announce = (transaction: TransactionClient) => database.changes.announce(transaction, "Attic");
    await database.writer.$transaction(announce, "Attic");
    await heard.reaches(2);
    await database.writer.$transaction((transaction) => database.changes.announce(transaction, "Cellar"), "Cellar");
    await query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
    );
    await heard.reaches(3);
    await database.writer.$transaction(announce, "Attic");
    await heard.reaches(4);
    end();
  });

  test("hears nothing of a write that was rolled back", async () => {
    const heard = counter();
    other.changes.subscribe("Attic", heard.add);
    await heard.reaches(1);
    const undone = database.writer.$transaction(async (transaction) => {
      await database.changes.announce(transaction, "Attic");
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    await database.writer.$transaction((transaction) => database.changes.announce(transaction, "Attic"));
    await heard.reaches(2);
    expect(heard.count()).toBe(2);
  });
});

function counter() {
  let count = 0;
  let told = () => {};
  return {
    count: () => count,
    add() {
      count += 1;
      told();
    },
    async reaches(wanted: number) {
      while (count < wanted) {
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
  };
}
