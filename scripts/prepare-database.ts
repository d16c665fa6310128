import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { type Database, openDatabase } from "@/lib/data/database";
import { fillSessionWalls } from "@/lib/data/session-walls";
import { counted } from "@/lib/domain/counted";
import { pathOf, placeOf, providerOf } from "./databases/address";
import { databaseFault } from "./databases/database-fault";
import { readingSqlite, requireIntact } from "./databases/sqlite";
import { deployMigrations } from "./migrations/deploy";
import { Fault, runCommand } from "./setup/fault.mjs";
import { readSettings } from "./setup/settings.mjs";

// Run by npm start and npm run dev, which take the answer, or the fault, as a message.
await runCommand(prepare, (fault) => (process.send ? process.send({ fault }) : console.error(fault)));

async function prepare(): Promise<void> {
  const { databaseUrl } = readSettings(process.env);
  try {
    await makeReady(databaseUrl);
  } catch (error) {
    throw error instanceof Fault ? error : (databaseFault(placeOf(databaseUrl), error) ?? error);
  }
}

async function makeReady(databaseUrl: string): Promise<void> {
  requireIntactFile(databaseUrl);
  const { applied, backup } = await deployMigrations(databaseUrl);
  if (backup) console.log(`Backed up the database to ${backup}`);
  if (applied.length > 0) console.log(`Database brought up to date: ${applied.join(", ")}`);
  const database = openDatabase(databaseUrl);
  try {
    const filled = await fillSessionWalls(database);
    if (filled > 0) console.log(`Kept the wall times of ${counted(filled, "session")}.`);
    process.send?.({ setupToken: await renewSetupToken(database) });
  } finally {
    await database.close();
  }
}

/** A damaged file would let people work until they come to the damage, and every backup would keep it. */
function requireIntactFile(databaseUrl: string): void {
  if (providerOf(databaseUrl) !== "sqlite") return;
  const path = pathOf(databaseUrl);
  if (!existsSync(path) || statSync(path).isDirectory()) return;
  readingSqlite(path, (connection) => requireIntact(connection, path, "quick_check"));
}

/**
 * A new one-time secret for the first-run page, which replaces all unused ones; null once anybody has an account.
 * Only its SHA-256 (hexadecimal) is stored.
 */
async function renewSetupToken(database: Database): Promise<string | null> {
  if ((await database.reader.user.findFirst({ select: { id: true } })) !== null) return null;
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await database.writer.$transaction(async (transaction) => {
    await transaction.setupToken.deleteMany({ where: { usedAt: null } });
    await transaction.setupToken.create({ data: { id: randomUUID(), tokenHash, createdAt: new Date() } });
  });
  return token;
}
