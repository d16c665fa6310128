import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { counted } from "@/lib/domain/counted";
import { removeOldBackups, showBytes } from "./backups/backup-files";
import { makeBackup, stemOf } from "./backups/make-backup";
import { Fault, runCommand } from "./setup/fault.mjs";
import { readSettings } from "./setup/settings.mjs";

const usage = "npm run backup [-- FOLDER] [--keep N]";

// npm run backup: also while the server runs
await runCommand(async () => {
  const { databaseUrl, backupDir } = readSettings(process.env);
  const { folder, keep } = readArguments();
  // npm runs a script in the folder of package.json, and says where it was typed.
  const target = folder === undefined ? backupDir : resolve(process.env.INIT_CWD ?? "", folder);
  const { path, bytes, rows } = await makeBackup(databaseUrl, target);
  const removed = keep === undefined ? 0 : await removeOldBackups(target, stemOf(databaseUrl), keep, path);
  const note = removed === 0 ? "" : `; removed ${removed} older`;
  console.log(`Backed up to ${path} (${showBytes(bytes)}, ${counted(rows, "row")}${note}).`);
});

function readArguments(): { folder: string | undefined; keep: number | undefined } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { keep: { type: "string" } } });
    const keep = values.keep === undefined ? undefined : Number(values.keep);
    if (positionals.length > 1 || (keep !== undefined && (!Number.isSafeInteger(keep) || keep < 1))) throw new Error();
    return { folder: positionals[0], keep };
  } catch {
    throw new Fault(`${usage}, where N is how many backups stay, at least 1.`);
  }
}
