import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode, Fault } from "./fault.mjs";

/**
 * Makes the data folder when it is missing, and tries that it can be written.
 *
 * @param {string} dataDir absolute
 */
export function requireDataFolder(dataDir) {
  const probe = join(dataDir, `.write-test-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    // As much as a disk gives out at once: an empty file fits on a full one.
    writeFileSync(probe, Buffer.alloc(4096));
  } catch (error) {
    throw dataFolderFault(dataDir, error);
  } finally {
    removeIfThere(probe);
  }
}

/**
 * @param {string} dataDir
 * @param {unknown} error
 */
function dataFolderFault(dataDir, error) {
  const code = errorCode(error);
  // On the way to the folder, or in its place.
  if (code === "ENOTDIR" || code === "EEXIST")
    return new Fault(`The data folder ${dataDir} is a file, or lies in one: set DATA_DIR to a folder.`);
  if (code === "ENOSPC")
    return new Fault(`The disk under the data folder ${dataDir} is full (ENOSPC): free some space.`);
  return new Fault(
    `The data folder ${dataDir} cannot be written (${code ?? error}): ` +
      "give it write permission, or set DATA_DIR to another folder.",
  );
}

/** @param {string} file */
function removeIfThere(file) {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder is none.
  }
}

/**
 * The secrets of this installation: made on the first run, kept in a file that only its owner can read.
 *
 * @param {string} dataDir absolute
 * @returns {{ NEXTAUTH_SECRET: string }}
 */
export function ensureSecrets(dataDir) {
  const file = join(dataDir, "secrets.json");
  try {
    const made = { NEXTAUTH_SECRET: randomBytes(32).toString("base64url") };
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    return made;
  } catch (error) {
    if (errorCode(error) !== "EEXIST") {
      // Half a file would count as a damaged one for ever.
      removeIfThere(file);
      throw new Fault(
        `The file ${file} cannot be written (${errorCode(error) ?? error}): free some space, or see its rights.`,
      );
    }
  }
  const kept = readJson(file);
  if (typeof kept?.NEXTAUTH_SECRET === "string" && kept.NEXTAUTH_SECRET.length >= 32) return kept;
  throw new Fault(`${file} is damaged: restore it, or delete it, after which everybody has to sign in again.`);
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
