import { deployMigrations } from "./migrations/deploy";
import { runCommand } from "./setup/fault.mjs";
import { readSettings } from "./setup/settings.mjs";

// npm run db:deploy
await runCommand(async () => {
  const { applied, backup } = await deployMigrations(readSettings(process.env).databaseUrl);
  if (backup) console.log(`Backed up to ${backup}`);
  for (const name of applied) console.log(`Applied ${name}`);
  if (applied.length === 0) console.log("The database is up to date.");
});
