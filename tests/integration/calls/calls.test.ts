import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askAll, setAnswer, setLead, setPosition } from "@/lib/data/call-details";
import { assign, replace, unassign } from "@/lib/data/calls";
import { undoChange } from "@/lib/data/changes";
import { assignTask, leaveToLead, unassignTask } from "@/lib/data/task-assignees";
import type { WriteResult } from "@/lib/data/transact";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { callsOf, NOW, planSession, tasksOf } from "./planned-session";

let studio: TestStudio;
let sessionId: string;
let ana: string;
let ben: string;
let cleo: string;

beforeEach(async () => {
  studio = await openStudio();
  ({ sessionId } = await planSession(studio.scope));
  ana = (await makePerson(studio, "Ana Reyes")).id;
  ben = (await makePerson(studio, "Ben Ode")).id;
  cleo = (await makePerson(studio, "Cleo Marsh")).id;
});

afterEach(() => studio.remove());

async function call(personId: string, sessionRole: SessionRole = "ENGINEER", position: Position = "PRINCIPAL") {
  return done(await assign(studio.scope, { sessionId, personId, sessionRole, position }, NOW)).value.callId;
}

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

async function leads(): Promise<string[]> {
  const rows = await studio.reader.crewCall.findMany({ where: { sessionId, isLead: true } });
  return rows.map((row) => row.personId);
}

describe("assigning to a role", () => {
  test("makes a draft, and a lead of the first who can lead", async () => {
    await call(cleo, "ENGINEER", "ASSISTANT");
    await call(ana);
    await call(ben, "ENGINEER", "CO");
    const calls = await callsOf(studio, sessionId);
    expect(calls.get(ana)).toMatchObject({ answer: "DRAFT", position: "PRINCIPAL", isLead: true });
    expect(await leads()).toEqual([ana]);
  });

  test("refuses somebody who is called in that role, and takes the same person for the other role", async () => {
    await call(ana);
    const wanted = { sessionId, personId: ana, sessionRole: "ENGINEER", position: "CO" } as const;
    expect(await assign(studio.scope, wanted, NOW)).toMatchObject({ ok: false, code: "ALREADY_CALLED" });
    await call(ana, "PRODUCER");
    expect(await studio.reader.crewCall.count({ where: { personId: ana } })).toBe(2);
  });

  test("lets one of two through who call the same person at once", async () => {
    const wanted = { sessionId, personId: ana, sessionRole: "ENGINEER", position: "PRINCIPAL" } as const;
    const results = await Promise.all([1, 2].map(() => assign(studio.scope, wanted, NOW)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ code: "ALREADY_CALLED" });
  });

  test("calls somebody again who had declined, as a draft", async () => {
    const callId = await call(ana);
    const version = (await callsOf(studio, sessionId)).get(ana)?.version ?? 0;
    await setAnswer(studio.scope, { callId, version, answer: "DECLINED", declineReason: "On tour" }, NOW);
    await call(ana);
    expect((await callsOf(studio, sessionId)).get(ana)).toMatchObject({
      answer: "DRAFT",
      declineReason: "",
      isLead: true,
    });
  });
});

