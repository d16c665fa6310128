import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { ensureClients } from "./setup/clients.mjs";
import { Fault, runCommand } from "./setup/fault.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { findFreePort } from "./setup/port.mjs";
import { fromRoot, root } from "./setup/root.mjs";
import { programs } from "./setup/run-node.mjs";
import { countPlaywright, countVitest } from "./setup/test-counts.mjs";

/** @typedef {import("./setup/test-counts.mjs").Counts} Counts */

const reports = mkdtempSync(join(tmpdir(), "talkback-reports-"));

/** @type {Record<string, () => Promise<Counts>>} in the order in which they run */
const parts = {
  lint: () => check([fromRoot("node_modules", "@biomejs", "biome", "bin", "biome"), "check"]),
  types: async () => {
    // Next writes the types of the routes, and of imported styles.
    await run([programs.next, "typegen"]);
    return check([fromRoot("node_modules", "typescript", "bin", "tsc"), "--noEmit", "-p", "tests/tsconfig.json"]);
  },
  unit: () => vitest("unit"),
  integration: () => vitest("integration"),
  build: async () => {
    await ensureBuild(console.log);
    return { passed: 1, failed: 0 };
  },
  e2e: playwright,
};

// npm test, or npm test -- PART ...
await runCommand(async () => {
  requireNode();
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown) throw new Fault(`There is no part "${unknown}": choose from ${Object.keys(parts).join(", ")}.`);
  await ensurePackages(console.log);
  await ensureClients(console.log);
  const total = { passed: 0, failed: 0 };
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n== ${name}`);
    const { passed, failed } = await part().catch(reportBroken);
    total.passed += passed;
    total.failed += failed;
  }
  rmSync(reports, { recursive: true, force: true });
  if (total.failed > 0) process.exitCode = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
});

/** A part that cannot even run is one failure, and the other parts go on. */
function reportBroken(/** @type {unknown} */ error) {
  console.error(error instanceof Fault ? error.message : error);
  return { passed: 0, failed: 1 };
}

/**
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function check(args) {
  return (await run(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} project */
async function vitest(project) {
  const report = join(reports, `${project}.json`);
  const program = fromRoot("node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return countVitest(report, await run([program, "run", "--project", project, ...reporters]));
}

async function playwright() {
  if (!hasBrowserTests()) {
    console.log("There is no browser test yet.");
    return { passed: 0, failed: 0 };
  }
  const report = join(reports, "e2e.json");
  const dataDir = mkdtempSync(join(tmpdir(), "talkback-e2e-"));
  const env = {
    CHROMIUM_PATH: await ensureBrowser(console.log),
    E2E_PORT: String(await findFreePort()),
    E2E_DATA_DIR: dataDir,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const program = fromRoot("node_modules", "@playwright", "test", "cli.js");
  const code = await run([program, "test", "--reporter=list,json"], env);
  rmSync(dataDir, { recursive: true, force: true });
  return countPlaywright(report, code);
}

function hasBrowserTests() {
  const folder = fromRoot("tests", "e2e");
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => /\.spec\.ts$/.test(String(file)))
  );
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
