import { existsSync } from "node:fs";
import { type Database, database } from "@/lib/data/database";
import { fillSessionWalls } from "@/lib/data/session-walls";
import { requireDataFolder } from "../setup/data-folder.mjs";
import { readSettings } from "../setup/settings.mjs";
import { deployMigrations, isDatabaseThere } from "./deploy";

/** Whether there is a database: a command that only adds to one makes none, nor a folder for it. */
export function hasDatabase(): boolean {
  const { dataDir, databaseUrl } = readSettings(process.env);
  if (existsSync(dataDir)) requireDataFolder(dataDir);
  return isDatabaseThere(databaseUrl);
}

/** Runs a command's work on the database of this installation, brought up to date first and closed after. */
export async function withDatabase<Result>(work: (opened: Database) => Promise<Result>): Promise<Result> {
  const { dataDir, databaseUrl } = readSettings(process.env);
  requireDataFolder(dataDir);
  await deployMigrations(databaseUrl);
  const opened = database();
  try {
    await fillSessionWalls(opened);
    return await work(opened);
  } finally {
    await opened.close();
  }
}
