import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { AnyRow } from "@/lib/data/change-writer";
import { type Database, openDatabase } from "@/lib/data/database";
import { insertPeople } from "@/lib/data/people";
import type { StudioScope } from "@/lib/data/scope";
import { transact } from "@/lib/data/transact";
import { deployMigrations } from "@/scripts/migrations/deploy";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder, makeProofStudio, withDataLayer } from "./proof-studio";
import { WriterProcess } from "./writer-process";

const WRITERS = 20;
const PROCESSES = 4;
const ROWS = 40;

const PERSON = { kind: "PERSON", sessionRoles: [], skills: [], email: null, phone: null } as const;

/** A cycle is one edit: reading a row, adding one to a number in it, and saving that over the version that was read. */
export const proof: Proof = {
  promise: "Nobody's edit is overwritten in silence: it is saved, or its writer is told that the row has changed.",
  cycles: 100_000,
  run: (request) => inFolder((folder) => run(`file:${join(folder, "talkback.db")}`, request)),
};

async function run(url: string, request: ProofRequest): Promise<Verdict> {
  await deployMigrations(url);
  const database = openDatabase(url);
  return withDataLayer(database, async () => {
    const scope = await makeProofStudio(database);
    const ids = await makeRows(scope);
    const { tried, saved, told } = await edit(url, scope.studioId, ids, request);
    return verify(database, ids, { tried, saved, told });
  });
}

async function makeRows(scope: StudioScope): Promise<string[]> {
  const made = await transact(scope, "people.add", new Date(), async (writer) => {
    const people = Array.from({ length: ROWS }, (_, index) => ({ name: `Person ${index}`, notes: "0", ...PERSON }));
    return { value: await insertPeople(writer, people), summary: "Added people", projectId: null };
  });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

interface Outcome {
  tried: number;
  /** edits that were acknowledged, by row */
  saved: ReadonlyMap<string, number>;
  /** edits whose writer was told that the row has changed */
  told: number;
}

async function edit(url: string, studioId: string, ids: string[], request: ProofRequest): Promise<Outcome> {
  const { cycles, isControl, say } = request;
  const count = Math.ceil(cycles / PROCESSES);
  const task = { studioId, ids, count, writers: WRITERS / PROCESSES, namesVersion: !isControl };
  const editors = await Promise.all(
    Array.from({ length: PROCESSES }, (_, seed) => WriterProcess.startEditor(url, { ...task, seed })),
  );
  const progress = setInterval(() => {
    say(`${editors.reduce((sum, { acknowledged, refused }) => sum + acknowledged.length + refused.length, 0)} edits`);
  }, 10_000);
  const faults = await Promise.all(editors.map((editor) => editor.end()));
  clearInterval(progress);
  for (const fault of faults.filter(Boolean)) say(fault);
  const saved = new Map<string, number>();
  for (const id of editors.flatMap((editor) => editor.acknowledged)) saved.set(id, (saved.get(id) ?? 0) + 1);
  const refusals = editors.flatMap((editor) => editor.refused);
  for (const code of new Set(refusals)) if (code !== "STALE") say(`refused: ${code}`);
  return { tried: count * PROCESSES, saved, told: refusals.filter((code) => code === "STALE").length };
}

async function verify({ reader }: Database, ids: readonly string[], { tried, saved, told }: Outcome): Promise<Verdict> {
  let acknowledged = 0;
  let lost = 0;
  let breaks = 0;
  for (const id of ids) {
    const count = saved.get(id) ?? 0;
    const row = await reader.person.findUniqueOrThrow({ where: { id } });
    const entries = await reader.changeEntry.findMany({
      where: { entity: "person", entityId: id },
      orderBy: { changeId: "asc" },
    });
    acknowledged += count;
    lost += count - Number(row.notes);
    // Each entry begins where the one before it ended, a version later.
    let before: AnyRow | null = null;
    for (const entry of entries) {
      const after = entry.after as unknown as AnyRow;
      if (!isDeepStrictEqual(entry.before ?? null, before)) breaks += 1;
      if (after.version !== (before?.version ?? 0) + 1) breaks += 1;
      before = after;
    }
    if (row.version !== before?.version || entries.length !== count + 1) breaks += 1;
  }
  const unaccounted = tried - acknowledged - told;
  return {
    holds: lost === 0 && breaks === 0 && unaccounted === 0 && acknowledged > 0 && told > 0,
    figure:
      `${tried} edits of ${ROWS} rows by ${WRITERS} writers in ${PROCESSES} processes: ${acknowledged} saved, ` +
      `${told} told that they came too late, ${unaccounted} neither, ${lost} lost, ${breaks} breaks in the history`,
  };
}
