import { listPendingMigrations } from "./migrations/deploy";
import { runCommand } from "./setup/fault.mjs";
import { readSettings } from "./setup/settings.mjs";

// npm run db:status: exit code 1 when the database lacks migrations
await runCommand(async () => {
  const pending = await listPendingMigrations(readSettings(process.env).databaseUrl);
  for (const name of pending) console.log(`Pending ${name}`);
  if (pending.length === 0) console.log("The database is up to date.");
  else process.exitCode = 1;
});
