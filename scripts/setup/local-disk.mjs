import { Fault } from "./fault.mjs";
import { findNetworkFileSystem } from "./file-system.mjs";

/** Folders that a virtual machine or a program of this machine hands on have these names too. */
const MAY_BE_HERE = /^(9p|FUSE)/;

/**
 * Throws a Fault when a SQLite file lies on another machine. SQLite's locks and its shared memory do not reach that far:
 * two processes would damage the file.
 *
 * @param {string} databaseUrl `file:` and an absolute path, or `postgresql://...`
 * @param {(path: string) => Promise<string | undefined>} [find] the name of the network file system under a path
 */
export async function requireLocalDisk(databaseUrl, find = findNetworkFileSystem) {
  if (!databaseUrl.startsWith("file:")) return;
  const path = databaseUrl.slice("file:".length);
  const name = await find(path);
  if (name === undefined || MAY_BE_HERE.test(name)) return;
  throw new Fault(
    `The database ${path} lies on a network file system (${name}), where SQLite cannot keep it whole: ` +
      "set DATA_DIR to a disk of this machine, or DATABASE_URL to a PostgreSQL server.",
  );
}
