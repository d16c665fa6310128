import { afterEach, beforeEach, expect, test } from "vitest";
import { listChanges, undoChange } from "@/lib/data/changes";
import { addPerson, archivePerson, type PersonFields } from "@/lib/data/people";
import type { WriteResult } from "@/lib/data/transact";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { NOW, planSession } from "../calls/planned-session";

let studio: TestStudio;

beforeEach(async () => {
  studio = await openStudio();
});

afterEach(() => studio.remove());

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return { value: result.value, changeId: result.change?.id ?? 0 };
}

function person(name: string): PersonFields {
  return { name, kind: "PERSON", sessionRoles: [], skills: [], email: null, phone: null, notes: "" };
}

async function summaries(filter: Partial<Parameters<typeof listChanges>[1]> = {}): Promise<string[]> {
  return (await listChanges(studio.scope, { take: 10, ...filter })).map((change) => change.summary);
}

test("the history is read newest first, page by page", async () => {
  for (const name of ["Ana", "Ben", "Cleo"]) done(await addPerson(studio.scope, person(name), NOW));
  const first = await listChanges(studio.scope, { take: 2 });
  expect(first.map((change) => change.summary)).toEqual(["Added Cleo to the roster", "Added Ben to the roster"]);
  const before = first.at(-1)?.id ?? 0;
  expect(await summaries({ before })).toEqual(["Added Ana to the roster"]);
});

test("a project's history holds its own changes only, a person's those of the record", async () => {
  const { projectId } = await planSession(studio.scope);
  const ana = done(await addPerson(studio.scope, person("Ana"), NOW)).value.id;
  done(await addPerson(studio.scope, person("Ben"), NOW));
  done(await archivePerson(studio.scope, { id: ana, version: 1 }, true, NOW));
  expect(await summaries({ projectId })).toEqual(["Planned a session"]);
  expect(await summaries({ rows: [{ entity: "person", ids: [ana] }] })).toEqual([
    "Archived Ana",
    "Added Ana to the roster",
  ]);
  expect(await summaries({ rows: [{ entity: "crewCall", ids: [ana] }] })).toEqual([]);
});

test("another studio's changes are neither seen nor undone", async () => {
  const { changeId } = done(await addPerson(studio.foreignScope, person("Somebody else"), NOW));
  expect(await summaries()).toEqual([]);
  expect(await undoChange(studio.scope, changeId, NOW)).toMatchObject({ ok: false, code: "NOT_FOUND" });
});

test("an undone change stays in the history, marked, and undoing the undo brings it back", async () => {
  const { changeId } = done(await addPerson(studio.scope, person("Ana"), NOW));
  const made = await studio.snapshot();
  const undo = done(await undoChange(studio.scope, changeId, NOW));
  expect(await studio.reader.person.count()).toBe(0);
  done(await undoChange(studio.scope, undo.changeId, NOW));
  expect(await studio.snapshot()).toEqual(made);
  const changes = await listChanges(studio.scope, { take: 10 });
  expect(changes.map(({ summary, isUndone, isUndo }) => ({ summary, isUndone, isUndo }))).toEqual([
    { summary: "Brought back: Added Ana to the roster", isUndone: false, isUndo: true },
    { summary: "Undid: Added Ana to the roster", isUndone: true, isUndo: true },
    { summary: "Added Ana to the roster", isUndone: true, isUndo: false },
  ]);
});

test("a change is not taken back twice, nor over a later one", async () => {
  const { value, changeId } = done(await addPerson(studio.scope, person("Ana"), NOW));
  const archived = done(await archivePerson(studio.scope, { id: value.id, version: 1 }, true, NOW));
  expect(await undoChange(studio.scope, changeId, NOW)).toMatchObject({ ok: false, code: "CHANGED_SINCE" });
  done(await undoChange(studio.scope, archived.changeId, NOW));
  expect(await undoChange(studio.scope, archived.changeId, NOW)).toMatchObject({ ok: false, code: "ALREADY_UNDONE" });
});
