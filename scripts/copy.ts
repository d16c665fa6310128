import { isAbsolute, resolve } from "node:path";
import { parseArgs } from "node:util";
import { counted } from "@/lib/domain/counted";
import { copyDatabase } from "./copying/copy-database";
import { Fault, runCommand } from "./setup/fault.mjs";

const usage =
  "npm run db:copy -- --from file:data/talkback.db --to postgresql://user:password@server/talkback, or the other way round.";

// npm run db:copy -- --from URL --to URL: moves house, into a database without rows
await runCommand(async () => {
  const { from, to } = readArguments();
  const tables = await copyDatabase(from, to);
  const width = Math.max(...tables.map(({ name }) => name.length));
  for (const { name, rows, hash } of tables) console.log(`${name.padEnd(width)}  ${String(rows).padStart(9)}  ${hash}`);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Copied ${counted(rows, "row")} of ${counted(tables.length, "table")}: the same on both sides.`);
  console.log("What was written after the copy began is not in it. Set DATABASE_URL to the new database, and start.");
});

function readArguments(): { from: string; to: string } {
  try {
    const { values } = parseArgs({ options: { from: { type: "string" }, to: { type: "string" } } });
    return { from: address(values.from), to: address(values.to) };
  } catch {
    throw new Fault(usage);
  }
}

function address(given: string | undefined): string {
  if (given === undefined || !/^(file:.|postgres(ql)?:\/\/.)/.test(given)) throw new Error();
  if (!given.startsWith("file:")) return given;
  const path = given.slice("file:".length);
  // npm runs a script in the folder of package.json, and says where it was typed.
  return isAbsolute(path) ? given : `file:${resolve(process.env.INIT_CWD ?? "", path)}`;
}
