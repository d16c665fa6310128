import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { freeBytes } from "@/lib/data/free-disk";
import { Fault } from "../setup/fault.mjs";

/** What else has to fit beside a copy: the log, and whatever the machine writes meanwhile. */
const SPARE_BYTES = 32 * 1024 ** 2;

/** How old a leftover has to be before no backup can still be writing it. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

const ENDING = /^-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.(db|dump)$/;
const UNFINISHED = ".part";

/** `talkback-2026-11-25T02-30-00-000Z.db`: sorted by name they are sorted by age. */
export function nameBackup(stem: string, ending: "db" | "dump", now: Date): string {
  return `${stem}-${now.toISOString().replaceAll(/[:.]/g, "-")}.${ending}`;
}

export function unfinished(path: string): string {
  return `${path}${UNFINISHED}`;
}

/** Throws a Fault when a disk has no room for a copy. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= bytes + SPARE_BYTES) return;
  throw new Fault(
    `The disk of ${folder} has ${showBytes(free)} free, and a backup needs ${showBytes(bytes + SPARE_BYTES)}: ` +
      "make room, or name a folder on another disk. Nothing was written.",
  );
}

/** Gives a file its final name once it has reached the disk, and waits until the name has, too. */
export async function putInPlace(from: string, to: string): Promise<void> {
  const file = await open(from, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(from, to);
  // Windows has no such thing as the content of a folder that could be flushed.
  if (process.platform === "win32") return;
  const folder = await open(dirname(to), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Paths of the finished backups of a database, oldest first. A copy made before a migration is not one of them. */
export async function listBackups(folder: string, stem: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => name.startsWith(stem) && ENDING.test(name.slice(stem.length)))
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .sort();
}

/**
 * Removes the oldest backups of a database beyond `keep`, and what a backup that was killed left behind. Never the one
 * just made, nor any other file. Returns how many backups went.
 *
 * @param keep from 1
 */
export async function removeOldBackups(folder: string, stem: string, keep: number, newest: string): Promise<number> {
  const older = (await listBackups(folder, stem)).filter((path) => path !== newest);
  const tooMany = older.slice(0, Math.max(0, older.length + 1 - keep));
  for (const path of tooMany) await rm(path, { force: true });
  for (const name of await readdir(folder)) {
    if (!name.startsWith(stem) || !name.endsWith(UNFINISHED)) continue;
    if (!ENDING.test(name.slice(stem.length, -UNFINISHED.length))) continue;
    const path = join(folder, name);
    if (Date.now() - (await stat(path)).mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
  return tooMany.length;
}

/** `3.4 MB`. */
export function showBytes(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}
