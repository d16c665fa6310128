import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { installFromDistribution } from "@/scripts/setup/distribution.mjs";
import { CannotProveHere } from "./proof";

/** One call that the kernel answered without an error. */
export interface SystemCall {
  name: string;
  /** as strace prints them; text and bytes: see `bytesOf` */
  args: string[];
  result: number;
}

/** Whatever can change a file, its length or its name, or see to it that they last. "?": not on every processor. */
const CALLS = [
  ...["?open", "openat", "?creat", "close", "dup", "?dup2", "dup3", "mmap"],
  ...["write", "writev", "pwrite64", "pwritev", "pwritev2", "sendfile", "copy_file_range"],
  ...["truncate", "ftruncate", "fallocate", "fsync", "fdatasync", "sync", "syncfs", "sync_file_range"],
  ...["?unlink", "unlinkat", "?rename", "?renameat", "renameat2", "?link", "linkat"],
];

/** More than anybody writes in one call. */
const LONGEST_BYTES = 2 ** 20;

/** Throws CannotProveHere where strace is missing and cannot be installed, or may not trace. */
export function ensureStrace(say: (line: string) => void): void {
  const runs = () => spawnSync("strace", ["-o", "/dev/null", "true"], { encoding: "utf8" });
  let { error, status, stderr } = runs();
  if (error && process.platform === "linux") {
    installFromDistribution("strace", say);
    ({ error, status, stderr } = runs());
  }
  if (error)
    throw new CannotProveHere(
      "The power cut is replayed from what strace records: it runs on Linux, with strace installed.",
    );
  if (status !== 0)
    throw new CannotProveHere(`strace may not trace here, so the power cut cannot be tried (${stderr.trim()}).`);
}

/** What to put before a command so that the calls of its main thread are written to `file`, with every byte. */
export function straceInto(file: string): string[] {
  return ["strace", "-o", file, "-xx", "-s", String(LONGEST_BYTES), "-e", `trace=${CALLS.join(",")}`];
}

/** The calls in a file that strace wrote, in order; those that failed are left out. */
export async function* readCalls(file: string): AsyncGenerator<SystemCall> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, name = "", args = "", result = ""] = /^(\w+)\((.*)\) += (-?\w+)/.exec(line) ?? [];
    if (name === "" || Number(result) === -1) continue;
    yield { name, args: args.split(", "), result: Number(result) };
  }
}

/** The bytes of an argument: strace was told to print all of them as \x and two digits. */
export function bytesOf(arg: string): Buffer {
  if (!arg.endsWith('"')) throw new Error("strace left bytes out.");
  return Buffer.from(arg.slice(1, -1).replaceAll("\\x", ""), "hex");
}