describe("the lead", () => {
  test("is always one, whoever is made it", async () => {
    await call(ana);
    const callId = await call(ben);
    const version = (await callsOf(studio, sessionId)).get(ben)?.version ?? 0;
    done(await setLead(studio.scope, { callId, version }, NOW));
    expect(await leads()).toEqual([ben]);
  });

  test("passes to the only one left, and to nobody between two", async () => {
    const first = await call(ana);
    await call(ben);
    const result = done(await unassign(studio.scope, { callId: first, version: null }, NOW));
    expect(result.change?.summary).toBe("Took Ana Reyes off Tracking as engineer; Ben Ode leads now");
    expect(await leads()).toEqual([ben]);
    const again = await call(ana);
    await call(cleo);
    const second = (await callsOf(studio, sessionId)).get(ben)?.id ?? "";
    const left = done(await unassign(studio.scope, { callId: second, version: null }, NOW));
    expect(left.change?.summary).toContain("nobody leads now");
    expect(await leads()).toEqual([]);
    expect(again).not.toBe(first);
  });

  test("is who comes back from a decline into a role that nobody leads", async () => {
    const first = await call(ana);
    const second = await call(ben);
    done(await setAnswer(studio.scope, { callId: second, version: 1, answer: "DECLINED", declineReason: "" }, NOW));
    done(await unassign(studio.scope, { callId: first, version: null }, NOW));
    expect(await leads()).toEqual([]);
    const back = { callId: second, version: 2, answer: "CONFIRMED", declineReason: "" } as const;
    expect(done(await setAnswer(studio.scope, back, NOW)).change?.summary).toBe(
      "Marked Ben Ode as confirmed for Tracking (engineer); Ben Ode leads now",
    );
    expect(await leads()).toEqual([ben]);
  });

  test("stays who it is when somebody else comes back from a decline", async () => {
    await call(ana);
    const callId = await call(ben);
    done(await setAnswer(studio.scope, { callId, version: 1, answer: "DECLINED", declineReason: "" }, NOW));
    done(await setAnswer(studio.scope, { callId, version: 2, answer: "ASKED", declineReason: "" }, NOW));
    expect(await leads()).toEqual([ana]);
  });

  test("does not come back beside a new one: the undo is refused, and says who leads", async () => {
    const first = await call(ana);
    const second = await call(ben);
    await call(cleo);
    const removed = done(await unassign(studio.scope, { callId: first, version: null }, NOW)).change?.id ?? 0;
    const made = done(await setLead(studio.scope, { callId: second, version: 1 }, NOW)).change?.id ?? 0;
    const before = await studio.snapshot();
    expect(await undoChange(studio.scope, removed, NOW)).toMatchObject({
      ok: false,
      code: "CHANGED_SINCE",
      message:
        "This cannot be undone: Ben Ode is lead engineer of Tracking by now, and a role has one lead. Undo that first.",
    });
    expect(await studio.snapshot()).toEqual(before);
    done(await undoChange(studio.scope, made, NOW));
    done(await undoChange(studio.scope, removed, NOW));
    expect(await leads()).toEqual([ana]);
  });

  test("is lost by an assistant, and cannot be given to one", async () => {
    const callId = await call(ana);
    done(await setPosition(studio.scope, { callId, version: 1, position: "ASSISTANT" }, NOW));
    expect(await leads()).toEqual([]);
    expect(await setLead(studio.scope, { callId, version: 2 }, NOW)).toMatchObject({ ok: false, code: "INVALID" });
  });
});

describe("replacing", () => {
  test("hands lead, position and named tasks on, and starts at a draft", async () => {
    const callId = await call(ana);
    const [task] = await tasksOf(studio, sessionId, "ENGINEER");
    await assignTask(
      studio.scope,
      { taskId: task?.id ?? "", version: null, personId: ana, position: "PRINCIPAL" },
      NOW,
    );
    done(await setAnswer(studio.scope, { callId, version: 1, answer: "CONFIRMED", declineReason: "" }, NOW));
    done(await replace(studio.scope, { callId, version: 2, personId: ben }, NOW));
    const calls = await callsOf(studio, sessionId);
    expect(calls.has(ana)).toBe(false);
    expect(calls.get(ben)).toMatchObject({ answer: "DRAFT", isLead: true, position: "PRINCIPAL" });
    expect((await tasksOf(studio, sessionId, "ENGINEER"))[0]?.assigneeId).toBe(ben);
  });

  test("makes one call of two when the other person is there already", async () => {
    const callId = await call(ana);
    const kept = await call(ben, "ENGINEER", "ASSISTANT");
    done(await replace(studio.scope, { callId, version: 1, personId: ben }, NOW));
    const calls = await callsOf(studio, sessionId);
    expect([...calls.keys()]).toEqual([ben]);
    expect(calls.get(ben)).toMatchObject({ id: kept, position: "PRINCIPAL", isLead: true });
  });

  test("refuses a version that somebody else has moved on from, and the same person", async () => {
    const callId = await call(ana);
    expect(await replace(studio.scope, { callId, version: 7, personId: ben }, NOW)).toMatchObject({ code: "STALE" });
    expect(await replace(studio.scope, { callId, version: 1, personId: ana }, NOW)).toMatchObject({
      code: "ALREADY_CALLED",
    });
  });
});

