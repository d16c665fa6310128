import { setTimeout as wait } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient as PostgresqlClient } from "@/generated/postgresql/client";
import { type Database, openDatabase, type WriterClient } from "@/lib/data/database";
import { addPerson } from "@/lib/data/people";
import type { StudioScope } from "@/lib/data/scope";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { type PostgresqlServer, startPostgresql } from "@/scripts/setup/postgresql.mjs";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { makeProofStudio, withDataLayer } from "./proof-studio";

const WRITERS = 8;
const STUDIOS = 4;

/** Each cycle lasts this long at most; when the server goes is up to chance. */
const CYCLE_MS = 400;

/** A server that acknowledges before anything is on the disk, where nobody tells it otherwise. */
const CARELESS = ["synchronous_commit=off", "wal_writer_delay=10s", "wal_writer_flush_after=0"];

/** A cycle is one `pg_ctl stop -m immediate` while eight clients write, and the start after it. */
export const proof: Proof = {
  promise: "What was acknowledged is there after PostgreSQL crashed, and writes go on without a restart of the app.",
  cycles: 50,
  run,
};

async function run({ cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  const server = await startPostgresql(say, { isDurable: true, settings: CARELESS });
  try {
    await deployMigrations(server.url);
    const database = isControl ? openCareless(server.url) : openDatabase(server.url);
    return await withDataLayer(database, () => crashUnderLoad(database, server, cycles, say));
  } finally {
    await server.stop();
  }
}

/** The control: what the writer's connections insist on is the guard. */
function openCareless(url: string): Database {
  const database = openDatabase(url);
  const client = new PostgresqlClient({ adapter: new PrismaPg(url) });
  const writer = client as unknown as WriterClient;
  return {
    ...database,
    writer: { $transaction: (work) => writer.$transaction(work) },
    async close() {
      await client.$disconnect();
      await database.close();
    },
  };
}

async function crashUnderLoad(
  database: Database,
  server: Pick<PostgresqlServer, "crash" | "restart">,
  cycles: number,
  say: (line: string) => void,
): Promise<Verdict> {
  const scopes = await Promise.all(Array.from({ length: STUDIOS }, () => makeProofStudio(database)));
  const acknowledged = new Set<string>();
  let lost = 0;
  let torn = 0;
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    let isOver = false;
    const clients = Array.from({ length: WRITERS }, async (_, index) => {
      const scope = scopes[index % STUDIOS];
      while (!isOver && scope) {
        const id = await write(scope);
        if (id !== null) acknowledged.add(id);
      }
    });
    await wait(Math.random() * CYCLE_MS);
    await server.crash();
    isOver = true;
    await Promise.all(clients);
    await server.restart();
    const stored = await readStored(database, scopes);
    lost += [...acknowledged].filter((id) => !stored.people.has(id)).length;
    torn += [...stored.people].filter((id) => !stored.noted.has(id)).length;
    torn += [...stored.noted].filter((id) => !stored.people.has(id)).length;
    // A row is counted once.
    for (const id of acknowledged) if (!stored.people.has(id)) acknowledged.delete(id);
    if (cycle % 10 === 0) say(`${cycle} crashes, ${acknowledged.size} writes kept, ${lost} lost`);
  }
  const figure = `${cycles} crashes, ${acknowledged.size + lost} acknowledged writes: ${lost} lost, ${torn} without their history`;
  return { holds: lost === 0 && torn === 0 && acknowledged.size > cycles, figure };
}

/** The id of a row that was acknowledged; null when the server went away in between, which leaves it open. */
async function write(scope: StudioScope): Promise<string | null> {
  const fields = { kind: "PERSON", sessionRoles: [], skills: [], email: null, phone: null, notes: "" } as const;
  try {
    const result = await addPerson(scope, { name: "Ana Reyes", ...fields }, new Date());
    return result.ok ? result.value.id : null;
  } catch {
    return null;
  }
}

/** The first read after a crash finds connections that are dead: asking again is what a page's next request does. */
async function readStored(database: Database, scopes: readonly StudioScope[]) {
  const studioId = { in: scopes.map((scope) => scope.studioId) };
  for (;;) {
    try {
      const [people, entries] = await Promise.all([
        database.reader.person.findMany({ where: { studioId }, select: { id: true } }),
        database.reader.changeEntry.findMany({ where: { change: { studioId } }, select: { entityId: true } }),
      ]);
      return { people: new Set(people.map((row) => row.id)), noted: new Set(entries.map((row) => row.entityId)) };
    } catch {
      await wait(10);
    }
  }
}
