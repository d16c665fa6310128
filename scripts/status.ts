import { listPendingMigrations } from "./migrations/deploy";
import { commandEnv } from "./setup/env";
import { runCommand } from "./setup/fault.mjs";

// npm run db:status: exit code 1 when the database lacks migrations
await runCommand(async () => {
  const pending = await listPendingMigrations(commandEnv().databaseUrl);
  for (const name of pending) console.log(`Pending ${name}`);
  if (pending.length === 0) console.log("The database is up to date.");
  else process.exitCode = 1;
});
