import { isAbsolute, join, resolve } from "node:path";
import { Fault } from "./fault.mjs";
import { root } from "./root.mjs";

/**
 * The settings that are needed before any package is installed. lib/env.ts checks all of them again, in full.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {{ port: number, dataDir: string, databaseUrl: string }} paths and file addresses are absolute
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
  return { port, dataDir, databaseUrl: absoluteUrl(databaseUrl) };
}

/** @param {string} url */
function absoluteUrl(url) {
  if (!url.startsWith("file:")) return url;
  const path = url.slice("file:".length);
  return isAbsolute(path) ? url : `file:${resolve(root, path)}`;
}
