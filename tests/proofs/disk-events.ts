import { basename, dirname } from "node:path";
import { bytesOf, type SystemCall } from "./strace";

/** What a process did to the files of one folder, and what it said meanwhile. A file keeps its number under any name. */
export type DiskEvent =
  | { kind: "write"; file: number; at: number; bytes: Buffer }
  | { kind: "resize"; file: number; size: number }
  /** what was done to the file so far now lasts */
  | { kind: "sync"; file: number }
  /** a name got a file, or lost it */
  | { kind: "name"; name: string; file: number | null }
  /** the names so far now last */
  | { kind: "sync names" }
  | { kind: "line"; text: string };

const FOLDER = Symbol("the folder itself");

/**
 * Reads a trace. Throws at any call on the folder's files that it does not know: what is not replayed would not be
 * proven. The shared memory file beside a database means nothing after a restart, and is left out.
 *
 * @param names of the files that are there at the start, which get the numbers 0, 1, ...
 */
export async function diskEvents(
  calls: AsyncIterable<SystemCall>,
  folder: string,
  names: readonly string[],
): Promise<DiskEvent[]> {
  const events: DiskEvent[] = [];
  const files = new Map(names.map((name, index) => [name, index]));
  const opened = new Map<string, number | typeof FOLDER>();
  let next = names.length;

  /** The name in the folder that an argument says, or null: elsewhere, or of no meaning. */
  const nameOf = (arg: string): string | null => {
    const path = bytesOf(arg).toString();
    return dirname(path) === folder && !path.endsWith("-shm") ? basename(path) : null;
  };
  const open = (arg: string, flags: string, descriptor: string) => {
    opened.delete(descriptor);
    if (bytesOf(arg).toString() === folder) opened.set(descriptor, FOLDER);
    const name = nameOf(arg);
    if (name === null) return;
    if (flags.includes("O_TRUNC")) throw new Error(`${name} was emptied when it was opened: this cannot be replayed.`);
    let file = files.get(name);
    if (file === undefined) {
      file = next++;
      files.set(name, file);
      events.push({ kind: "name", name, file });
    }
    opened.set(descriptor, file);
  };
  const remove = (arg: string) => {
    const name = nameOf(arg);
    if (name === null) return;
    files.delete(name);
    events.push({ kind: "name", name, file: null });
  };

  for await (const { name, args, result } of calls) {
    const [first = "", second = "", third = "", fourth = ""] = args;
    const file = opened.get(first);
    if (name === "open") open(first, second, String(result));
    else if (name === "openat") open(second, third, String(result));
    else if (name === "close") opened.delete(first);
    else if (name === "unlink") remove(first);
    else if (name === "unlinkat") remove(second);
    else if (name === "mmap") refuseMap(opened.get(args[4] ?? ""), args);
    else if (/^(creat|rename|link|truncate)/.test(name)) {
      if (args.some((arg) => arg.startsWith('"') && nameOf(arg) !== null)) throw new Error(`${name}: not replayed.`);
    } else if (name === "write" && first === "1") {
      events.push({ kind: "line", text: bytesOf(second).toString().trimEnd() });
    } else if (file === undefined) {
      // Not a file of the folder.
    } else if (name === "fsync" || name === "fdatasync") {
      events.push(file === FOLDER ? { kind: "sync names" } : { kind: "sync", file });
    } else if (name === "pwrite64" && file !== FOLDER) {
      events.push({ kind: "write", file, at: Number(fourth), bytes: bytesOf(second).subarray(0, result) });
    } else if (name === "ftruncate" && file !== FOLDER) {
      events.push({ kind: "resize", file, size: Number(second) });
    } else throw new Error(`${name} on a file of the database: not replayed.`);
  }
  return events;
}

/** What is written through memory shows in no call. */
function refuseMap(file: unknown, args: readonly string[]): void {
  if (file !== undefined && args.some((arg) => arg.includes("PROT_WRITE"))) throw new Error("mmap: not replayed.");
}
