import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Fault } from "./fault.mjs";
import { fromRoot } from "./root.mjs";
import { lastLines, runNode } from "./run-node.mjs";

/**
 * Installs the packages when node_modules is missing, unfinished or of another package-lock.json, and rebuilds the
 * database driver when Node itself was replaced.
 *
 * @param {(line: string) => void} say
 */
export async function ensurePackages(say) {
  if (!isInstalled()) {
    say("Installing packages: one to five minutes, the longer where the database driver has to be compiled...");
    await npm(["ci", "--no-audit", "--no-fund"], "The packages could not be installed");
  }
  if (!driverLoads()) {
    say("Rebuilding the database driver for this version of Node: up to five minutes...");
    await npm(["rebuild", "better-sqlite3"], "The database driver could not be rebuilt");
  }
}

/**
 * Compares the lock file with the copy that npm leaves in node_modules as the very last step of an installation. What
 * npm may leave out (packages for other systems, optional ones) may be missing.
 */
function isInstalled() {
  const installed = readPackages(fromRoot("node_modules", ".package-lock.json"));
  const wanted = readPackages(fromRoot("package-lock.json"));
  if (!wanted) throw new Fault("package-lock.json is missing or damaged: take it from the repository again.");
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = installed[path];
    return found ? found.version === entry.version : entry.optional === true || entry.peer === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** Compiled modules fit one version of Node's binary interface. */
function driverLoads() {
  try {
    const Sqlite = createRequire(import.meta.url)("better-sqlite3");
    new Sqlite(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string[]} args
 * @param {string} fault
 * @returns {Promise<void>}
 */
export async function npm(args, fault) {
  // A production setting around us must not leave out what the build and the tests need.
  const { code, output } = await runNode([findNpm(), ...args], {
    env: { NODE_ENV: undefined, npm_config_omit: undefined },
  });
  if (code === 0) return;
  throw new Fault(
    `${lastLines(output, 20)}\n${fault}: see the lines above, check the network, and run the command again.`,
  );
}

/** npm's own program: named by npm when it runs us, else at its usual places beside Node. */
function findNpm() {
  const beside = dirname(process.execPath);
  const places = [
    process.env.npm_execpath ?? "",
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
  ];
  const found = places.find((place) => /npm-cli\.[cm]?js$/.test(place) && existsSync(place));
  if (!found) throw new Fault("npm was not found beside Node: start with npm start, or install npm.");
  return found;
}
