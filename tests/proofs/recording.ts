import { spawnSync } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { CannotProveHere } from "./proof";
import { WriterProcess, type WriterTask } from "./writer-process";

/** What a process asked of the disk, in order. Files are named by their last part. */
export type DiskCall =
  | { kind: "create"; file: string }
  | { kind: "write"; file: string; at: number; bytes: Buffer }
  | { kind: "truncate"; file: string; size: number }
  | { kind: "sync"; file: string }
  | { kind: "unlink"; file: string }
  | { kind: "sync folder" }
  /** not for the disk: from here on a person was told that it is saved */
  | { kind: "acknowledge"; id: string };

const CALLS = "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,pwritev,writev,fallocate,mmap";

/** Runs a writer under strace, and returns what it did to the files of its database. */
export async function recordWriter(file: string, task: Omit<WriterTask, "log">): Promise<DiskCall[]> {
  requireStrace();
  const folder = dirname(file);
  const trace = join(folder, "trace");
  const log = join(folder, "acknowledged");
  const watched = [folder, file, `${file}-wal`, log].flatMap((path) => ["-P", path]);
  const wrap = ["strace", "-qq", "-y", "-xx", "-s", "1000000", "-e", `trace=${CALLS}`, ...watched, "-o", trace];
  const writer = await WriterProcess.start(`file:${file}`, { ...task, log }, wrap);
  const fault = await writer.end();
  if (fault !== "") throw new Error(`The writer could not be recorded: ${fault}`);
  return readTrace(trace, log, folder);
}

function requireStrace(): void {
  if (spawnSync("strace", ["-V"]).status === 0) return;
  const isDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (isDebian) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update"], { env });
    spawnSync("apt-get", ["install", "-y", "strace"], { env });
  }
  if (spawnSync("strace", ["-V"]).status !== 0)
    throw new CannotProveHere(
      "A power cut cannot be tried here: strace is missing, which records what reaches the disk.",
    );
}

async function readTrace(trace: string, log: string, folder: string): Promise<DiskCall[]> {
  const calls: DiskCall[] = [];
  for await (const line of createInterface({ input: createReadStream(trace) })) {
    const call = readCall(line, log, folder);
    if (call !== null) calls.push(call);
  }
  return calls;
}

/** One line of strace; null for one that changes nothing of the database. Throws on one that is not understood. */
function readCall(line: string, log: string, folder: string): DiskCall | null {
  const [, name = "", rest = "", result = ""] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line) ?? [];
  if (name === "" || result.startsWith("-")) return null;
  const [text = ""] = [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) => match[1] ?? "");
  const path = name === "openat" || name.startsWith("unlink") ? unhex(text).toString() : pathOf(rest);
  const file = basename(path);
  const last = Number(/(\d+)$/.exec(rest)?.[1]);
  if (name === "openat") return rest.includes("O_CREAT") && path !== log ? { kind: "create", file } : null;
  if (path === log) return name === "write" ? { kind: "acknowledge", id: unhex(text).toString().trim() } : null;
  if (path === folder) return name === "fsync" || name === "fdatasync" ? { kind: "sync folder" } : null;
  if (name === "pwrite64") return { kind: "write", file, at: last, bytes: unhex(text) };
  if (name === "fsync" || name === "fdatasync") return { kind: "sync", file };
  if (name === "ftruncate") return { kind: "truncate", file, size: last };
  if (name === "unlink") return { kind: "unlink", file };
  throw new Error(`A call to the disk that this proof does not know: ${line.slice(0, 200)}`);
}

/** The path of a call's first argument, a descriptor: `19<\x2f\x74...>`. */
function pathOf(rest: string): string {
  return unhex(/^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(rest)?.[1] ?? "").toString();
}

function unhex(text: string): Buffer {
  return Buffer.from(text.replaceAll("\\x", ""), "hex");
}
