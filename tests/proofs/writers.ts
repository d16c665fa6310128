import { join } from "node:path";
import type { Proof, ProofRequest, Verdict } from "./proof";
import { inFolder, makeProofDatabase } from "./proof-studio";
import { readStoredPeople } from "./stored-people";
import { WriterProcess } from "./writer-process";

const PROCESSES = 8;

/** A cycle is one create. */
export const proof: Proof = {
  promise: "Eight processes write to one file at the same time, and every write succeeds.",
  cycles: 8000,
  run: (request) => inFolder((folder) => run(join(folder, "talkback.db"), request)),
};

async function run(file: string, { cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  const url = `file:${file}`;
  const { studioId } = await makeProofDatabase(url);
  const count = Math.ceil(cycles / PROCESSES);
  const task = { studioId, count, guard: isControl ? "none: stock" : "all" } as const;
  const writers = await Promise.all(Array.from({ length: PROCESSES }, () => WriterProcess.start(url, task)));
  const faults = await Promise.all(writers.map((writer) => writer.end()));
  for (const fault of faults.filter(Boolean)) say(fault);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const refused = writers.flatMap((writer) => writer.refused);
  for (const reason of new Set(refused)) say(`refused: ${reason}`);
  const stored = readStoredPeople(file);
  const lost = acknowledged.filter((id) => !stored.ids.has(id)).length;
  const missing = count * PROCESSES - acknowledged.length;
  return {
    holds: missing + lost === 0 && stored.torn === 0 && stored.integrity === "ok",
    figure: `${count * PROCESSES} creates by ${PROCESSES} processes: ${missing} refused, ${lost} lost`,
  };
}
