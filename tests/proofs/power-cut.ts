import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { CrashDisk } from "./crash-disk";
import { type DiskEvent, diskEvents } from "./disk-events";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder, makeProofDatabase } from "./proof-studio";
import { seededPicks } from "./seeded-picks";
import { readStoredPeople } from "./stored-people";
import { ensureStrace, readCalls, straceInto } from "./strace";
import { WriterProcess } from "./writer-process";

const DATABASE = "talkback.db";

/** Writes of one recorded process, and how often the log is moved into the database meanwhile. */
const WRITES = 60;
const CHECKPOINT_EVERY = 12;

/** Power cuts that one record is good for. */
const CUTS_PER_RECORD = 2000;

/** Records in a row, each of a process that starts from what a power cut of the one before has left. */
const CHAIN = 2;

/** Where a file is synced at once, so that recording and reading images takes minutes. */
const MEMORY = "/dev/shm";

/**
 * A cycle is a power cut: the system calls of a writing process up to a random one, of whose effects the disk keeps what
 * was synced and any part of the rest, and the reading of what that leaves.
 */
export const proof: Proof = {
  promise: "An acknowledged write survives a power cut.",
  cycles: 20_000,
  run(request) {
    ensureStrace(request.say);
    return inFolder((folder) => run(folder, request), existsSync(MEMORY) ? MEMORY : undefined);
  },
};

/** A disk as it stands, and what has to be on it. */
interface Start {
  files: Map<string, Buffer>;
  studioId: string;
  acknowledged: string[];
}

interface Count {
  cuts: number;
  /** cuts that found something which was not synced */
  unsynced: number;
  acknowledged: number;
  checkpointed: number;
  lost: number;
  torn: number;
  corrupt: number;
}

async function run(folder: string, { cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  const count: Count = { cuts: 0, unsynced: 0, acknowledged: 0, checkpointed: 0, lost: 0, torn: 0, corrupt: 0 };
  const pick = seededPicks(20261125);
  let start = await makeStart(folder);
  for (let record = 0; count.cuts < cycles; record += 1) {
    if (record > 0 && record % CHAIN === 0) start = await makeStart(folder);
    const events = await recordWriter(folder, start, isControl);
    start = await cutPower(folder, start, events, Math.min(CUTS_PER_RECORD, cycles - count.cuts), pick, count);
    say(figureOf(count));
  }
  const { acknowledged, checkpointed, unsynced, lost, torn, corrupt } = count;
  if (acknowledged === 0 || checkpointed === 0 || unsynced === 0) throw new Error("The record holds too little.");
  return { holds: lost + torn + corrupt === 0, figure: figureOf(count) };
}

/** The files of a new database with one studio in it. */
async function makeStart(folder: string): Promise<Start> {
  const place = join(folder, "start");
  const file = join(place, DATABASE);
  const { studioId } = await makeProofDatabase(`file:${file}`);
  const files = new Map([[DATABASE, readFileSync(file)]]);
  rmSync(place, { recursive: true });
  return { files, studioId, acknowledged: [] };
}

/** What a process did to the disk that wrote to the database from its start to its orderly end. */
async function recordWriter(folder: string, { files, studioId }: Start, isControl: boolean): Promise<DiskEvent[]> {
  const place = join(folder, "recorded");
  lay(place, files);
  // Tens of megabytes, which the memory of a container need not hold.
  const events = await inFolder(async (elsewhere) => {
    const trace = join(elsewhere, "trace");
    const guard = isControl ? "none: normal" : "all";
    const task = { studioId, count: WRITES, guard, checkpointEvery: CHECKPOINT_EVERY } as const;
    const writer = await WriterProcess.start(`file:${join(place, DATABASE)}`, task, straceInto(trace));
    const fault = await writer.end();
    if (fault !== "" || writer.acknowledged.length !== WRITES) throw new Error(`The writer failed: ${fault}`);
    return diskEvents(readCalls(trace), place, [...files.keys()]);
  });
  rmSync(place, { recursive: true });
  return events;
}

/** Cuts the power at `cuts` random moments of a record. Returns what one of them left, to go on from. */
async function cutPower(
  folder: string,
  { files, studioId, acknowledged }: Start,
  events: readonly DiskEvent[],
  cuts: number,
  pick: (limit: number) => number,
  count: Count,
): Promise<Start> {
  const place = join(folder, "image");
  const moments = Array.from({ length: cuts }, () => pick(events.length + 1)).sort((one, other) => one - other);
  const goOnFrom = pick(cuts);
  const disk = new CrashDisk(files);
  const said = [...acknowledged];
  let left: Start = { files, studioId, acknowledged: [] };
  let done = 0;
  for (const [index, moment] of moments.entries()) {
    for (; done < moment; done += 1) {
      const event = events[done];
      if (event?.kind === "line") said.push(event.text);
      else if (event) disk.apply(event);
      if (event?.kind === "line") count.acknowledged += 1;
      if (event?.kind === "write" && event.file === 0) count.checkpointed += 1;
    }
    // Nothing here waits for anything: without a pause nobody could stop it.
    await setImmediate();
    const image = disk.image(pick);
    lay(place, image);
    const stored = readStoredPeople(join(place, DATABASE));
    count.cuts += 1;
    if (disk.hasUnsynced) count.unsynced += 1;
    if (stored.integrity !== "ok") count.corrupt += 1;
    else if (said.some((id) => !stored.ids.has(id))) count.lost += 1;
    if (stored.torn > 0) count.torn += 1;
    if (index === goOnFrom) left = { files: image, studioId, acknowledged: [...said] };
  }
  rmSync(place, { recursive: true });
  return left;
}

/** A folder with these files and nothing else. */
function lay(place: string, files: ReadonlyMap<string, Buffer>): void {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  for (const [name, content] of files) writeFileSync(join(place, name), content);
}

function figureOf({ cuts, unsynced, acknowledged, lost, torn, corrupt }: Count): string {
  return (
    `${cuts} power cuts, ${unsynced} of them amid writing, ${acknowledged} acknowledged writes: ${lost} cuts lost one, ` +
    `${torn} left one half-written, ${corrupt} damaged the file`
  );
}
