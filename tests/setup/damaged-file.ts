import { closeSync, openSync, statSync, writeSync } from "node:fs";

/** Overwrites a file from a place on, as a bad disk would. */
export function damageFile(file: string, from: number): void {
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(statSync(file).size - from, 0x5a), 0, undefined, from);
  closeSync(handle);
}
