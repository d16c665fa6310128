import { afterEach, beforeEach, expect, test } from "vitest";
import { assign, unassign } from "@/lib/data/calls";
import { findUndoable, undoChange } from "@/lib/data/changes";
import { addPerson, archivePerson, type PersonFields, savePerson } from "@/lib/data/people";
import type { WriteResult } from "@/lib/data/transact";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { NOW, planSession } from "../calls/planned-session";

const LONG_AGO = new Date(0);

let studio: TestStudio;

beforeEach(async () => {
  studio = await openStudio();
});

afterEach(() => studio.remove());

function person(name: string): PersonFields {
  return { name, kind: "PERSON", sessionRoles: [], skills: [], email: null, phone: null, notes: "" };
}

function done<Value>(result: WriteResult<Value>): { value: Value; changeId: number } {
  if (!result.ok) throw new Error(result.message);
  return { value: result.value, changeId: result.change?.id ?? 0 };
}

/** What Ctrl+Z does. */
async function undoLast(): Promise<number> {
  const changeId = await findUndoable(studio.scope, LONG_AGO);
  if (changeId === null) throw new Error("nothing to undo");
  return done(await undoChange(studio.scope, changeId, NOW)).changeId;
}

async function nameNow(id: string): Promise<string | undefined> {
  return (await studio.reader.person.findFirst({ where: { id } }))?.name;
}

async function addAndRename(...names: string[]): Promise<string> {
  const [first = "", ...later] = names;
  const { id } = done(await addPerson(studio.scope, person(first), NOW)).value;
  for (const [index, name] of later.entries()) {
    done(await savePerson(studio.scope, { id, version: index + 1 }, person(name), NOW));
  }
  return id;
}

test("several changes of one row are undone one after the other, back to before it was made", async () => {
  const id = await addAndRename("Ana", "Anna", "Anne");
  await undoLast();
  expect(await nameNow(id)).toBe("Anna");
  await undoLast();
  expect(await nameNow(id)).toBe("Ana");
  await undoLast();
  expect(await nameNow(id)).toBeUndefined();
});

test("a row whose undone change was brought back is as it was for earlier changes too", async () => {
  const id = await addAndRename("Ana", "Anna");
  const archived = done(await archivePerson(studio.scope, { id, version: 2 }, true, NOW)).changeId;
  const undone = done(await undoChange(studio.scope, archived, NOW)).changeId;
  done(await undoChange(studio.scope, undone, NOW));
  await undoLast();
  await undoLast();
  expect(await nameNow(id)).toBe("Ana");
});

test("a change that was brought back is the next to be undone, then those before it", async () => {
  const id = await addAndRename("Ana", "Anna");
  const undo = await undoLast();
  done(await undoChange(studio.scope, undo, NOW));
  expect(await nameNow(id)).toBe("Anna");
  await undoLast();
  expect(await nameNow(id)).toBe("Ana");
  await undoLast();
  expect(await nameNow(id)).toBeUndefined();
});

test("what somebody wrote over in between stays", async () => {
  const id = await addAndRename("Ana", "Anna");
  const changeId = await findUndoable(studio.scope, LONG_AGO);
  done(await savePerson(studio.scope, { id, version: 2 }, person("Anne"), NOW));
  expect(await undoChange(studio.scope, changeId ?? 0, NOW)).toMatchObject({ ok: false, code: "CHANGED_SINCE" });
  expect(await nameNow(id)).toBe("Anne");
});

test("a refused undo names the newest later change that stands in the way, by whom and when", async () => {
  const id = await addAndRename("Ana", "Anna");
  const changeId = (await findUndoable(studio.scope, LONG_AGO)) ?? 0;
  done(await savePerson(studio.scope, { id, version: 2 }, person("Anne"), NOW));
  const archived = done(await archivePerson(studio.scope, { id, version: 3 }, true, NOW)).changeId;
  done(await undoChange(studio.scope, archived, NOW));
  const tomorrow = new Date("2026-11-24T08:00:00Z");
  const sentence = (when: string) =>
    `Changed since: ‘Changed Anne: name’ by Harbour's owner, ${when} 09:00. Undo that first.`;
  const refused = { ok: false, code: "CHANGED_SINCE" };
  expect(await undoChange(studio.scope, changeId, NOW)).toMatchObject({ ...refused, message: sentence("today") });
  expect(await undoChange(studio.scope, changeId, tomorrow)).toMatchObject({ message: sentence("yesterday") });
});

test("a refused undo names what was made of its rows since, and what took the place of its rows", async () => {
  const { sessionId } = await planSession(studio.scope);
  const added = done(await addPerson(studio.scope, person("Ana"), NOW));
  const call = { personId: added.value.id, sessionId, sessionRole: "ENGINEER", position: "PRINCIPAL" } as const;
  const first = done(await assign(studio.scope, call, NOW)).value;
  const message = (summary: string) =>
    expect.stringMatching(
      new RegExp(`^Changed since: ‘${summary}.*’ by Harbour's owner, today 09:00. Undo that first.$`),
    );
  expect(await undoChange(studio.scope, added.changeId, NOW)).toMatchObject({
    code: "CHANGED_SINCE",
    message: message("Called Ana"),
  });
  const taken = done(await unassign(studio.scope, { callId: first.callId, version: null }, NOW)).changeId;
  done(await assign(studio.scope, call, NOW));
  expect(await undoChange(studio.scope, taken, NOW)).toMatchObject({
    code: "CHANGED_SINCE",
    message: message("Called Ana"),
  });
});
