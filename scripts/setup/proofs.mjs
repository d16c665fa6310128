/**
 * How much of each proof `npm test` runs: as much as shows the promise, and for the control as much as breaks it surely.
 * What the proofs are, and their full sizes: tests/proofs.
 *
 * @type {Readonly<Record<string, { cycles: number, controlCycles: number, needsPostgresql?: boolean }>>}
 */
export const PROOF_SIZES = {
  rollback: { cycles: 5000, controlCycles: 500 },
  writers: { cycles: 1600, controlCycles: 800 },
  edits: { cycles: 4000, controlCycles: 300 },
  "power-cut": { cycles: 20_000, controlCycles: 500 },
  "disk-full": { cycles: 10, controlCycles: 1 },
  backup: { cycles: 50, controlCycles: 3 },
  migrate: { cycles: 50, controlCycles: 5 },
  kill: { cycles: 150, controlCycles: 20 },
  "kill-server": { cycles: 8, controlCycles: 2 },
  "postgres-crash": { cycles: 10, controlCycles: 3, needsPostgresql: true },
  live: { cycles: 10, controlCycles: 1, needsPostgresql: true },
  zones: { cycles: 4000, controlCycles: 200 },
};

/** As scripts/prove.ts ends where the machine lacks what a proof needs. */
const CANNOT_RUN_HERE = 3;

/**
 * Runs every proof and its control, two tests each. A control has to end with exit code 1: 0 would mean that the proof
 * cannot fail, anything else that it could not be run.
 *
 * @param {(args: string[]) => Promise<number>} prove runs the command with these arguments; its exit code
 * @returns {Promise<import("./test-outcome.mjs").Outcome>}
 */
export async function runProofs(prove) {
  let passed = 0;
  const failures = [];
  for (const [name, { cycles, controlCycles, needsPostgresql }] of Object.entries(PROOF_SIZES)) {
    if (needsPostgresql && process.env.SKIP_POSTGRES === "1") {
      console.log(`Left out: ${name} (SKIP_POSTGRES=1).`);
      continue;
    }
    for (const isControl of [false, true]) {
      const size = String(isControl ? controlCycles : cycles);
      const code = await prove([name, "--cycles", size, ...(isControl ? ["--control"] : [])]);
      if (code === (isControl ? 1 : 0)) passed += 1;
      else if (code === CANNOT_RUN_HERE) console.log(`Left out: ${name}. The line above says what this machine lacks.`);
      else failures.push(`${name}${isControl ? ", its control" : ""}: exit code ${code}`);
    }
  }
  return { passed, failures };
}
