import { isAssembled } from "./assembled.mjs";
import { ensureClients } from "./clients.mjs";
import { ensureSecrets, requireDataFolder } from "./data-folder.mjs";
import { prepareDatabase } from "./database.mjs";
import { requireLocalDisk } from "./local-disk.mjs";
import { ensurePackages } from "./packages.mjs";
import { requireFreePort } from "./port.mjs";
import { readSettings } from "./settings.mjs";

/**
 * Everything between a fresh clone and a server that can start. What could fail at once is tried first.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<{ port: number, env: Record<string, string | undefined>, address: string }>}
 *   the port, the environment of the server, and the address to open
 */
export async function prepareLaunch(say) {
  const { port, dataDir, databaseUrl } = readSettings(process.env);
  await requireFreePort(port);
  requireDataFolder(dataDir);
  await requireLocalDisk(databaseUrl);
  if (!isAssembled) {
    await ensurePackages(say);
    await ensureClients(say);
  }
  const env = {
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || ensureSecrets(dataDir).NEXTAUTH_SECRET,
    // Without it the address is the one the browser asked for; next-auth takes an empty one for a broken one.
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || undefined,
    AUTH_TRUST_HOST: process.env.AUTH_TRUST_HOST || "1",
    NEXT_TELEMETRY_DISABLED: "1",
    // The server writes into a pipe of ours, and cannot see who reads it.
    LOG_FORMAT: process.env.LOG_FORMAT || (process.stdout.isTTY ? "text" : "json"),
  };
  const { setupToken } = await prepareDatabase(env);
  const path = setupToken ? `/first-run?token=${setupToken}` : "/";
  return { port, env, address: `${process.env.NEXTAUTH_URL || `http://localhost:${port}`}${path}` };
}
