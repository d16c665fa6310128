import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { ensureClients } from "./setup/clients.mjs";
import { Fault, runCommand } from "./setup/fault.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { findFreePort } from "./setup/port.mjs";
import { runProofs } from "./setup/proofs.mjs";
import { fromRoot, root } from "./setup/root.mjs";
import { programs } from "./setup/run-node.mjs";
import { readPlaywright, readVitest } from "./setup/test-outcome.mjs";

/** @typedef {import("./setup/test-outcome.mjs").Outcome} Outcome */

/** @type {Outcome} of a part that is one check */
const PASSED = { passed: 1, failures: [] };

const reports = mkdtempSync(join(tmpdir(), "talkback-reports-"));

/** @type {{ url: string, stop: () => Promise<void> } | undefined} */
let postgresql;

/** @type {Record<string, () => Promise<Outcome>>} in the order in which they run */
const parts = {
  lint: () => check([fromRoot("node_modules", "@biomejs", "biome", "bin", "biome"), "check"]),
  types: async () => {
    // Next writes the types of the routes, and of imported styles.
    await run([programs.next, "typegen"]);
    return check([fromRoot("node_modules", "typescript", "bin", "tsc"), "--noEmit", "-p", "tests/tsconfig.json"]);
  },
  unit: () => vitest("unit"),
  integration: () => vitest("integration"),
  "integration-postgresql": () => withPostgresql((url) => vitest("postgresql", { TEST_DATABASE_URL: url })),
  proofs: () =>
    runProofs((args) => {
      console.log(`\nprove ${args.join(" ")}`);
      return run([programs.tsx, "--conditions=react-server", fromRoot("scripts", "prove.ts"), ...args]);
    }),
  build: async () => {
    await ensureBuild(console.log);
    return PASSED;
  },
  server: () => withPostgresql((url) => vitest("server", { TEST_DATABASE_URL: url })),
  e2e: () => playwright({}),
  "e2e-postgresql": () =>
    withPostgresql(async (url) => {
      const { makeTestDatabase } = await import("./setup/test-postgresql.mjs");
      const database = await makeTestDatabase(url);
      const outcome = await playwright({ TEST_DATABASE_URL: url, E2E_DATABASE_URL: database.url });
      await database.remove();
      return outcome;
    }),
};

// npm test, or npm test -- PART ...
await runCommand(async () => {
  requireNode();
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown) throw new Fault(`There is no part "${unknown}": choose from ${Object.keys(parts).join(", ")}.`);
  await ensurePackages(console.log);
  await ensureClients(console.log);
  let passed = 0;
  const failures = [];
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n== ${name}`);
    const outcome = await part().catch(reportBroken);
    passed += outcome.passed;
    failures.push(...outcome.failures.map((failure) => `${name}: ${failure}`));
  }
  await postgresql?.stop();
  rmSync(reports, { recursive: true, force: true });
  if (failures.length > 0) {
    process.exitCode = 1;
    // Last, where it is seen without going through everything that was printed before.
    console.log(`\nFailed:\n${failures.map((failure) => `- ${failure}`).join("\n")}`);
  }
  console.log(`\n${passed} passed, ${failures.length} failed`);
});

/**
 * A part that cannot even run is one failure, and the other parts go on.
 *
 * @param {unknown} error
 * @returns {Outcome}
 */
function reportBroken(error) {
  console.error(error instanceof Fault ? error.message : error);
  return brokenFor(error instanceof Error ? error.message : String(error));
}

/**
 * @param {string} reason
 * @returns {Outcome}
 */
function brokenFor(reason) {
  return { passed: 0, failures: [reason] };
}

/**
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
async function check(args) {
  return (await run(args)) === 0 ? PASSED : brokenFor("see what it says above");
}

/**
 * Runs a part that needs a PostgreSQL server: one for all of them. Leaving it out takes a word, so that nobody takes one
 * engine's success for that of both.
 *
 * @param {(url: string) => Promise<Outcome>} part
 * @returns {Promise<Outcome>}
 */
async function withPostgresql(part) {
  if (process.env.SKIP_POSTGRES === "1") {
    console.log("Left out: SKIP_POSTGRES=1. Nothing was tried on PostgreSQL.");
    return { passed: 0, failures: [] };
  }
  // Imported here: its driver is one of the packages that may have to be installed first.
  const { openTestPostgresql } = await import("./setup/test-postgresql.mjs");
  postgresql ??= await openTestPostgresql(console.log);
  return part(postgresql.url);
}

/**
 * @param {string} project
 * @param {Record<string, string>} [env]
 */
async function vitest(project, env = {}) {
  const report = join(reports, `${project}.json`);
  const program = fromRoot("node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return readVitest(report, await run([program, "run", "--project", project, ...reporters], env));
}

/** @param {Record<string, string>} database */
async function playwright(database) {
  const report = join(reports, "e2e.json");
  const dataDir = mkdtempSync(join(tmpdir(), "talkback-e2e-"));
  const env = {
    CHROMIUM_PATH: await ensureBrowser(console.log),
    E2E_PORT: String(await findFreePort()),
    E2E_DATA_DIR: dataDir,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...database,
  };
  const program = fromRoot("node_modules", "@playwright", "test", "cli.js");
  const code = await run([program, "test", "--reporter=list,json"], env);
  rmSync(dataDir, { recursive: true, force: true });
  return readPlaywright(report, code);
}

/**
 * Runs a Node program with its output on ours. Returns its exit code.
 *
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
function run(args, env = {}) {
  // Each tool chooses its own NODE_ENV.
  /** @type {Record<string, string | undefined>} */
  const clean = { NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: "1" };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...clean, ...env },
      stdio: ["ignore", "inherit", "inherit"],
      windowsHide: true,
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
