import { setTimeout as wait } from "node:timers/promises";
import type { ServerProcess } from "@/scripts/running/server-process";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { personInput } from "../setup/built-action";
import { RunningStudio } from "../setup/running-studio";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder } from "./proof-studio";
import { readStoredPeople } from "./stored-people";

const CLIENTS = 8;

/** The kill comes after so many acknowledgements at most, and then within the time of some writes. */
const MOST_WRITES = 40;
const LIFE_MS = 60;

/** A cycle is a start of the production server, eight clients who write, kill -9 of all its processes, and a look. */
export const proof: Proof = {
  promise: "What the server acknowledged to eight clients over HTTP survives kill -9 of all its processes.",
  cycles: 50,
  run: (request) => inFolder((folder) => run(folder, request)),
};

interface Count {
  kills: number;
  acknowledged: number;
  lost: number;
  torn: number;
  corrupt: number;
}

async function run(folder: string, { cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  await ensureBuild(say);
  const count: Count = { kills: 0, acknowledged: 0, lost: 0, torn: 0, corrupt: 0 };
  const studio = await RunningStudio.make(undefined, folder);
  const kept: string[] = [];
  try {
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const server = await studio.start();
      const acknowledged = await writeUntilKilled(studio, server, cycle, isControl);
      const stored = readStoredPeople(studio.file);
      const written = [...kept, ...acknowledged];
      const found = written.filter((name) => stored.names.has(name));
      count.kills += 1;
      count.acknowledged += acknowledged.length;
      count.lost += written.length - found.length;
      count.torn += stored.torn;
      if (stored.integrity !== "ok") count.corrupt += 1;
      // Each is counted once.
      kept.splice(0, kept.length, ...found);
      if (cycle % 5 === 0) say(figureOf(count));
    }
  } finally {
    await studio.remove();
  }
  const { kills, acknowledged, lost, torn, corrupt } = count;
  return { holds: lost + torn + corrupt === 0 && acknowledged >= kills, figure: figureOf(count) };
}

/**
 * Returns the names of those whose writes were acknowledged.
 *
 * @param isEarly the control: takes a write for acknowledged when it is sent
 */
async function writeUntilKilled(
  studio: RunningStudio,
  server: ServerProcess,
  cycle: number,
  isEarly: boolean,
): Promise<string[]> {
  const acknowledged: string[] = [];
  const wanted = 1 + Math.floor(Math.random() * MOST_WRITES);
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const client = async (number: number) => {
    for (let own = 0; ; own += 1) {
      const name = `Person ${cycle}-${number}-${own}`;
      if (isEarly) acknowledged.push(name);
      const answer = await studio.act("addPersonAction", personInput(name)).catch(() => null);
      if (answer === null) return;
      if (answer.outcome !== "OK") throw new Error(`A write was refused: ${answer.outcome}`);
      if (!isEarly) acknowledged.push(name);
      if (acknowledged.length >= wanted) reach();
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  await Promise.race([reached, clients]);
  await wait(Math.random() * LIFE_MS);
  await server.kill();
  await clients;
  return acknowledged;
}

function figureOf({ kills, acknowledged, lost, torn, corrupt }: Count): string {
  return (
    `${kills} kills of the server under ${CLIENTS} clients, ${acknowledged} acknowledged writes: ` +
    `${lost} lost, ${torn} half-written, ${corrupt} files damaged`
  );
}
