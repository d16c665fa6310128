import { ensureClients } from "./setup/clients.mjs";
import { runCommand } from "./setup/fault.mjs";

// npm run db:generate
await runCommand(() => ensureClients(console.log));