describe("tasks", () => {
  test("a name on a task calls the person, never as lead, and goes with the call", async () => {
    await call(ana);
    const [task] = await tasksOf(studio, sessionId, "ENGINEER");
    const taskId = task?.id ?? "";
    const named = done(
      await assignTask(studio.scope, { taskId, version: null, personId: ben, position: "PRINCIPAL" }, NOW),
    );
    expect(await leads()).toEqual([ana]);
    done(await unassign(studio.scope, { callId: named.value.callId ?? "", version: 1 }, NOW));
    expect((await tasksOf(studio, sessionId, "ENGINEER"))[0]?.assigneeId).toBeNull();
  });

  test("of two who name somebody at once, the later one is told, and calls nobody", async () => {
    const [task] = await tasksOf(studio, sessionId, "ENGINEER");
    const seen = { taskId: task?.id ?? "", version: task?.version ?? 0, position: "PRINCIPAL" } as const;
    done(await assignTask(studio.scope, { ...seen, personId: ana }, NOW));
    expect(await assignTask(studio.scope, { ...seen, personId: ben }, NOW)).toMatchObject({ code: "STALE" });
    expect(await unassignTask(studio.scope, seen, NOW)).toMatchObject({ code: "STALE" });
    expect((await tasksOf(studio, sessionId, "ENGINEER"))[0]?.assigneeId).toBe(ana);
    expect([...(await callsOf(studio, sessionId)).keys()]).toEqual([ana]);
  });

  test("the name can be taken off again while the call stays", async () => {
    const [task] = await tasksOf(studio, sessionId, "PRODUCER");
    const taskId = task?.id ?? "";
    await assignTask(studio.scope, { taskId, version: null, personId: ben, position: "CO" }, NOW);
    done(await unassignTask(studio.scope, { taskId, version: null }, NOW));
    expect((await callsOf(studio, sessionId)).get(ben)).toMatchObject({ sessionRole: "PRODUCER", position: "CO" });
  });
});

