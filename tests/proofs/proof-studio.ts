import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@/lib/data/database";
import { newId } from "@/lib/data/ids";
import { mintScope, type StudioScope } from "@/lib/data/scope";
import { deployMigrations } from "@/scripts/migrations/deploy";
import { atEnd } from "./at-end";

/** Runs `work` in a folder of its own, which is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>, parent = tmpdir()): Promise<Result> {
  const folder = mkdtempSync(join(parent, "talkback-proof-"));
  const remove = atEnd(() => rmSync(folder, { recursive: true, force: true }));
  try {
    return await work(folder);
  } finally {
    remove();
  }
}

/** Makes a database with one studio in it. Nothing has it open afterwards. */
export async function makeProofDatabase(url: string): Promise<StudioScope> {
  await deployMigrations(url);
  const database = openDatabase(url);
  try {
    return await makeProofStudio(database);
  } finally {
    await database.close();
  }
}

/** A studio, and the right to write in it. */
export async function makeProofStudio({ writer }: Pick<Database, "writer">): Promise<StudioScope> {
  const id = newId();
  const studio = { id, name: "Quiet Room Studios", timeZone: "Europe/London", createdAt: new Date() };
  await writer.$transaction((transaction) => transaction.studio.create({ data: studio }));
  return mintScope(id, null, "Robin Hale");
}

/** Lets lib/data work on a database, as it does in a server, while `work` runs. Closed at the end. */
export async function withDataLayer<Result>(opened: Database, work: () => Promise<Result>): Promise<Result> {
  const held = globalThis as typeof globalThis & { talkbackDatabase?: Database };
  held.talkbackDatabase = opened;
  try {
    return await work();
  } finally {
    delete held.talkbackDatabase;
    await opened.close();
  }
}
