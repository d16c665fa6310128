import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { acknowledge } from "@/lib/data/acknowledgements";
import { undoChange } from "@/lib/data/changes";
import { listPeople, listProjects } from "@/lib/data/plan";
import {
  createSession,
  removeSession,
  type SessionFields,
  saveSession,
  setSessionStatus,
} from "@/lib/data/studio-sessions";
import { refusalOf } from "@/lib/domain/refusal";
import { reviewStudio } from "@/lib/domain/review";
import { expandTemplate, sessionTemplate } from "@/lib/domain/session-template";
import { makePerson, makeRoom, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { between, changeOf, done, NOW, planProject, planSession, requestOf, TEN_TO_SIX } from "./planned-project";

let studio: TestStudio;
let projectId: string;
let ana: string;

const FIELDS: SessionFields = {
  type: "VOX",
  title: "Vocals",
  status: "HOLD_2",
  roomId: null,
  livePlayers: 1,
  fixedClock: true,
  notes: "Bring the good microphone.",
};

beforeEach(async () => {
  studio = await openStudio();
  ana = (await makePerson(studio, "Ana Reyes")).id;
  ({ projectId } = await planProject(studio.scope, { personId: ana }));
});
afterEach(() => studio.remove());

describe("a new session", () => {
  test("has the blocks, tasks and needs of its template, and the usual crew as drafts", async () => {
    const id = await planSession(studio.scope, projectId);
    const [project] = await listProjects(studio.scope, [projectId]);
    const session = project?.sessions.find((one) => one.id === id);
    const template = expandTemplate(sessionTemplate("TRK"));
    expect(session?.blocks.map((block) => block.label)).toEqual(template.blocks.map((block) => block.label));
    expect(session?.tasks.map((task) => task.title)).toEqual(
      template.blocks.flatMap((block) => block.tasks.map((task) => task.title)),
    );
    expect(session?.roleNeeds).toEqual(
      Object.fromEntries(template.roleNeeds.map((need) => [need.sessionRole, need.count])),
    );
    expect(session?.calls).toMatchObject([
      { personId: ana, sessionRole: "ENGINEER", answer: "DRAFT", isLead: true },
      { personId: ana, sessionRole: "PRODUCER", answer: "DRAFT", isLead: true },
    ]);
  });

  test("is empty when asked for, may have no date, and reads its times in the room's zone", async () => {
    const roomId = (await makeRoom(studio, "Live room", "Asia/Kathmandu")).id;
    const zones: string[] = [];
    const noDate = (timeZone: string) => {
      zones.push(timeZone);
      return { ok: true as const, startsAt: null, endsAt: null, timeZone };
    };
    const request = requestOf(projectId, { isFromTemplate: false, roomId });
    const { id } = done(await createSession(studio.scope, request, noDate, false, NOW));
    expect(zones).toEqual(["Asia/Kathmandu"]);
    expect(await studio.reader.studioSession.findFirst({ where: { id } })).toMatchObject({
      startsAt: null,
      timeZone: "Asia/Kathmandu",
    });
    expect(await studio.reader.task.count()).toBe(0);
  });

  test("does not call those of the usual crew who were archived", async () => {
    await studio.write((transaction) => transaction.person.update({ where: { id: ana }, data: { archivedAt: NOW } }));
    const id = await planSession(studio.scope, projectId);
    expect(await studio.reader.crewCall.count({ where: { sessionId: id } })).toBe(0);
  });

  test.each([
    ["a room of another studio", "ROOM_NOT_FOUND"],
    ["a project of another studio", "NOT_FOUND"],
    ["times that cannot be read", "BAD_TIME"],
    ["more than 24 hours", "SESSION_TOO_LONG"],
  ])("is refused with %s, and nothing is half-written", async (fault, code) => {
    const foreign = await planProject(studio.foreignScope);
    const foreignRoom = (await makeRoom(studio, "Their room", "Europe/London", studio.foreignScope)).id;
    const before = await studio.snapshot();
    const request = requestOf(fault.includes("project") ? foreign.projectId : projectId, {
      roomId: fault.includes("room") ? foreignRoom : null,
    });
    const timesIn = fault.includes("read")
      ? () => refusalOf("BAD_TIME")
      : between("2026-11-30T10:00:00Z", fault.includes("24") ? "2026-12-01T10:01:00Z" : "2026-11-30T18:00:00Z");
    expect(await createSession(studio.scope, request, timesIn, false, NOW)).toMatchObject({ ok: false, code });
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("a session that is there", () => {
  let id: string;
  beforeEach(async () => {
    id = await planSession(studio.scope, projectId);
  });

  test.each([
    ["saving", () => saveSession(studio.scope, id, 1, FIELDS, TEN_TO_SIX, false, NOW)],
    ["confirming", () => setSessionStatus(studio.scope, id, 1, "CONFIRMED", true, NOW)],
    ["removing it with all that is in it", () => removeSession(studio.scope, id, 1, NOW)],
  ])("is as it was after %s was undone", async (_what, write) => {
    const before = await studio.snapshot();
    const changeId = changeOf(await write());
    expect(await studio.snapshot()).not.toEqual(before);
    done(await undoChange(studio.scope, changeId, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("refuses an edit that was made on an older state, with the values as they stand now", async () => {
    done(await saveSession(studio.scope, id, 1, FIELDS, TEN_TO_SIX, false, NOW));
    const before = await studio.snapshot();
    const late = await saveSession(studio.scope, id, 1, { ...FIELDS, title: "Late" }, TEN_TO_SIX, false, NOW);
    expect(late).toMatchObject({ ok: false, code: "STALE", current: { title: "Vocals", version: 2 } });
    expect(await setSessionStatus(studio.scope, id, 1, "DONE", true, NOW)).toMatchObject({ code: "STALE" });
    expect(await removeSession(studio.scope, id, 1, NOW)).toMatchObject({ code: "STALE" });
    expect(await studio.snapshot()).toEqual(before);
  });

  test("tells who reads its times when it is, while it stays in its room", async () => {
    const roomId = (await makeRoom(studio, "Live room", "Asia/Kathmandu")).id;
    const seen: unknown[] = [];
    const timesIn: typeof TEN_TO_SIX = (timeZone, kept) => {
      seen.push([timeZone, kept?.startsAt?.toISOString()]);
      return TEN_TO_SIX(timeZone, kept);
    };
    done(await saveSession(studio.scope, id, 1, { ...FIELDS, roomId }, timesIn, false, NOW));
    done(await saveSession(studio.scope, id, 2, { ...FIELDS, roomId, notes: "" }, timesIn, false, NOW));
    expect(seen).toEqual([
      ["Asia/Kathmandu", undefined],
      ["Asia/Kathmandu", "2026-11-30T10:00:00.000Z"],
    ]);
  });

  test("stays in a room that was archived since, which takes in no other", async () => {
    const roomId = (await makeRoom(studio, "Live room", "Europe/London")).id;
    const here = await planSession(studio.scope, projectId, { roomId });
    await studio.write((transaction) => transaction.room.update({ where: { id: roomId }, data: { archivedAt: NOW } }));
    expect(await saveSession(studio.scope, here, 1, { ...FIELDS, roomId }, TEN_TO_SIX, false, NOW)).toMatchObject({
      ok: true,
    });
    const moved = await saveSession(studio.scope, id, 1, { ...FIELDS, roomId }, TEN_TO_SIX, false, NOW);
    expect(moved).toMatchObject({ ok: false, code: "ROOM_NOT_FOUND" });
  });

  test("is not found from another studio", async () => {
    const before = await studio.snapshot();
    const writes = [
      saveSession(studio.foreignScope, id, 1, FIELDS, TEN_TO_SIX, false, NOW),
      setSessionStatus(studio.foreignScope, id, 1, "DONE", true, NOW),
      removeSession(studio.foreignScope, id, 1, NOW),
    ];
    for (const write of writes) expect(await write).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("confirming a second session in a room", () => {
  let roomId: string;
  beforeEach(async () => {
    roomId = (await makeRoom(studio, "Live room", "Europe/London")).id;
    await planSession(studio.scope, projectId, { roomId, status: "CONFIRMED", title: "Drums" });
  });

  async function confirm(startsAt: string, endsAt: string, isSure: boolean) {
    const request = requestOf(projectId, { roomId, status: "HOLD_2" });
    const { id } = done(await createSession(studio.scope, request, between(startsAt, endsAt), false, NOW));
    return setSessionStatus(studio.scope, id, 1, "CONFIRMED", isSure, NOW);
  }

  test("asks twice, names the other, and goes through with a second yes", async () => {
    const first = await confirm("2026-11-30T17:00:00Z", "2026-11-30T22:00:00Z", false);
    expect(first).toMatchObject({ ok: false, code: "ASKS_TWICE", message: expect.stringContaining("Drums") });
    expect(await confirm("2026-11-30T17:00:00Z", "2026-11-30T22:00:00Z", true)).toMatchObject({ ok: true });
  });

  test("does not ask when the two only touch", async () => {
    expect(await confirm("2026-11-30T18:00:00Z", "2026-11-30T22:00:00Z", false)).toMatchObject({ ok: true });
  });

  test("asks again when a confirmed session is moved over another, not when only its notes change", async () => {
    const request = requestOf(projectId, { roomId, status: "CONFIRMED" });
    const apart = between("2026-12-01T10:00:00Z", "2026-12-01T18:00:00Z");
    const { id } = done(await createSession(studio.scope, request, apart, false, NOW));
    const fields = { ...FIELDS, roomId, status: "CONFIRMED" } as const;
    expect(await saveSession(studio.scope, id, 1, fields, TEN_TO_SIX, false, NOW)).toMatchObject({
      code: "ASKS_TWICE",
    });
    done(await saveSession(studio.scope, id, 1, fields, TEN_TO_SIX, true, NOW));
    const noted = { ...fields, notes: "Both in the room." };
    expect(await saveSession(studio.scope, id, 2, noted, TEN_TO_SIX, false, NOW)).toMatchObject({ ok: true });
  });
});

describe("confirming where the project avoids dual roles", () => {
  test("asks twice for the person who covers both, until somebody said that it is on purpose", async () => {
    const project = await planProject(studio.scope, { personId: ana }, "AVOIDED");
    const id = await planSession(studio.scope, project.projectId);
    const asked = await setSessionStatus(studio.scope, id, 1, "CONFIRMED", false, NOW);
    expect(asked).toMatchObject({ ok: false, code: "ASKS_TWICE", message: expect.stringContaining("Ana Reyes") });

    const people = await listPeople(studio.scope);
    const projects = await listProjects(studio.scope, [project.projectId]);
    const { flags } = reviewStudio({ restHours: 10, absences: [], people, rooms: [], projects }, NOW);
    const flag = flags.find((one) => one.key === `dual:${id}:${ana}`);
    if (flag === undefined) throw new Error("The dual role is not found.");
    const given = { flagKey: flag.key, fingerprint: flag.fingerprint, projectId: project.projectId, headline: "" };
    done(await acknowledge(studio.scope, { ...given, reason: "BUDGET", note: "" }, NOW));
    expect(await setSessionStatus(studio.scope, id, 1, "CONFIRMED", false, NOW)).toMatchObject({ ok: true });
  });

  test("does not ask where dual roles are only flagged", async () => {
    const id = await planSession(studio.scope, projectId);
    expect(await setSessionStatus(studio.scope, id, 1, "CONFIRMED", false, NOW)).toMatchObject({ ok: true });
  });
});
