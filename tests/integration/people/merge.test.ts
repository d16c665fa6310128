import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setAnswer } from "@/lib/data/call-details";
import { assign } from "@/lib/data/calls";
import { undoChange } from "@/lib/data/changes";
import { newId } from "@/lib/data/ids";
import { savePerson } from "@/lib/data/people";
import { mergePeople } from "@/lib/data/person-merge";
import { listProjects } from "@/lib/data/plan";
import { addStandingCall } from "@/lib/data/standing-calls";
import { assignTask } from "@/lib/data/task-assignees";
import type { WriteResult } from "@/lib/data/transact";
import type { Answer } from "@/lib/domain/call";
import type { FlagKind } from "@/lib/domain/flag";
import { reviewStudio } from "@/lib/domain/review";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { NOW, planSession, tasksOf } from "../calls/planned-session";

let studio: TestStudio;
let projectId: string;
let sessionId: string;
/** the record that stays */
let ana: string;
/** the record that goes into it */
let twin: string;

beforeEach(async () => {
  studio = await openStudio();
  ({ projectId, sessionId } = await planSession(studio.scope));
  ana = (await makePerson(studio, "Ana Reyes")).id;
  twin = (await makePerson(studio, "A. Reyes")).id;
});

afterEach(() => studio.remove());

function done<Value>(result: WriteResult<Value>) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

async function call(
  personId: string,
  sessionRole: SessionRole,
  answer: Answer = "DRAFT",
  declineReason = "",
  position: Position = "PRINCIPAL",
) {
  const wanted = { sessionId, personId, sessionRole, position };
  const { callId } = done(await assign(studio.scope, wanted, NOW)).value;
  if (answer === "DRAFT") return;
  const { version } = await studio.reader.crewCall.findUniqueOrThrow({ where: { id: callId } });
  done(await setAnswer(studio.scope, { callId, version, answer, declineReason }, NOW));
}

async function versionOf(id: string): Promise<number> {
  return (await studio.reader.person.findUniqueOrThrow({ where: { id } })).version;
}

async function merge() {
  const kept = { id: ana, version: await versionOf(ana) };
  return mergePeople(studio.scope, kept, { id: twin, version: await versionOf(twin) }, NOW);
}

function callsOfAna() {
  return studio.reader.crewCall.findMany({ where: { personId: ana }, orderBy: { sessionRole: "asc" } });
}

/** The flags of the plan as it stands, of one kind. */
async function flagsOf(kind: FlagKind) {
  const people = (await studio.reader.person.findMany({ where: { studioId: studio.scope.studioId } })).map(
    ({ id, name }) => ({ id, name, kind: "PERSON" as const, sessionRoles: [], skills: [] }),
  );
  const projects = await listProjects(studio.scope, null);
  const { flags } = reviewStudio({ restHours: 10, absences: [], people, rooms: [], projects }, NOW);
  return flags.filter((flag) => flag.kind === kind);
}

