import { resolve } from "node:path";
import { counted } from "@/lib/domain/counted";
import { restoreBackup } from "./backups/restore";
import { deployMigrations } from "./migrations/deploy";
import { Fault, runCommand } from "./setup/fault.mjs";
import { readSettings } from "./setup/settings.mjs";

// npm run restore -- FILE: into an empty place
await runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || rest.length > 0) throw new Fault("Name the backup: npm run restore -- FILE");
  const { databaseUrl } = readSettings(process.env);
  // npm runs a script in the folder of package.json, and says where it was typed.
  const path = resolve(process.env.INIT_CWD ?? "", file);
  const rows = await restoreBackup(path, databaseUrl);
  const { applied } = await deployMigrations(databaseUrl);
  const note = applied.length === 0 ? "" : `, and brought it up to date: ${applied.join(", ")}`;
  console.log(`Restored ${counted(rows, "row")} from ${path}${note}.`);
  console.log("Everybody has to sign in again, with the password they had when the backup was made.");
});
