import { parseArgs } from "node:util";
import { counted } from "@/lib/domain/counted";
import { examineAll } from "./doctor/examine-all";
import { Fault, runCommand } from "./setup/fault.mjs";
import { readSettings } from "./setup/settings.mjs";

// npm run doctor [-- --full]: also while the server runs; exit code 1 when there is a fault
await runCommand(async () => {
  const isFull = readArguments();
  const findings = await examineAll(readSettings(process.env), process.env, isFull, new Date());
  const width = Math.max(...findings.map(({ subject }) => subject.length));
  for (const { level, subject, text } of findings) console.log(`${level.padEnd(7)}  ${subject.padEnd(width)}  ${text}`);
  const count = (wanted: string) => findings.filter(({ level }) => level === wanted).length;
  console.log(`${counted(count("fault"), "fault")}, ${counted(count("warning"), "warning")}.`);
  if (count("fault") > 0) process.exitCode = 1;
});

function readArguments(): boolean {
  try {
    return parseArgs({ options: { full: { type: "boolean", default: false } } }).values.full;
  } catch {
    throw new Fault("npm run doctor [-- --full]");
  }
}
