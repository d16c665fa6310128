import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { toJson } from "@/lib/data/change-writer";
import { type Database, openDatabase } from "@/lib/data/database";
import { insertPeople } from "@/lib/data/people";
import type { StudioScope } from "@/lib/data/scope";
import { transact } from "@/lib/data/transact";
import { makeBackup } from "@/scripts/backups/make-backup";
import { restoreBackup } from "@/scripts/backups/restore";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder, makeProofDatabase, withDataLayer } from "./proof-studio";
import { WriterProcess } from "./writer-process";

/** Processes that add people, and one that edits the same few rows again and again. */
const WRITERS = 2;
const EDITED_ROWS = 10;

/** What has to be saved between two backups, so that each meets writes. */
const WRITES_BETWEEN = 40;

/** A file is left for a new one before reading all of it takes longer than what is proven. */
const CYCLES_PER_FILE = 25;

const PERSON = { kind: "PERSON", sessionRoles: [], skills: [], email: null, phone: null, notes: "0" } as const;

/** A cycle is a backup made while other processes write, restored into an empty place, and read to its end. */
export const proof: Proof = {
  promise: "A backup made while people work has all that was saved before it began, and restores to a whole database.",
  cycles: 50,
  run: (request) => inFolder((folder) => run(folder, request)),
};

interface Count {
  backups: number;
  acknowledged: number;
  lost: number;
  inconsistent: number;
  unusable: number;
}

async function run(folder: string, request: ProofRequest): Promise<Verdict> {
  const count: Count = { backups: 0, acknowledged: 0, lost: 0, inconsistent: 0, unusable: 0 };
  while (count.backups < request.cycles) {
    const place = join(folder, `file-${count.backups}`);
    mkdirSync(place);
    await proveOneFile(place, Math.min(CYCLES_PER_FILE, request.cycles - count.backups), request, count);
    rmSync(place, { recursive: true });
  }
  const { lost, inconsistent, unusable } = count;
  return { holds: lost + inconsistent + unusable === 0, figure: figureOf(count) };
}

function figureOf({ backups, acknowledged, lost, inconsistent, unusable }: Count): string {
  return (
    `${backups} backups under load, restored, in which ${acknowledged} earlier acknowledged writes were looked for: ` +
    `${lost} lost, ${inconsistent} contradictions, ${unusable} backups that could not be restored`
  );
}

async function proveOneFile(
  folder: string,
  cycles: number,
  { isControl, say }: ProofRequest,
  count: Count,
): Promise<void> {
  const url = `file:${join(folder, "talkback.db")}`;
  const scope = await makeProofDatabase(url);
  const ids = await withDataLayer(openDatabase(url), () => addEditedRows(scope));
  const { studioId } = scope;
  const adders = await Promise.all(
    Array.from({ length: WRITERS }, () => WriterProcess.start(url, { studioId, count: null, guard: "all" })),
  );
  const endless = { count: Number.MAX_SAFE_INTEGER, writers: 1, seed: 1, namesVersion: true };
  const editor = await WriterProcess.startEditor(url, { studioId, ids, ...endless });
  const all = [...adders, editor];
  const acknowledged = () => all.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
  try {
    await Promise.all(all.map((writer) => writer.untilAcknowledged(1)));
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const seen = acknowledged();
      while (acknowledged() < seen + WRITES_BETWEEN) await wait(5);
      const added = adders.flatMap((writer) => writer.acknowledged);
      const edits = countEach(editor.acknowledged);
      const copy = isControl ? copyFile(folder) : (await makeBackup(url, join(folder, "backups"))).path;
      count.backups += 1;
      count.acknowledged += added.length + editor.acknowledged.length;
      const fault = await examine(copy, join(folder, "restored.db"), { added, edits }, count);
      if (fault !== null) say(fault);
      rmSync(copy);
      if (count.backups % 10 === 0) say(figureOf(count));
    }
  } finally {
    await Promise.all(all.map((writer) => writer.kill()));
  }
}

async function addEditedRows(scope: StudioScope): Promise<string[]> {
  const made = await transact(scope, "people.add", new Date(), async (writer) => {
    const people = Array.from({ length: EDITED_ROWS }, (_, index) => ({ name: `Edited ${index}`, ...PERSON }));
    return { value: await insertPeople(writer, people), summary: "Added people", projectId: null };
  });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

/** The control: what a file manager does. What is still in the log is not in it, and the file changes meanwhile. */
function copyFile(folder: string): string {
  const copy = join(folder, "copied.db");
  copyFileSync(join(folder, "talkback.db"), copy);
  return copy;
}

function countEach(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

interface Acknowledged {
  /** ids of people */
  added: readonly string[];
  /** how often each person was edited: as often one was added to the number in its notes */
  edits: ReadonlyMap<string, number>;
}

/** Why it could not be restored or read; null when it could. */
async function examine(copy: string, place: string, before: Acknowledged, count: Count): Promise<string | null> {
  try {
    await restoreBackup(copy, `file:${place}`);
    const restored = openDatabase(`file:${place}`);
    try {
      await compare(restored, before, count);
    } finally {
      await restored.close();
    }
    return null;
  } catch (error) {
    count.unusable += 1;
    return String(error);
  } finally {
    for (const ending of ["", "-wal", "-shm"]) rmSync(`${place}${ending}`, { force: true });
  }
}

async function compare({ reader }: Database, { added, edits }: Acknowledged, count: Count): Promise<void> {
  const people = new Map((await reader.person.findMany()).map((row) => [row.id, row]));
  count.lost += added.filter((id) => !people.has(id)).length;
  for (const [id, times] of edits) count.lost += Math.max(0, times - Number(people.get(id)?.notes ?? 0));

  // Each row's history leads from nothing to the row as it stands, and no change is without its entries.
  const entries = await reader.changeEntry.findMany({ orderBy: { id: "asc" } });
  const latest = new Map<string, unknown>();
  for (const { entityId, before, after } of entries) {
    if (!isDeepStrictEqual(before ?? null, latest.get(entityId) ?? null)) count.inconsistent += 1;
    latest.set(entityId, after);
  }
  for (const [id, row] of people) if (!isDeepStrictEqual(toJson(row), latest.get(id))) count.inconsistent += 1;
  if (latest.size !== people.size) count.inconsistent += 1;
  const changes = (await reader.change.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map(({ id }) => id);
  const recorded = new Set(entries.map(({ changeId }) => changeId));
  count.inconsistent += changes.filter((id, index) => id !== index + 1 || !recorded.has(id)).length;

  // Whoever adds one person after the other has no gap in between.
  const numbers = new Map<string, number[]>();
  for (const { name } of people.values()) {
    const [, writer = "", number] = /^Person (\d+)-(\d+)$/.exec(name) ?? [];
    if (number !== undefined) numbers.set(writer, [...(numbers.get(writer) ?? []), Number(number)]);
  }
  for (const own of numbers.values()) if (Math.max(...own) !== own.length) count.inconsistent += 1;
}
