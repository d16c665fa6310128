import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder, makeProofDatabase } from "./proof-studio";
import { readStoredPeople } from "./stored-people";
import { WriterProcess } from "./writer-process";

/** Databases that are written at the same time, a writer each. */
const LANES = 2;

/** The kill comes after so many acknowledgements at most, and then within the time of some writes. */
const MOST_WRITES = 10;
const LIFE_MS = 10;

/** A file is left for a new one before checking it takes longer than what is checked. */
const CYCLES_PER_FILE = 50;

/** A cycle is a process that writes, is killed with SIGKILL at a random moment, and the reading of what it left. */
export const proof: Proof = {
  promise: "An acknowledged write survives kill -9 of the process that wrote it.",
  cycles: 1000,
  run: (request) => inFolder((folder) => run(folder, request)),
};

interface Count {
  cycles: number;
  acknowledged: number;
  lost: number;
  torn: number;
  corrupt: number;
}

async function run(folder: string, { cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  const count: Count = { cycles: 0, acknowledged: 0, lost: 0, torn: 0, corrupt: 0 };
  let started = 0;
  const lane = async (name: number) => {
    let file = "";
    let studioId = "";
    let written: string[] = [];
    for (let own = 0; started < cycles; own += 1) {
      started += 1;
      if (own % CYCLES_PER_FILE === 0) {
        file = join(folder, `lane-${name}-${own}.db`);
        ({ studioId } = await makeProofDatabase(`file:${file}`));
        written = [];
      }
      const writer = await WriterProcess.start(`file:${file}`, {
        studioId,
        count: null,
        guard: isControl ? "none: early" : "all",
      });
      await writer.untilAcknowledged(1 + Math.floor(Math.random() * MOST_WRITES));
      await wait(Math.random() * LIFE_MS);
      await writer.kill();
      written.push(...writer.acknowledged);
      const stored = readStoredPeople(file);
      const lost = written.filter((id) => !stored.ids.has(id));
      count.cycles += 1;
      count.acknowledged += writer.acknowledged.length;
      count.lost += lost.length;
      count.torn += stored.torn;
      if (stored.integrity !== "ok") count.corrupt += 1;
      // Each is counted once.
      written = written.filter((id) => stored.ids.has(id));
      if (count.cycles % 100 === 0) say(figureOf(count));
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, name) => lane(name)));
  const { lost, torn, corrupt, acknowledged } = count;
  return { holds: lost + torn + corrupt === 0 && acknowledged >= cycles, figure: figureOf(count) };
}

function figureOf({ cycles, acknowledged, lost, torn, corrupt }: Count): string {
  return `${cycles} kills, ${acknowledged} acknowledged writes: ${lost} lost, ${torn} half-written, ${corrupt} files damaged`;
}
