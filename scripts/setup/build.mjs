import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { compressStatic } from "./compress-static.mjs";
import { distDir, ensureDistDir } from "./dist-dir.mjs";
import { Fault } from "./fault.mjs";
import { root } from "./root.mjs";
import { lastLines, programs, runNode } from "./run-node.mjs";
import { findServer } from "./running-servers.mjs";
import { readSettings } from "./settings.mjs";

/** What no build reads. Whatever is new counts as a source until it is named here. */
const ignoredFolders = new Set([
  "node_modules",
  "generated",
  "data",
  "docs",
  "scripts",
  "tests",
  "test-results",
  "playwright-report",
]);
const ignoredFiles = /(^\.|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$|^(vitest|playwright)\.config\.ts$|^biome\.json$)/;

/**
 * Makes the production build when the sources have changed since the last one. A build takes its scripts away from a
 * server that runs from the same folder, so that one has to be stopped first.
 *
 * @param {(line: string) => void} say
 */
export async function ensureBuild(say) {
  const stampFile = join(distDir(), "talkback-build");
  const stamp = fingerprintSources();
  if (readText(stampFile) === stamp) return;
  const port = await findServer(distDir());
  if (port !== undefined)
    throw new Fault(
      `The sources have changed, and Talkback still runs from this folder on port ${port}: stop it first.`,
    );
  say("Building: about a minute...");
  rmSync(stampFile, { force: true });
  ensureDistDir();
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { code, output } = await runNode([programs.next, "build"], { env });
  if (code !== 0) throw new Fault(`${lastLines(output, 40)}\nThe build failed: the reason is above.`);
  await compressStatic(join(distDir(), "static"));
  writeFileSync(stampFile, stamp);
}

/**
 * One hash over the name and the content of every file that a build may read. The data may lie inside the checkout: it
 * changes with every write, and nothing but SQLite may open a database in use.
 *
 * @param {string} [folder] of the checkout
 * @param {Record<string, string | undefined>} [env] the settings that say where the data is
 */
export function fingerprintSources(folder = root, env = process.env) {
  const hash = createHash("sha256").update(process.version);
  const { dataDir, databaseUrl, backupDir } = readSettings(env);
  const database = databaseUrl.startsWith("file:") ? databaseUrl.slice("file:".length) : undefined;
  const ignored = [...ignoredFolders].map((name) => join(folder, name)).concat(join(folder, "prisma", "migrations"));
  // A data folder that holds the sources too is only its database.
  if (dataDir !== folder) ignored.push(dataDir);
  ignored.push(backupDir);
  const isIgnored = (/** @type {string} */ path) => ignored.includes(path) || isOfDatabase(path, database);
  for (const file of listSources(folder, isIgnored)) {
    hash.update(`\0${relative(folder, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * The database's file, or one that SQLite keeps beside it.
 *
 * @param {string} path
 * @param {string | undefined} database
 */
function isOfDatabase(path, database) {
  if (database === undefined || dirname(path) !== dirname(database)) return false;
  return ["", "-wal", "-shm", "-journal"].some((suffix) => basename(path) === `${basename(database)}${suffix}`);
}

/**
 * @param {string} folder
 * @param {(path: string) => boolean} isIgnored
 * @returns {string[]}
 */
function listSources(folder, isIgnored) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (isIgnored(path)) return [];
      if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : listSources(path, isIgnored);
      return entry.isFile() && !ignoredFiles.test(entry.name) ? [path] : [];
    });
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
