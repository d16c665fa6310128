import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CrashDisk } from "./crash-disk";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder, makeProofDatabase } from "./proof-studio";
import { type DiskCall, recordWriter } from "./recording";
import { seededPicks } from "./seeded-picks";
import { readStoredPeople } from "./stored-people";

const IMAGES_PER_RECORDING = 2000;

/** Writes of one recording, and how often the log is moved into the database meanwhile. */
const WRITES = 60;
const CHECKPOINT_EVERY = 12;

/**
 * A cycle is one image of a disk after a power cut: the recorded system calls of a writer up to a random one, where what
 * was not synced is kept or lost sector by sector.
 */
export const proof: Proof = {
  promise: "An acknowledged write survives a power cut.",
  cycles: 20_000,
  run,
};

interface Count {
  images: number;
  acknowledged: number;
  lossy: number;
  corrupt: number;
  torn: number;
}

async function run({ cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  const count: Count = { images: 0, acknowledged: 0, lossy: 0, corrupt: 0, torn: 0 };
  const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  for (let seed = 1; count.images < cycles; seed += 1) {
    const images = Math.min(IMAGES_PER_RECORDING, cycles - count.images);
    await inFolder(async (folder) => {
      const file = join(folder, "talkback.db");
      const { studioId } = await makeProofDatabase(`file:${file}`);
      const disk = new CrashDisk([file]);
      const guard = isControl ? "none: stock" : "all";
      const calls = await recordWriter(file, { studioId, count: WRITES, guard, checkpointEvery: CHECKPOINT_EVERY });
      replay(calls, disk, images, seededPicks(seed), memory, count, isControl);
    }, memory);
    say(figureOf(count));
  }
  const { lossy, corrupt, torn, acknowledged } = count;
  return { holds: lossy + corrupt + torn === 0 && acknowledged > cycles, figure: figureOf(count) };
}

function replay(
  calls: readonly DiskCall[],
  disk: CrashDisk,
  images: number,
  pick: (limit: number) => number,
  memory: string,
  count: Count,
  isControl: boolean,
): void {
  const imagesAfter = new Map<number, number>();
  for (let index = 0; index < images; index += 1) {
    const after = pick(calls.length);
    imagesAfter.set(after, (imagesAfter.get(after) ?? 0) + 1);
  }
  const acknowledged: string[] = [];
  for (const [index, call] of calls.entries()) {
    disk.apply(call);
    if (call.kind === "acknowledge") acknowledged.push(call.id);
    for (let left = imagesAfter.get(index) ?? 0; left > 0; left -= 1) {
      const folder = mkdtempSync(join(memory, "talkback-image-"));
      disk.writeImage(folder, pick);
      const stored = readStoredPeople(join(folder, "talkback.db"));
      rmSync(folder, { recursive: true });
      count.images += 1;
      count.acknowledged += acknowledged.length;
      if (stored.integrity !== "ok") count.corrupt += 1;
      else if (acknowledged.some((id) => !stored.ids.has(id))) count.lossy += 1;
      // The control writes without a history.
      if (!isControl && stored.torn > 0) count.torn += 1;
    }
  }
}

function figureOf({ images, acknowledged, lossy, corrupt, torn }: Count): string {
  return (
    `${images} images, ${acknowledged} times an acknowledged write was looked for: ` +
    `${lossy} images lost one, ${corrupt} damaged, ${torn} with half a write`
  );
}