describe("two records become one", () => {
  test("everything that named the other follows in one change, and undo puts every row back", async () => {
    await call(ana, "ENGINEER");
    await call(twin, "PRODUCER", "CONFIRMED");
    const [task] = await tasksOf(studio, sessionId, "PRODUCER");
    done(
      await assignTask(
        studio.scope,
        { taskId: task?.id ?? "", version: null, personId: twin, position: "PRINCIPAL" },
        NOW,
      ),
    );
    await studio.write(async (transaction) => {
      const owner = { studioId: studio.scope.studioId, projectId, personId: twin, createdAt: NOW };
      await transaction.standingCall.create({ data: { ...owner, id: newId(), sessionRole: "PRODUCER", isLead: true } });
      const printed = { roleText: "Producer", scope: "release", trackPositions: "" };
      await transaction.credit.create({ data: { ...owner, ...printed, id: newId() } });
    });
    const before = await studio.snapshot();

    const { change } = done(await merge());
    expect(await studio.reader.person.count({ where: { id: twin } })).toBe(0);
    expect((await callsOfAna()).map(({ sessionRole, answer }) => [sessionRole, answer])).toEqual([
      ["ENGINEER", "DRAFT"],
      ["PRODUCER", "CONFIRMED"],
    ]);
    expect(await studio.reader.task.count({ where: { assigneeId: ana } })).toBe(1);
    expect(await studio.reader.standingCall.count({ where: { personId: ana, isLead: true } })).toBe(1);
    expect(await studio.reader.credit.count({ where: { personId: ana } })).toBe(1);

    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("one in each role is a dual role as soon as they are one", async () => {
    await call(ana, "ENGINEER");
    await call(twin, "PRODUCER");
    const duals = async () => (await flagsOf("DUAL_ROLE")).map((flag) => flag.personId);
    expect(await duals()).toEqual([]);
    done(await merge());
    expect(await duals()).toEqual([ana]);
  });

  test("of two calls to the same session in the same role one stays, with the stronger answer and every reason", async () => {
    await call(twin, "ENGINEER", "CONFIRMED");
    await call(ana, "ENGINEER", "DECLINED", "On tour");
    const before = await studio.snapshot();
    const { change } = done(await merge());
    const [only, ...others] = await callsOfAna();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ answer: "CONFIRMED", isLead: true, declineReason: "On tour" });
    done(await undoChange(studio.scope, change?.id ?? 0, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("who declined to lead and confirmed to assist is an assistant, and the gap stays", async () => {
    await call(ana, "ENGINEER", "DECLINED", "On tour");
    await call(twin, "ENGINEER", "CONFIRMED", "", "ASSISTANT");
    const gaps = async () => (await flagsOf("GAP")).map((flag) => flag.sessionRole);
    expect(await gaps()).toContain("ENGINEER");
    done(await merge());
    expect(await callsOfAna()).toMatchObject([{ position: "ASSISTANT", isLead: false, answer: "CONFIRMED" }]);
    expect(await gaps()).toContain("ENGINEER");
  });

  test("who declined to lead and confirmed beside the lead leads, when nobody else can", async () => {
    await call(ana, "ENGINEER");
    await call(twin, "ENGINEER", "CONFIRMED");
    const [own] = await callsOfAna();
    const seen = { callId: own?.id ?? "", version: own?.version ?? 0 };
    done(await setAnswer(studio.scope, { ...seen, answer: "DECLINED", declineReason: "" }, NOW));
    done(await merge());
    expect(await callsOfAna()).toMatchObject([{ isLead: true, answer: "CONFIRMED" }]);
  });

  test("the usual assistant who is the usual lead too is the lead, as principal", async () => {
    const usual = { projectId, sessionRole: "ENGINEER" } as const;
    done(await addStandingCall(studio.scope, { ...usual, personId: ana, position: "ASSISTANT" }, NOW));
    done(await addStandingCall(studio.scope, { ...usual, personId: twin, position: "PRINCIPAL" }, NOW));
    done(await merge());
    expect(await studio.reader.standingCall.findMany({ where: { projectId } })).toMatchObject([
      { personId: ana, position: "PRINCIPAL", isLead: true },
    ]);
  });

  test("roles and skills are united, and only what is missing is filled in", async () => {
    const base = { kind: "PERSON", notes: "" } as const;
    const own = { ...base, name: "Ana Reyes", email: "ana@example.org", phone: null };
    const other = { ...base, name: "A. Reyes", email: "old@example.org", phone: "020 7946 0958" };
    const mixing = { sessionRoles: ["ENGINEER"], skills: ["MIXING"] } as const;
    const arranging = { sessionRoles: ["PRODUCER"], skills: ["ARRANGING"] } as const;
    done(await savePerson(studio.scope, { id: ana, version: 1 }, { ...own, ...arranging }, NOW));
    done(await savePerson(studio.scope, { id: twin, version: 1 }, { ...other, ...mixing }, NOW));
    done(await merge());
    expect(await studio.reader.person.findUniqueOrThrow({ where: { id: ana } })).toMatchObject({
      name: "Ana Reyes",
      email: "ana@example.org",
      phone: "020 7946 0958",
      sessionRoles: ["ENGINEER", "PRODUCER"],
      skills: ["MIXING", "ARRANGING"],
    });
  });
});

describe("a merge is refused, and nothing is touched", () => {
  test("with itself, when either record moved on, and with anybody of another studio", async () => {
    const { id: foreign } = await makePerson(studio, "Ana Reyes", studio.foreignScope);
    const before = await studio.snapshot();
    const [own, other] = [
      { id: ana, version: 1 },
      { id: twin, version: 1 },
    ];
    const at = (one: { id: string }, version: number) => ({ ...one, version });
    expect(await mergePeople(studio.scope, own, own, NOW)).toMatchObject({ code: "SAME_PERSON" });
    expect(await mergePeople(studio.scope, at(own, 7), other, NOW)).toMatchObject({ code: "STALE" });
    expect(await mergePeople(studio.scope, own, at(other, 7), NOW)).toMatchObject({ code: "STALE" });
    expect(await mergePeople(studio.scope, own, { id: foreign, version: 1 }, NOW)).toMatchObject({ code: "NOT_FOUND" });
    expect(await mergePeople(studio.scope, { id: foreign, version: 1 }, other, NOW)).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await studio.snapshot()).toEqual(before);
  });

  test("when the record that would go belongs to somebody who signs in", async () => {
    const { studioId, userId } = studio.scope;
    await studio.write((transaction) =>
      transaction.membership.create({
        data: { id: newId(), studioId, userId: userId ?? "", personId: twin, accessRole: "OWNER", createdAt: NOW },
      }),
    );
    const before = await studio.snapshot();
    expect(await merge()).toMatchObject({ ok: false, code: "STILL_NEEDED" });
    expect(await studio.snapshot()).toEqual(before);
  });
});
