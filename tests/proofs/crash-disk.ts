import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DiskCall } from "./recording";

type Pick = (limit: number) => number;
type Unsynced = Extract<DiskCall, { kind: "write" | "truncate" }>;

interface File {
  /** the content that survives whatever happens */
  durable: Buffer;
  /** what came after it was last synced, in order */
  unsynced: Unsynced[];
  /** whether its name in the folder survives; what was made or removed without syncing the folder may be either */
  name: "there" | "perhaps" | "gone";
}

/** Disks keep or lose what was not synced in pieces of this size. */
const SECTORS = [512, 4096];

/** In how many of ten cases such a piece was kept: a disk that wrote nothing yet, one that wrote all, and between. */
const KEPT_OF_TEN = [0, 1, 5, 9, 10];

/** What a disk may hold when the power goes: everything that was synced, and any part of what was not. */
export class CrashDisk {
  readonly #files = new Map<string, File>();

  /** @param paths files that lie safely on the disk at the start */
  constructor(paths: readonly string[]) {
    for (const path of paths)
      this.#files.set(basename(path), { durable: readFileSync(path), unsynced: [], name: "there" });
  }

  apply(call: DiskCall): void {
    if (call.kind === "acknowledge") return;
    if (call.kind === "sync folder") {
      for (const [name, file] of this.#files) {
        if (file.name === "gone") this.#files.delete(name);
        else file.name = "there";
      }
      return;
    }
    if (call.kind === "create") {
      const known = this.#files.get(call.file);
      if (known === undefined || known.name === "gone")
        this.#files.set(call.file, { durable: Buffer.alloc(0), unsynced: [], name: "perhaps" });
      return;
    }
    const file = this.#files.get(call.file);
    if (file === undefined) throw new Error(`${call.file} is used before it was made.`);
    if (call.kind === "unlink") file.name = "gone";
    else if (call.kind === "sync") {
      file.durable = settle(file, () => true);
      file.unsynced = [];
    } else file.unsynced.push(call);
  }

  /** Writes one of the many states that the power may leave behind into a folder. */
  writeImage(folder: string, pick: Pick): void {
    const sector = SECTORS[pick(SECTORS.length)] ?? 512;
    const keptOfTen = KEPT_OF_TEN[pick(KEPT_OF_TEN.length)] ?? 5;
    for (const [name, file] of this.#files) {
      if (file.name !== "there" && pick(2) === 0) continue;
      writeFileSync(
        join(folder, name),
        settle(file, () => pick(10) < keptOfTen, sector),
      );
    }
  }
}

function settle({ durable, unsynced }: File, isKept: () => boolean, sector = Number.MAX_SAFE_INTEGER): Buffer {
  const ends = unsynced.map((call) => (call.kind === "write" ? call.at + call.bytes.length : 0));
  const room = Buffer.alloc(Math.max(durable.length, ...ends));
  durable.copy(room);
  let size = durable.length;
  for (const call of unsynced) {
    if (call.kind === "truncate") {
      if (!isKept()) continue;
      if (call.size < size) room.fill(0, call.size, size);
      size = call.size;
      continue;
    }
    const end = call.at + call.bytes.length;
    for (let from = call.at; from < end; ) {
      const to = Math.min(end, (Math.floor(from / sector) + 1) * sector);
      if (isKept()) {
        call.bytes.copy(room, from, from - call.at, to - call.at);
        size = Math.max(size, to);
      }
      from = to;
    }
  }
  return room.subarray(0, size);
}
