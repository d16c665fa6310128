import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

/** By the number that Linux gives them (statfs, f_type). */
const NETWORK_FILE_SYSTEMS = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB"],
  [0x01021997, "9p"],
  [0x65735546, "FUSE (sshfs and the like)"],
  [0x00c36400, "Ceph"],
  [0x5346414f, "AFS"],
  [0x6b414653, "AFS"],
  [0x73757245, "Coda"],
  [0x564c, "NCP"],
  [0x01161970, "GFS2"],
  [0x7461636f, "OCFS2"],
  [0x0bd00bd0, "Lustre"],
  [0x47504653, "GPFS"],
  [0x19830326, "BeeGFS"],
  [0x786f4256, "a shared folder of VirtualBox"],
]);

/**
 * The name of a file system that lies on another machine, where SQLite's locks and its shared memory cannot be relied on;
 * undefined for every other one.
 *
 * @param {number} type as Linux gives it; a 32-bit number, with or without its sign
 */
export function networkFileSystem(type) {
  return NETWORK_FILE_SYSTEMS.get(type >>> 0);
}

/**
 * The name of the network file system that a path lies on, or will lie on once it is made; undefined when it is none, and on
 * systems other than Linux, which number them otherwise.
 *
 * @param {string} path absolute
 * @returns {Promise<string | undefined>}
 */
export async function findNetworkFileSystem(path) {
  if (process.platform !== "linux") return undefined;
  let there = path;
  while (!existsSync(there)) there = dirname(there);
  return networkFileSystem((await statfs(there)).type);
}
