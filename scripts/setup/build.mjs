import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { distDir, ensureDistDir } from "./dist-dir.mjs";
import { Fault } from "./fault.mjs";
import { fromRoot, root } from "./root.mjs";
import { lastLines, programs, runNode } from "./run-node.mjs";
import { findServer } from "./running-servers.mjs";

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
  writeFileSync(stampFile, stamp);
}

/** One hash over the name and the content of every file that a build may read. */
export function fingerprintSources() {
  const hash = createHash("sha256").update(process.version);
  for (const file of listSources(root)) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function listSources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith(".") || isIgnoredFolder(path) ? [] : listSources(path);
      return entry.isFile() && !ignoredFiles.test(entry.name) ? [path] : [];
    });
}

/** @param {string} path */
function isIgnoredFolder(path) {
  return ignoredFolders.has(relative(root, path)) || path === fromRoot("prisma", "migrations");
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
