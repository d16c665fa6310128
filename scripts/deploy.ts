import { deployMigrations } from "./migrations/deploy";
import { commandEnv } from "./setup/env";
import { runCommand } from "./setup/fault.mjs";

// npm run db:deploy
await runCommand(async () => {
  const { applied, backup } = await deployMigrations(commandEnv().databaseUrl);
  if (backup) console.log(`Backed up to ${backup}`);
  for (const name of applied) console.log(`Applied ${name}`);
  if (applied.length === 0) console.log("The database is up to date.");
});
