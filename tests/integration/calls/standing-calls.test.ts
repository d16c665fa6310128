import { afterEach, beforeEach, expect, test } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { addStandingCall, removeStandingCall, setStandingLead, setStandingPosition } from "@/lib/data/standing-calls";
import type { WriteResult } from "@/lib/data/transact";
import type { Position } from "@/lib/domain/session-role";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { NOW, planSession } from "./planned-session";

let studio: TestStudio;
let projectId: string;
let ana: string;
let ben: string;

beforeEach(async () => {
  studio = await openStudio();
  ({ projectId } = await planSession(studio.scope));
  ana = (await makePerson(studio, "Ana Reyes")).id;
  ben = (await makePerson(studio, "Ben Ode")).id;
});

afterEach(() => studio.remove());

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

async function add(personId: string, position: Position = "PRINCIPAL"): Promise<string> {
  const wanted = { projectId, personId, sessionRole: "ENGINEER", position } as const;
  return done(await addStandingCall(studio.scope, wanted, NOW)).value.id;
}

async function leads(): Promise<string[]> {
  return (await studio.reader.standingCall.findMany({ where: { projectId, isLead: true } })).map((row) => row.personId);
}

test("the usual crew has one lead, whoever comes, goes or changes position", async () => {
  const first = await add(ana);
  const second = await add(ben);
  expect(await leads()).toEqual([ana]);
  done(await setStandingLead(studio.scope, { standingCallId: second, version: 1 }, NOW));
  expect(await leads()).toEqual([ben]);
  done(await setStandingPosition(studio.scope, { standingCallId: second, version: 2, position: "ASSISTANT" }, NOW));
  expect(await leads()).toEqual([ana]);
  done(await setStandingPosition(studio.scope, { standingCallId: second, version: 3, position: "CO" }, NOW));
  const { version } = await studio.reader.standingCall.findUniqueOrThrow({ where: { id: first } });
  const gone = done(await removeStandingCall(studio.scope, { standingCallId: first, version }, NOW));
  expect(gone.change?.summary).toContain("Ben Ode leads now");
  expect(await leads()).toEqual([ben]);
  const before = await studio.snapshot();
  const again = done(await undoChange(studio.scope, gone.change?.id ?? 0, NOW));
  expect(await leads()).toEqual([ana]);
  done(await undoChange(studio.scope, again.change?.id ?? 0, NOW));
  expect(await studio.snapshot()).toEqual(before);
});

test("a usual lead does not come back beside a new one: the undo is refused, and says who leads", async () => {
  const first = await add(ana);
  const second = await add(ben);
  await add((await makePerson(studio, "Cleo Marsh")).id);
  const seen = { standingCallId: first, version: 1 };
  const removed = done(await removeStandingCall(studio.scope, seen, NOW)).change?.id ?? 0;
  done(await setStandingLead(studio.scope, { standingCallId: second, version: 1 }, NOW));
  expect(await undoChange(studio.scope, removed, NOW)).toMatchObject({
    ok: false,
    code: "CHANGED_SINCE",
    message:
      "This cannot be undone: Ben Ode is lead engineer of First light by now, and a role has one lead. Undo that first.",
  });
  expect(await leads()).toEqual([ben]);
});

test("somebody who is there, stale versions and rows of another studio are refused", async () => {
  const standingCallId = await add(ana);
  const stranger = (await makePerson(studio, "Stranger", studio.foreignScope)).id;
  const { scope, foreignScope } = studio;
  const wanted = { projectId, sessionRole: "ENGINEER", position: "CO" } as const;
  const before = await studio.snapshot();
  expect(await addStandingCall(scope, { ...wanted, personId: ana }, NOW)).toMatchObject({ code: "ALREADY_CALLED" });
  expect(await addStandingCall(scope, { ...wanted, personId: stranger }, NOW)).toMatchObject({
    code: "PERSON_NOT_FOUND",
  });
  expect(await addStandingCall(foreignScope, { ...wanted, personId: stranger }, NOW)).toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await removeStandingCall(foreignScope, { standingCallId, version: 1 }, NOW)).toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await removeStandingCall(scope, { standingCallId, version: 9 }, NOW)).toMatchObject({ code: "STALE" });
  expect(await studio.snapshot()).toEqual(before);
});
