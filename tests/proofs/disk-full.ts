import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Database, openDatabase } from "@/lib/data/database";
import { insertPeople } from "@/lib/data/people";
import type { StudioScope } from "@/lib/data/scope";
import { transact } from "@/lib/data/transact";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { atEnd } from "./at-end";
import { CannotProveHere, type Proof, type ProofRequest, type Verdict } from "./proof";
import { inFolder, makeProofDatabase, withDataLayer } from "./proof-studio";
import { readStoredPeople } from "./stored-people";

const SIZE_MB = 4;

/** What takes the rest of the disk, and is deleted when the disk is to have room again. */
const BALLAST_BYTES = 1_500_000;

/** Writes after the first refusal: a writer that came out of it half-way shows it then. */
const WRITES_WHEN_FULL = 5;

/** A cycle is a disk that fills up while writes go on, and is given room again. */
export const proof: Proof = {
  promise: "A full disk loses nothing: what was acknowledged is stored, reads go on, and writes resume by themselves.",
  cycles: 20,
  run: (request) => inFolder((folder) => run(folder, request)),
};

async function run(folder: string, { cycles, isControl, say }: ProofRequest): Promise<Verdict> {
  const count = { acknowledged: 0, lost: 0, torn: 0, unread: 0, stuck: 0, unclear: 0 };
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const disk = join(folder, `disk-${cycle}`);
    await onSmallDisk(disk, async () => {
      const file = join(disk, "talkback.db");
      const scope = await makeProofDatabase(`file:${file}`);
      const database = openDatabase(`file:${file}`);
      const acknowledged: string[] = [];
      const write = isControl ? writeEarly : writeAndWait;
      await withDataLayer(database, () =>
        fillAndFree(disk, database, (length) => write(scope, acknowledged, length), count),
      );
      const stored = readStoredPeople(file);
      count.acknowledged += acknowledged.length;
      count.lost += acknowledged.filter((id) => !stored.ids.has(id)).length;
      count.torn += stored.torn + (stored.integrity === "ok" ? 0 : 1);
    });
    if (cycle % 5 === 0) say(`${cycle} full disks`);
  }
  const { acknowledged, lost, torn, unread, stuck, unclear } = count;
  return {
    holds: lost + torn + unread + stuck + unclear === 0 && acknowledged > 0,
    figure:
      `${cycles} full disks, ${acknowledged} acknowledged writes: ${lost} lost, ${torn} half-written, ` +
      `${unread} reads failed, ${stuck} times no write after there was room, ${unclear} refusals without the cause`,
  };
}

/** Why a write was refused; null when it was acknowledged. */
type Write = (length: number) => Promise<string | null>;

async function fillAndFree(
  disk: string,
  { reader }: Database,
  write: Write,
  count: { unread: number; stuck: number; unclear: number },
): Promise<void> {
  const ballast = join(disk, "ballast");
  writeFileSync(ballast, Buffer.alloc(BALLAST_BYTES));
  let refusals = 0;
  // Long texts and short ones, so that the disk is full at another point of a write each time.
  for (let index = 0; refusals < WRITES_WHEN_FULL; index += 1) {
    // Statements on a file never wait for anything: without a pause nobody could stop this.
    await setImmediate();
    const message = await write(index % 2 === 0 ? 2000 : 10);
    if (message === null) continue;
    refusals += 1;
    if (message !== DATABASE_FAULTS.DISK_FULL) count.unclear += 1;
    const rows = await reader.person.count().catch(() => -1);
    if (rows < 0) count.unread += 1;
  }
  rmSync(ballast);
  if ((await write(10)) !== null) count.stuck += 1;
}

async function writeAndWait(scope: StudioScope, acknowledged: string[], length: number): Promise<string | null> {
  return add(scope, length, { afterwards: (id) => acknowledged.push(id) });
}

/** The control: says that it is saved before the commit says so. */
async function writeEarly(scope: StudioScope, acknowledged: string[], length: number): Promise<string | null> {
  return add(scope, length, { inside: (id) => acknowledged.push(id) });
}

async function add(
  scope: StudioScope,
  length: number,
  { inside, afterwards }: { inside?: (id: string) => void; afterwards?: (id: string) => void },
): Promise<string | null> {
  const person = {
    name: "Ana Reyes",
    notes: "x".repeat(length),
    kind: "PERSON",
    sessionRoles: [],
    skills: [],
  } as const;
  const result = await transact(scope, "people.add", new Date(), async (writer) => {
    const [id = ""] = await insertPeople(writer, [{ ...person, email: null, phone: null }]);
    inside?.(id);
    return { value: id, summary: "Added Ana Reyes to the roster", projectId: null };
  });
  if (!result.ok) return result.message;
  afterwards?.(result.value);
  return null;
}

/** Runs `work` on a file system of its own, small and in memory. Only root may mount one. */
async function onSmallDisk(place: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(place);
  const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE_MB}m`, "talkback", place]);
  if (status !== 0)
    throw new CannotProveHere(
      `A full disk cannot be tried here: only root on Linux may mount a small one (${stderr}).`,
    );
  // Lazily: whoever interrupts this has the database open.
  const unmount = atEnd(() => execFileSync("umount", ["-l", place]));
  try {
    if (statfsSync(place).blocks * statfsSync(place).bsize > SIZE_MB * 2 ** 20)
      throw new Error("The disk is too large.");
    await work();
  } finally {
    unmount();
  }
}
