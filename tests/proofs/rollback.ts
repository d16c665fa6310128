import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@/generated/sqlite/client";
import { refuse } from "@/lib/data/change-writer";
import { type Database, openDatabase, type ReaderClient, type TransactionClient } from "@/lib/data/database";
import { insertPeople } from "@/lib/data/people";
import type { StudioScope } from "@/lib/data/scope";
import { transact } from "@/lib/data/transact";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { inParallel } from "./in-parallel";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder, makeProofStudio, withDataLayer } from "./proof-studio";
import { seededPicks } from "./seeded-picks";

/** How many operations are under way at the same time. */
const CONCURRENCY = 40;

const PERSON = { kind: "PERSON", sessionRoles: [], skills: [], email: null, phone: null, notes: "" } as const;

/** A cycle is one operation: a write, two in one transaction, or one that is undone after it wrote. */
export const proof: Proof = {
  promise: "One user's rollback never touches another's acknowledged write, and nobody reads what was rolled back.",
  cycles: 100_000,
  run: (request) => inFolder((folder) => run(`file:${join(folder, "talkback.db")}`, request)),
};

interface Handles {
  reader: ReaderClient;
  /** Where everything that is undone is written: nobody should ever see a person there. */
  doomedStudioId: string;
  write(name: string): Promise<void>;
  writeTwo(name: string): Promise<void>;
  /** Writes, and takes it back in the same transaction's end. */
  writeAndUndo(name: string): Promise<void>;
}

async function run(url: string, request: ProofRequest): Promise<Verdict> {
  await deployMigrations(url);
  if (request.isControl) {
    const shared = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url }) });
    return stress(await oneStockClient(shared), request).finally(() => shared.$disconnect());
  }
  const database = openDatabase(url);
  return withDataLayer(database, async () => {
    const [scope, doomed] = [await makeProofStudio(database), await makeProofStudio(database)];
    return stress(twoHandles(database, scope, doomed), request);
  });
}

/** As every write of the app goes: through `transact`, which rolls back what is refused. */
function twoHandles({ reader }: Database, scope: StudioScope, doomed: StudioScope): Handles {
  const write = async (names: readonly string[], isRefused: boolean) => {
    const result = await transact(isRefused ? doomed : scope, "people.add", new Date(), async (writer) => {
      for (const name of names) {
        await insertPeople(writer, [{ name, ...PERSON }]);
        await setImmediate();
      }
      if (isRefused) refuse("STALE");
      return { value: null, summary: "Added people", projectId: null };
    });
    if (result.ok === isRefused) throw new Error(`A write of ${names} ended unexpectedly.`);
  };
  return {
    reader,
    doomedStudioId: doomed.studioId,
    write: (name) => write([name], false),
    writeTwo: (name) => write([name, `${name} half`], false),
    writeAndUndo: (name) => write([name], true),
  };
}

/** The control: one client for everything, as Prisma's manual has it. */
async function oneStockClient(shared: PrismaClient): Promise<Handles> {
  for (const id of ["kept", "doomed"])
    await shared.studio.create({ data: { id, name: id, timeZone: "Europe/London", createdAt: new Date(0) } });
  const add = (client: Pick<TransactionClient, "person">, name: string, studioId = "kept") =>
    client.person.create({
      data: { id: `${studioId} ${name}`, studioId, name, sessionRoles: [], skills: [], createdAt: new Date(0) },
    });
  const transaction = (work: (inside: TransactionClient) => Promise<void>) =>
    shared.$transaction(work, { maxWait: 60_000, timeout: 30_000 });
  class Undo extends Error {}
  return {
    reader: shared,
    doomedStudioId: "doomed",
    async write(name) {
      await add(shared, name);
    },
    writeTwo: (name) =>
      transaction(async (inside) => {
        await add(inside, `${name} half`);
        await setImmediate();
        await add(inside, name);
      }),
    writeAndUndo: (name) =>
      transaction(async (inside) => {
        await add(inside, name, "doomed");
        await setImmediate();
        throw new Undo();
      }).catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      }),
  };
}

/** `lost` counts acknowledged rows that are gone, `dirty` reads of a row that was never committed. */
async function stress(handles: Handles, { cycles, say }: ProofRequest): Promise<Verdict> {
  const acknowledged = new Set<string>();
  const pick = seededPicks(20260801);
  let dirty = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      dirty += await handles.reader.person.count({ where: { studioId: handles.doomedStudioId } });
      await setImmediate();
    }
  })();
  const steps = [
    async (name: string) => {
      await handles.write(name);
      acknowledged.add(name);
    },
    async (name: string) => {
      await handles.writeTwo(name);
      acknowledged.add(name).add(`${name} half`);
    },
    handles.writeAndUndo,
  ];
  await inParallel(cycles, CONCURRENCY, async (index) => {
    await steps[pick(steps.length)]?.(`person ${index}`);
    if (index % 10_000 === 9999) say(`${index + 1} operations, ${dirty} dirty reads`);
  });
  isOver = true;
  await watching;
  const rows = await handles.reader.person.findMany({ select: { name: true } });
  const stored = new Set(rows.map((row) => row.name));
  const lost = [...acknowledged].filter((name) => !stored.has(name)).length;
  const surplus = stored.size + lost - acknowledged.size;
  return {
    holds: lost + dirty + surplus === 0 && acknowledged.size > cycles / 2,
    figure: `${cycles} operations, ${acknowledged.size} acknowledged writes: ${lost} lost, ${surplus} too many, ${dirty} dirty reads`,
  };
}
