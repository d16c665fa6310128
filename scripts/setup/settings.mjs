import { isAbsolute, join, resolve } from "node:path";
import { Fault } from "./fault.mjs";
import { root } from "./root.mjs";

/**
 * The settings that are needed before any package is installed. lib/env.ts checks all of them again, in full.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {{ port: number, dataDir: string, databaseUrl: string, backupDir: string, backupAt: string | undefined, backupKeep: number }}
 *   paths and file addresses are absolute
 */
export function readSettings(env) {
  const digits = env.PORT || "3000";
  const port = Number(digits);
  if (!/^\d+$/.test(digits) || port < 1 || port > 65535)
    throw new Fault("PORT must be a whole number from 1 to 65535.");
  const dataDir = resolve(root, env.DATA_DIR || "data");
  const databaseUrl = env.DATABASE_URL || `file:${join(dataDir, "talkback.db")}`;
  if (!/^(file:|postgres(ql)?:\/\/.)/.test(databaseUrl))
    throw new Fault("DATABASE_URL must start with file: (SQLite) or postgresql:// (PostgreSQL).");
  if (/^file:(:memory:|\s*$)/.test(databaseUrl))
    throw new Fault("DATABASE_URL must name a file after file:, such as file:data/talkback.db, and not :memory:.");
  const backupAt = env.BACKUP_AT || undefined;
  if (backupAt !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(backupAt))
    throw new Fault("BACKUP_AT must be a time from 00:00 to 23:59, such as 02:30.");
  const keep = env.BACKUP_KEEP || "14";
  if (!/^\d+$/.test(keep) || Number(keep) < 1 || Number(keep) > 10_000)
    throw new Fault("BACKUP_KEEP must be a whole number from 1 to 10000.");
  const backupDir = env.BACKUP_DIR ? resolve(root, env.BACKUP_DIR) : join(dataDir, "backups");
  return { port, dataDir, databaseUrl: absoluteUrl(databaseUrl), backupDir, backupAt, backupKeep: Number(keep) };
}

/** @param {string} url */
function absoluteUrl(url) {
  if (!url.startsWith("file:")) return url;
  const path = url.slice("file:".length);
  return isAbsolute(path) ? url : `file:${resolve(root, path)}`;
}
