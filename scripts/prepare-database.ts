import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type Database, openDatabase } from "@/lib/data/database";
import { deployMigrations } from "./migrations/deploy";
import { commandEnv } from "./setup/env";
import { runCommand } from "./setup/fault.mjs";

// Run by npm start and npm run dev, which take the answer, or the fault, as a message.
await runCommand(prepare, (fault) => (process.send ? process.send({ fault }) : console.error(fault)));

async function prepare(): Promise<void> {
  const { databaseUrl } = commandEnv();
  const { applied, backup } = await deployMigrations(databaseUrl);
  if (backup) console.log(`Backed up the database to ${backup}`);
  if (applied.length > 0) console.log(`Database brought up to date: ${applied.join(", ")}`);
  const database = openDatabase(databaseUrl);
  try {
    process.send?.({ setupToken: await renewSetupToken(database) });
  } finally {
    await database.close();
  }
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
