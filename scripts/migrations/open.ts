import { type Database, database } from "@/lib/data/database";
import { env } from "@/lib/env";
import { requireDataFolder } from "../setup/data-folder.mjs";
import { deployMigrations } from "./deploy";

/** Runs a command's work on the database of this installation, brought up to date first and closed after. */
export async function withDatabase<Result>(work: (opened: Database) => Promise<Result>): Promise<Result> {
  const { dataDir, databaseUrl } = env();
  requireDataFolder(dataDir);
  await deployMigrations(databaseUrl);
  const opened = database();
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
