import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PrismaClient } from "@/generated/sqlite/client";
import type { ReaderClient, TransactionClient } from "@/lib/data/database";
import { makeDatabase, type TestDatabase } from "@/tests/setup/make-database";

// More before a release: ROLLBACK_OPERATIONS=100000 npx vitest run tests/integration/database/rollback-isolation.test.ts
const operations = Number(process.env.ROLLBACK_OPERATIONS ?? 1000);

/** How many operations are under way at the same time. */
const CONCURRENCY = 40;

let database: TestDatabase;

beforeEach(async () => {
  database = await makeDatabase();
});

afterEach(() => database.remove());

describe("one caller's rollback beside another caller's acknowledged write", () => {
  test("loses nothing and shows nothing unfinished with the reader and the writer", async () => {
    const outcome = await stress({
      reader: database.reader,
      write: (name) => database.writer.$transaction((transaction) => addStudio(transaction, name)),
      transaction: (work) => database.writer.$transaction(work),
    });
    expect(outcome).toEqual({ lost: 0, dirty: 0, kept: outcome.acknowledged, acknowledged: outcome.acknowledged });
    expect(outcome.acknowledged).toBeGreaterThan(operations / 2);
  });

  // The control: if this ever passes, the stress no longer shows what the two handles protect from.
  test("loses writes and shows unfinished ones with one stock client", async () => {
    const shared = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: database.url }) });
    try {
      const outcome = await stress({
        reader: shared,
        write: (name) => addStudio(shared, name),
        transaction: (work) => shared.$transaction(work, { maxWait: 60_000, timeout: 30_000 }),
      });
      expect(outcome.lost).toBeGreaterThan(0);
      expect(outcome.dirty).toBeGreaterThan(0);
    } finally {
      await shared.$disconnect();
    }
  });
});

interface Handles {
  reader: ReaderClient;
  write(name: string): Promise<void>;
  transaction(work: (transaction: TransactionClient) => Promise<void>): Promise<void>;
}

/**
 * Mixes acknowledged writes, transactions that commit and transactions that roll back after writing, while a reader
 * looks on.
 * `lost` counts acknowledged rows that are gone, `dirty` reads of a row that was never committed.
 */
async function stress({ reader, write, transaction }: Handles) {
  const acknowledged = new Set<string>();
  let dirty = 0;
  const steps = [
    async (name: string) => {
      await write(name);
      acknowledged.add(name);
    },
    async (name: string) => {
      await transaction(async (inside) => {
        await addStudio(inside, `${name} half`);
        await nextTick();
        await addStudio(inside, name);
      });
      acknowledged.add(name).add(`${name} half`);
    },
    async (name: string) => {
      const undone = transaction(async (inside) => {
        await addStudio(inside, `doomed ${name}`);
        await nextTick();
        throw new Undo();
      });
      await expect(undone).rejects.toBeInstanceOf(Undo);
    },
  ];
  const pick = seededPicks(20260801, steps.length);
  let finished = false;
  const watching = watch(
    () => finished,
    async () => {
      dirty += await reader.studio.count({ where: { name: { startsWith: "doomed" } } });
    },
  );
  await inParallel(operations, CONCURRENCY, (index) => steps[pick()]?.(`studio ${index}`));
  finished = true;
  await watching;
  const rows = await reader.studio.findMany({ select: { name: true } });
  const stored = new Set(rows.map((row) => row.name));
  const lost = [...acknowledged].filter((name) => !stored.has(name)).length;
  return { lost, dirty, kept: stored.size, acknowledged: acknowledged.size };
}

class Undo extends Error {}

async function addStudio(client: Pick<TransactionClient, "studio">, name: string): Promise<void> {
  await client.studio.create({ data: { id: name, name, timeZone: "Europe/Berlin", createdAt: new Date(0) } });
}

/** Lets timers and other requests run, as anything does that waits for the network. */
function nextTick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function watch(isOver: () => boolean, look: () => Promise<void>): Promise<void> {
  while (!isOver()) {
    await look();
    await nextTick();
  }
}

/** Whole numbers below `limit` in an order that is mixed, and the same in every run (mulberry32). */
function seededPicks(seed: number, limit: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

async function inParallel(count: number, workers: number, work: (index: number) => Promise<void> | undefined) {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
