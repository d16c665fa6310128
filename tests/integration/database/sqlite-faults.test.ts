import { chmodSync, closeSync, openSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "@/lib/data/database";
import { addPerson } from "@/lib/data/people";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { withoutRoot } from "@/tests/setup/without-root";

const held = globalThis as typeof globalThis & { talkbackDatabase?: Database };

let studio: TestStudio;
let file: string;

beforeEach(async () => {
  studio = await openStudio();
  file = studio.url.slice("file:".length);
});

afterEach(() => studio.remove());

/** As after a restart: the data layer opens the file anew. */
function reopen(): Database {
  held.talkbackDatabase = openDatabase(studio.url);
  return held.talkbackDatabase;
}

function add() {
  const fields = { kind: "PERSON", sessionRoles: [], skills: [], email: null, phone: null, notes: "" } as const;
  return addPerson(studio.scope, { name: "Ana Reyes", ...fields }, new Date(0));
}

describe("a write that the file does not take is refused with the cause", () => {
  test.skipIf(process.platform === "win32")("when the file may only be read", async () => {
    const files = [file, `${file}-wal`, `${file}-shm`];
    expect(await add()).toMatchObject({ ok: true });
    for (const path of files) chmodSync(path, 0o444);
    const reopened = reopen();
    const refused = await withoutRoot([dirname(file), ...files], add);
    expect(refused).toEqual({ ok: false, code: "DATABASE", message: DATABASE_FAULTS.READ_ONLY });
    expect(await reopened.reader.person.count()).toBe(1);
    await reopened.close();
  });

  test("when the file is damaged", async () => {
    await studio.close();
    damage(file);
    const reopened = reopen();
    expect(await add()).toEqual({ ok: false, code: "DATABASE", message: DATABASE_FAULTS.DAMAGED });
    await reopened.close();
  });
});

/** Writes noise over all pages but the first, which says what the file is. */
function damage(path: string): void {
  const pageBytes = 4096;
  const noise = Buffer.alloc(statSync(path).size - pageBytes, 0xa5);
  const descriptor = openSync(path, "r+");
  writeSync(descriptor, noise, 0, noise.length, pageBytes);
  closeSync(descriptor);
}
