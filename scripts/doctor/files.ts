import { existsSync, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { freeBytes } from "@/lib/data/free-disk";
import { listBackups, showBytes } from "../backups/backup-files";
import { type Finding, fault, ok, warning } from "./finding";

const GROUP_AND_OTHERS = 0o077;

/** Below this SQLite and the backups have no room to work in. */
const DISK_FULL_BYTES = 64 * 1024 ** 2;
const DISK_LOW_BYTES = 1024 ** 3;

const HOUR_MS = 60 * 60 * 1000;

/** Who may read what is worth keeping. */
export function checkModes(dataDir: string, databasePath: string | undefined): Finding[] {
  if (process.platform === "win32") return [];
  if (!existsSync(dataDir)) return [warning("Data folder", `${dataDir} is not there yet: npm start makes it.`)];
  const folder = isOpen(dataDir)
    ? warning("Data folder", `others of this machine can look into ${dataDir}: chmod 700 ${dataDir}`)
    : ok("Data folder", `${dataDir} is its owner's alone.`);
  const besides = ["", "-wal", "-shm"].flatMap((ending) => (databasePath ? [`${databasePath}${ending}`] : []));
  const files = [join(dataDir, "secrets.json"), ...besides].filter((path) => existsSync(path));
  return [
    folder,
    ...files.map((path) =>
      isOpen(path)
        ? fault("File mode", `others of this machine can read ${path}: chmod 600 ${path}`)
        : ok("File mode", `${path} is its owner's alone.`),
    ),
  ];
}

function isOpen(path: string): boolean {
  return (statSync(path).mode & GROUP_AND_OTHERS) !== 0;
}

/** Room on the disk of a folder that is there. */
export async function checkDisk(folder: string): Promise<Finding> {
  const free = await freeBytes(folder);
  const text = `${showBytes(free)} free where ${folder} is`;
  if (free < DISK_FULL_BYTES) return fault("Free disk", `${text}: make room now, writing is about to fail.`);
  if (free < DISK_LOW_BYTES) return warning("Free disk", `${text}: make room soon.`);
  return ok("Free disk", `${text}.`);
}

/** How old the newest backup is. Where one is made every night, two nights without are a fault. */
export async function checkBackups(
  folder: string,
  stem: string,
  { backupAt, now }: { backupAt: string | undefined; now: Date },
): Promise<Finding> {
  const newest = (await listBackups(folder, stem)).at(-1);
  if (newest === undefined)
    return warning("Backups", `there is none in ${folder}: npm run backup, and set BACKUP_AT for one every night.`);
  const hours = Math.round((now.getTime() - (await stat(newest)).mtimeMs) / HOUR_MS);
  const text = `the newest is ${hours} h old: ${newest}`;
  if (backupAt !== undefined && hours > 49)
    return fault("Backups", `${text}. One should be made every night at ${backupAt}: see what npm start says then.`);
  if (hours > 7 * 24) return warning("Backups", `${text}. Make one with npm run backup, and set BACKUP_AT.`);
  return ok("Backups", text);
}

/** Whether copies of a database, of any kind, are in a folder. */
export async function hasBackups(folder: string, stem: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => name.startsWith(`${stem}-`));
}
