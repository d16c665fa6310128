import { parseArgs } from "node:util";
import { CannotProveHere } from "../tests/proofs/proof";
import { PROOFS } from "../tests/proofs/proofs";
import { Fault } from "./setup/fault.mjs";

const usage = `npm run prove -- NAME [--cycles N] [--control], where NAME is one of: ${Object.keys(PROOFS).join(", ")}.`;

/** What could not be run has shown nothing, and must not pass for a promise that is broken. */
const COULD_NOT_RUN = 2;

/** The same where it is the machine that lacks something, of which the output says what. */
const CANNOT_RUN_HERE = 3;

// What a proof made goes with it then, too: see tests/proofs/at-end.ts.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(COULD_NOT_RUN));

// npm run prove -- NAME: exit code 0 when the promise holds, 1 when it does not
try {
  process.exitCode = (await prove()) ? 0 : 1;
} catch (error) {
  const isHere = error instanceof CannotProveHere;
  console.error(isHere || error instanceof Fault ? error.message : error);
  process.exitCode = isHere ? CANNOT_RUN_HERE : COULD_NOT_RUN;
}

async function prove(): Promise<boolean> {
  const { name, cycles, isControl } = readArguments();
  const load = PROOFS[name];
  if (!load) throw new Fault(usage);
  const { proof } = await load();
  console.log(`${proof.promise}${isControl ? " Control: without the guard, so it must not hold." : ""}`);
  const { holds, figure } = await proof.run({ cycles: cycles ?? proof.cycles, isControl, say: console.log });
  console.log(holds ? "The promise holds." : "The promise does not hold.");
  console.log(figure);
  return holds;
}

function readArguments(): { name: string; cycles: number | undefined; isControl: boolean } {
  const { positionals, values } = parse();
  const [name = "", ...rest] = positionals;
  if (rest.length > 0) throw new Fault(usage);
  const cycles = values.cycles === undefined ? undefined : Number(values.cycles);
  if (cycles !== undefined && (!Number.isSafeInteger(cycles) || cycles < 1))
    throw new Fault("--cycles takes a whole number from 1.");
  return { name, cycles, isControl: values.control };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { cycles: { type: "string" }, control: { type: "boolean", default: false } },
    });
  } catch {
    throw new Fault(usage);
  }
}
