import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { AnyRow } from "@/lib/data/change-writer";
import { type Database, openDatabase } from "@/lib/data/database";
import { insertPeople } from "@/lib/data/people";
import type { StudioScope } from "@/lib/data/scope";
import { transact } from "@/lib/data/transact";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { inParallel } from "./in-parallel";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder, makeProofStudio, withDataLayer } from "./proof-studio";
import { seededPicks } from "./seeded-picks";

const WRITERS = 20;
const ROWS = 10;

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
    const saved = new Map((await makeRows(scope)).map((id) => [id, 0]));
    const told = await edit(database, scope, saved, request);
    return verify(database, saved, told, request.cycles);
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

/** Edits, counts in `saved` what was acknowledged, and returns how many were told that they came too late. */
async function edit(
  { reader }: Database,
  scope: StudioScope,
  saved: Map<string, number>,
  { cycles, isControl, say }: ProofRequest,
): Promise<number> {
  const ids = [...saved.keys()];
  const pick = seededPicks(20261125);
  let told = 0;
  await inParallel(cycles, WRITERS, async (index) => {
    const id = ids[pick(ids.length)] ?? "";
    const row = await reader.person.findUniqueOrThrow({ where: { id } });
    // As long as a person thinks before saving, on the scale of this test.
    for (let pause = pick(4); pause > 0; pause -= 1) await setImmediate();
    const result = await transact(scope, "people.edit", new Date(), async (writer) => {
      const notes = String(Number(row.notes) + 1);
      await writer.update("person", id, isControl ? null : row.version, { notes });
      return { value: null, summary: "Edited a person", projectId: null };
    });
    if (result.ok && result.change !== null) saved.set(id, (saved.get(id) ?? 0) + 1);
    else told += 1;
    if (!result.ok && result.code !== "STALE") throw new Error(result.message);
    if (index % 10_000 === 9999) say(`${index + 1} edits, ${told} told that they came too late`);
  });
  return told;
}

async function verify(
  { reader }: Database,
  saved: ReadonlyMap<string, number>,
  told: number,
  cycles: number,
): Promise<Verdict> {
  let acknowledged = 0;
  let lost = 0;
  let breaks = 0;
  for (const [id, count] of saved) {
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
  const unaccounted = cycles - acknowledged - told;
  return {
    holds: lost === 0 && breaks === 0 && unaccounted === 0 && acknowledged > 0 && told > 0,
    figure:
      `${cycles} edits of ${ROWS} rows by ${WRITERS} writers: ${acknowledged} saved, ${told} told that they came too late, ` +
      `${lost} lost, ${breaks} breaks in the history`,
  };
}
