import { ensureBuild } from "@/scripts/setup/build.mjs";
import { personInput } from "../setup/built-action";
import { RunningStudio } from "../setup/running-studio";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { readStoredPeople } from "./stored-people";

const CLIENTS = 8;

/** The kill comes after so many acknowledgements at most, in the middle of the writes that follow. */
const MOST_WRITES = 60;

/** A cycle is a start of the server, eight clients that write through it, and the kill of all its processes. */
export const proof: Proof = {
  promise: "What the server acknowledged survives kill -9 of all its processes, under eight clients.",
  cycles: 50,
  run,
};

interface Count {
  cycles: number;
  acknowledged: number;
  lost: number;
  torn: number;
  corrupt: number;
}

async function run({ cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  await ensureBuild(say);
  const count: Count = { cycles: 0, acknowledged: 0, lost: 0, torn: 0, corrupt: 0 };
  const studio = await RunningStudio.make();
  try {
    let known: string[] = [];
    for (; count.cycles < cycles; count.cycles += 1) {
      const written = await writeUntilKilled(studio, count.cycles, isControl);
      count.acknowledged += written.length;
      known.push(...written);
      const stored = readStoredPeople(studio.file);
      const lost = known.filter((name) => !stored.names.has(name));
      count.lost += lost.length;
      count.torn += stored.torn;
      if (stored.integrity !== "ok") count.corrupt += 1;
      // Each is counted once.
      known = known.filter((name) => stored.names.has(name));
      if (count.cycles % 10 === 9) say(figureOf(count));
    }
  } finally {
    await studio.remove();
  }
  const { lost, torn, corrupt, acknowledged } = count;
  return { holds: lost + torn + corrupt === 0 && acknowledged >= cycles, figure: figureOf(count) };
}

/** The names whose writes were acknowledged; the control takes them for saved when they are sent. */
async function writeUntilKilled(studio: RunningStudio, cycle: number, isControl: boolean): Promise<string[]> {
  const server = await studio.start();
  const acknowledged: string[] = [];
  const enough = 1 + Math.floor(Math.random() * MOST_WRITES);
  let isOver = false;
  let tellEnough = () => {};
  const isEnough = new Promise<void>((resolve) => {
    tellEnough = resolve;
  });
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    for (let own = 0; !isOver; own += 1) {
      const name = `Person ${cycle}-${client}-${own}`;
      if (isControl) acknowledged.push(name);
      const answer = await studio.act("addPersonAction", personInput(name)).catch(() => null);
      // Once the kill was sent nothing has been heard any more, whatever was still on its way.
      if (isOver) return;
      if (answer?.outcome !== "OK") throw new Error(`A write was answered with ${answer?.outcome ?? "nothing"}.`);
      if (!isControl) acknowledged.push(name);
      if (acknowledged.length >= enough) tellEnough();
    }
  });
  await Promise.race([isEnough, Promise.all(clients)]);
  isOver = true;
  await server.kill();
  await Promise.all(clients);
  return acknowledged;
}

function figureOf({ cycles, acknowledged, lost, torn, corrupt }: Count): string {
  return (
    `${cycles} kills of the server, ${acknowledged} acknowledged writes: ${lost} lost, ${torn} half-written, ` +
    `${corrupt} files damaged`
  );
}
