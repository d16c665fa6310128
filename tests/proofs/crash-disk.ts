import type { DiskEvent } from "./disk-events";

type Change = Extract<DiskEvent, { kind: "write" | "resize" }>;
type Naming = Extract<DiskEvent, { kind: "name" }>;

interface File {
  /** what lasts */
  synced: Buffer;
  /** what was done since, oldest first */
  unsynced: Change[];
}

/** A disk's promise is one sector at a time; old ones have the small sectors. */
const SECTOR_SIZES = [512, 4096] as const;

/**
 * A disk that keeps what was synced, and of what was not, anything: whole writes, sectors of them, none, in any order,
 * names of files included.
 */
export class CrashDisk {
  readonly #files: File[];
  readonly #names: Map<string, number>;
  #namings: Naming[] = [];

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.#files = [...files.values()].map((synced) => ({ synced, unsynced: [] }));
    this.#names = new Map([...files.keys()].map((name, index) => [name, index]));
  }

  apply(event: DiskEvent): void {
    if (event.kind === "write" || event.kind === "resize") this.#file(event.file).unsynced.push(event);
    else if (event.kind === "name") this.#namings.push(event);
    else if (event.kind === "sync names") {
      for (const naming of this.#namings) rename(this.#names, naming);
      this.#namings = [];
    } else if (event.kind === "sync") {
      const file = this.#file(event.file);
      file.synced = replay(file, { keeps: () => true, sectorSize: Number.POSITIVE_INFINITY, fill: 0 });
      file.unsynced = [];
    }
  }

  /** Whether the power cut of this moment finds anything that it may lose. */
  get hasUnsynced(): boolean {
    return this.#namings.length > 0 || this.#files.some((file) => file.unsynced.length > 0);
  }

  /** The files by name as one power cut of this moment may leave them. `pick` draws a whole number below its limit. */
  image(pick: (limit: number) => number): Map<string, Buffer> {
    const keeps = pickKept(pick);
    const sectorSize = SECTOR_SIZES[pick(SECTOR_SIZES.length)] ?? 512;
    const names = new Map(this.#names);
    for (const naming of this.#namings) if (keeps(0, 1)) rename(names, naming);
    const fill = pick(2) * pick(256);
    return new Map([...names].map(([name, file]) => [name, replay(this.#file(file), { keeps, sectorSize, fill })]));
  }

  #file(number: number): File {
    this.#files[number] ??= { synced: Buffer.alloc(0), unsynced: [] };
    return this.#files[number];
  }
}

interface Kept {
  /** whether a piece of the change at `index` of `count` reached the disk */
  keeps(index: number, count: number): boolean;
  sectorSize: number;
  /** the byte in what was never written, between what was */
  fill: number;
}

/** In order up to a moment, with the write of that moment torn; or every piece by chance: never, seldom, ..., always. */
function pickKept(pick: (limit: number) => number): Kept["keeps"] {
  const share = pick(1001) / 1000;
  if (pick(3) === 0) {
    return (index, count) => {
      const last = Math.floor(share * (count + 1));
      return index < last || (index === last && pick(2) === 0);
    };
  }
  const percent = pick(5) * 25;
  return () => pick(100) < percent;
}

function replay({ synced, unsynced }: File, { keeps, sectorSize, fill }: Kept): Buffer {
  if (unsynced.length === 0) return synced;
  const grown = Math.max(synced.length, ...unsynced.map(endOf));
  const content = Buffer.alloc(grown, fill);
  synced.copy(content);
  let size = synced.length;
  for (const [index, change] of unsynced.entries()) {
    if (change.kind === "resize") {
      if (!keeps(index, unsynced.length)) continue;
      size = change.size;
      content.fill(fill, size);
      continue;
    }
    for (const [from, to] of sectorsOf(change, sectorSize)) {
      if (!keeps(index, unsynced.length)) continue;
      change.bytes.copy(content, change.at + from, from, to);
      size = Math.max(size, change.at + to);
    }
  }
  return content.subarray(0, size);
}

function endOf(change: Change): number {
  return change.kind === "write" ? change.at + change.bytes.length : change.size;
}

/** The parts of a write's bytes that lie in one sector each. */
function* sectorsOf({ at, bytes }: { at: number; bytes: Buffer }, sectorSize: number): Generator<[number, number]> {
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + sectorSize - ((at + from) % sectorSize));
    yield [from, to];
    from = to;
  }
}

function rename(names: Map<string, number>, { name, file }: Naming): void {
  if (file === null) names.delete(name);
  else names.set(name, file);
}