describe("tasks left to the lead", () => {
  test("lose the name of who covers nothing, and close the gap", async () => {
    await call(ana);
    const [gone, kept] = await tasksOf(studio, sessionId, "ENGINEER");
    const name = (taskId: string, personId: string) =>
      assignTask(studio.scope, { taskId, version: null, personId, position: "CO" }, NOW);
    done(await name(gone?.id ?? "", ben));
    done(await name(kept?.id ?? "", cleo));
    const callId = (await callsOf(studio, sessionId)).get(ben)?.id ?? "";
    done(await setAnswer(studio.scope, { callId, version: 1, answer: "DECLINED", declineReason: "" }, NOW));
    const before = await studio.snapshot();

    const result = done(await leaveToLead(studio.scope, { sessionId, sessionRole: "ENGINEER" }, NOW));
    expect(result.change?.summary).toBe(`Left “${gone?.title}” in Tracking to Ana Reyes`);
    const after = await tasksOf(studio, sessionId, "ENGINEER");
    expect(after.slice(0, 2).map((task) => task.assigneeId)).toEqual([null, cleo]);

    done(await undoChange(studio.scope, result.change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("are refused where nobody leads", async () => {
    const wanted = { sessionId, sessionRole: "ENGINEER" } as const;
    expect(await leaveToLead(studio.scope, wanted, NOW)).toMatchObject({ code: "NO_LEAD" });
    expect(await leaveToLead(studio.foreignScope, wanted, NOW)).toMatchObject({ code: "NOT_FOUND" });
  });
});

test("answers keep a decline's reason, and refuse a stale version with the current answer", async () => {
  const callId = await call(ana);
  done(await setAnswer(studio.scope, { callId, version: 1, answer: "DECLINED", declineReason: "On tour" }, NOW));
  const stale = await setAnswer(studio.scope, { callId, version: 1, answer: "CONFIRMED", declineReason: "" }, NOW);
  expect(stale).toMatchObject({ code: "STALE", current: { answer: "DECLINED", declineReason: "On tour" } });
});

test("everybody not told yet is marked as asked, and nobody else", async () => {
  const callId = await call(ana);
  await call(ben);
  done(await setAnswer(studio.scope, { callId, version: 1, answer: "CONFIRMED", declineReason: "" }, NOW));
  done(await askAll(studio.scope, sessionId, NOW));
  const calls = await callsOf(studio, sessionId);
  expect([calls.get(ana)?.answer, calls.get(ben)?.answer]).toEqual(["CONFIRMED", "ASKED"]);
});

describe("rows of another studio", () => {
  test("are not found, and nothing is written", async () => {
    const theirs = await planSession(studio.foreignScope);
    const stranger = (await makePerson(studio, "Stranger", studio.foreignScope)).id;
    const callId = await call(ana);
    const before = await studio.snapshot();
    const wanted = { sessionRole: "ENGINEER", position: "PRINCIPAL" } as const;
    const { scope, foreignScope } = studio;
    expect(await assign(scope, { ...wanted, ...theirs, personId: ana }, NOW)).toMatchObject({ code: "NOT_FOUND" });
    expect(await assign(scope, { ...wanted, sessionId, personId: stranger }, NOW)).toMatchObject({
      code: "PERSON_NOT_FOUND",
    });
    expect(await replace(scope, { callId, version: 1, personId: stranger }, NOW)).toMatchObject({
      code: "PERSON_NOT_FOUND",
    });
    const [task] = await tasksOf(studio, sessionId, "ENGINEER");
    const taskId = task?.id ?? "";
    const refusals = [
      await unassign(foreignScope, { callId, version: 1 }, NOW),
      await setLead(foreignScope, { callId, version: 1 }, NOW),
      await setPosition(foreignScope, { callId, version: 1, position: "CO" }, NOW),
      await setAnswer(foreignScope, { callId, version: 1, answer: "CONFIRMED", declineReason: "" }, NOW),
      await askAll(foreignScope, sessionId, NOW),
      await assignTask(foreignScope, { taskId, version: null, personId: stranger, position: "PRINCIPAL" }, NOW),
      await unassignTask(foreignScope, { taskId, version: null }, NOW),
    ];
    expect(refusals.map((result) => (result.ok ? "written" : result.code))).toEqual(refusals.map(() => "NOT_FOUND"));
    expect(await studio.snapshot()).toEqual(before);
  });
});

test("every write can be undone, and leaves every row as it was", async () => {
  const first = await call(ana);
  const second = await call(ben);
  const [task] = await tasksOf(studio, sessionId, "ENGINEER");
  const taskId = task?.id ?? "";
  done(await assignTask(studio.scope, { taskId, version: null, personId: ana, position: "PRINCIPAL" }, NOW));
  const versionOf = async (id: string) => (await studio.reader.crewCall.findUniqueOrThrow({ where: { id } })).version;
  const writes = [
    async () => assign(studio.scope, { sessionId, personId: cleo, sessionRole: "PRODUCER", position: "CO" }, NOW),
    async () => assignTask(studio.scope, { taskId, version: null, personId: cleo, position: "PRINCIPAL" }, NOW),
    async () => unassignTask(studio.scope, { taskId, version: null }, NOW),
    async () => replace(studio.scope, { callId: first, version: await versionOf(first), personId: cleo }, NOW),
    async () => replace(studio.scope, { callId: first, version: await versionOf(first), personId: ben }, NOW),
    async () => unassign(studio.scope, { callId: first, version: await versionOf(first) }, NOW),
    async () => setLead(studio.scope, { callId: second, version: await versionOf(second) }, NOW),
    async () =>
      setPosition(studio.scope, { callId: first, version: await versionOf(first), position: "EXECUTIVE" }, NOW),
    async () =>
      setAnswer(
        studio.scope,
        { callId: first, version: await versionOf(first), answer: "DECLINED", declineReason: "Ill" },
        NOW,
      ),
    async () => askAll(studio.scope, sessionId, NOW),
  ];
  for (const write of writes) {
    const before = await studio.snapshot();
    const change = done<unknown>(await write()).change;
    expect(await studio.snapshot(), change?.summary).not.toEqual(before);
    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot(), change?.summary).toEqual(before);
  }
});
