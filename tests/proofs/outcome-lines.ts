import { writeSync } from "node:fs";

/** What a process tells whoever started it, a line for each write; writer-process.ts reads them. */

/** At once, and whole: what is buffered when the process is killed was never said. */
export function acknowledge(id: string): void {
  writeSync(1, `${id}\n`);
}

/** Complains and goes on: what was refused is as good as lost for whoever pressed the button. */
export function complain(message: string): void {
  writeSync(1, `! ${message.replaceAll(/\s+/g, " ")}\n`);
}
