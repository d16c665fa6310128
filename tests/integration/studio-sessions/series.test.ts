import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { newId } from "@/lib/data/ids";
import { listProjects } from "@/lib/data/plan";
import { removeProject } from "@/lib/data/projects";
import { cancelFollowing, removeFollowing, saveFollowing } from "@/lib/data/series-edit";
import { repeatSession, type SeriesRequest } from "@/lib/data/session-series";
import { createSession, type SessionFields, setSessionStatus, type TimesIn } from "@/lib/data/studio-sessions";
import type { Repeat } from "@/lib/domain/repeat";
import { repeatDates } from "@/lib/time/repeat-dates";
import { scheduleTimes } from "@/lib/time/said-schedule";
import { wallTextAt } from "@/lib/time/zoned";
import { makePerson, makeRoom, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { between, changeOf, done, NOW, planProject, planSession, requestOf } from "./planned-project";

let studio: TestStudio;
let projectId: string;
let roomId: string;
let ana: string;

const FIRST_ON = "2026-11-30";
const weekly = (count: number): Repeat => ({
  kind: "WEEKLY",
  everyWeeks: 1,
  weekdays: [1],
  ends: { kind: "COUNT", count },
});

beforeEach(async () => {
  studio = await openStudio();
  ana = (await makePerson(studio, "Ana Reyes")).id;
  ({ projectId } = await planProject(studio.scope, { personId: ana }));
  roomId = (await makeRoom(studio, "Mix B", "Europe/London")).id;
});
afterEach(() => studio.remove());

/** Repeats a session weekly, on all dates of the rule unless some are left out. */
async function repeat(id: string, over: Partial<SeriesRequest> & { without?: readonly string[] } = {}) {
  const { without = [], ...rest } = over;
  const rule = rest.repeat ?? weekly(4);
  const row = await studio.reader.studioSession.findFirstOrThrow({ where: { id } });
  const startsOn = row.startsWall?.slice(0, 10) ?? FIRST_ON;
  const dates = repeatDates(rule, startsOn).dates.filter((date) => !without.includes(date));
  const request = { id, version: row.version, repeat: rule, dates, clashing: [], ...rest };
  return repeatSession(studio.scope, request, NOW);
}

async function seriesRows() {
  const rows = await studio.reader.studioSession.findMany({
    where: { seriesId: { not: null } },
    orderBy: { startsAt: "asc" },
  });
  return rows;
}

async function tailFrom(index: number) {
  const rows = await seriesRows();
  const [first, ...following] = rows.slice(index);
  if (first === undefined) throw new Error("No such session.");
  return { id: first.id, version: first.version, following: following.map(({ id, version }) => ({ id, version })) };
}

const FIELDS: SessionFields = {
  type: "TRK",
  title: "Tracking",
  status: "HOLD_1",
  roomId: null,
  livePlayers: 4,
  fixedClock: false,
  notes: "",
};

const said = (startsOn: string, startTime: string, endsOn: string, endTime: string): TimesIn =>
  scheduleTimes({ startsOn, startTime, endsOn, endTime });

const UNMOVED = said(FIRST_ON, "10:00", FIRST_ON, "18:00");

describe("repeating a session", () => {
  test("copies blocks, tasks, needs and crew, as holds with nothing done and nobody told", async () => {
    const id = await planSession(studio.scope, projectId, { roomId, status: "CONFIRMED", notes: "Bring the amp." });
    await studio.write(async (tx) => {
      await tx.crewCall.updateMany({ where: { sessionId: id }, data: { answer: "CONFIRMED", answeredAt: NOW } });
      await tx.task.updateMany({ where: { sessionId: id }, data: { state: "DONE" } });
      const task = await tx.task.findFirstOrThrow({ where: { sessionId: id, sessionRole: "ENGINEER" } });
      await tx.task.update({ where: { id: task.id }, data: { assigneeId: ana } });
    });
    expect(await repeat(id)).toMatchObject({ ok: true, change: { summary: "Repeated Tracking on 3 dates" } });

    const [project] = await listProjects(studio.scope, [projectId]);
    const [model, ...copies] = project?.sessions ?? [];
    expect(copies.map((copy) => copy.startsAt?.toISOString())).toEqual([
      "2026-12-07T10:00:00.000Z",
      "2026-12-14T10:00:00.000Z",
      "2026-12-21T10:00:00.000Z",
    ]);
    for (const copy of copies) {
      expect(copy).toMatchObject({
        type: "TRK",
        title: "Tracking",
        roomId,
        notes: "Bring the amp.",
        status: "HOLD_1",
        holdExpiresAt: null,
        livePlayers: 4,
        seriesId: model?.seriesId,
      });
      expect(copy.roleNeeds).toEqual(model?.roleNeeds);
      const bare = (session: typeof copy | undefined) => ({
        blocks: session?.blocks.map(({ label, mode, minutes }) => ({ label, mode, minutes })),
        tasks: session?.tasks.map((task) => ({
          title: task.title,
          block: session.blocks.findIndex((block) => block.id === task.blockId),
          assigneeId: task.assigneeId,
        })),
        calls: session?.calls.map(({ personId, sessionRole, isLead }) => ({ personId, sessionRole, isLead })),
      });
      expect(bare(copy)).toEqual(bare(model));
      expect(new Set(copy.tasks.map((task) => task.state))).toEqual(new Set(["TODO"]));
      expect(new Set(copy.calls.map((call) => call.answer))).toEqual(new Set(["DRAFT"]));
    }
    const ids = project?.sessions
      .flatMap((one) => [one, ...one.blocks, ...one.tasks, ...one.calls])
      .map((row) => row.id);
    expect(new Set(ids).size).toBe(ids?.length);
  });

  test("is one change, and undo takes the whole back", async () => {
    const id = await planSession(studio.scope, projectId);
    const before = await studio.snapshot();
    const made = await repeat(id);
    expect(await studio.reader.change.count({ where: { kind: "series.create" } })).toBe(1);
    expect((await seriesRows()).length).toBe(4);
    const undone = await undoChange(studio.scope, changeOf(made), NOW);
    done(undone);
    expect(await studio.snapshot()).toEqual(before);
    done(await undoChange(studio.scope, changeOf(undone), NOW));
    expect((await seriesRows()).length).toBe(4);
  });

  test("is not taken back once somebody changed one of its sessions: the change that stands in the way is named", async () => {
    const made = await repeat(await planSession(studio.scope, projectId));
    const [, , third] = await seriesRows();
    done(await setSessionStatus(studio.scope, third?.id ?? "", 1, "CONFIRMED", false, NOW));
    expect(await undoChange(studio.scope, changeOf(made), NOW)).toMatchObject({
      code: "CHANGED_SINCE",
      message: expect.stringContaining("Tracking is now confirmed"),
    });
  });

  test("leaves out what is left out, and says so", async () => {
    const id = await planSession(studio.scope, projectId);
    expect(await repeat(id, { without: ["2026-12-14"] })).toMatchObject({
      value: { made: 2 },
      change: { summary: "Repeated Tracking on 2 dates; left out Mon 14 Dec" },
    });
  });

  test("does not call again who declined or was archived, and names them on no task", async () => {
    const ben = (await makePerson(studio, "Ben Ode")).id;
    const id = await planSession(studio.scope, projectId);
    await studio.write(async (tx) => {
      await tx.crewCall.updateMany({ where: { sessionId: id, sessionRole: "ENGINEER" }, data: { answer: "DECLINED" } });
      await tx.crewCall.updateMany({ where: { sessionId: id, sessionRole: "PRODUCER" }, data: { personId: ben } });
      await tx.task.updateMany({ where: { sessionId: id, sessionRole: "ENGINEER" }, data: { assigneeId: ana } });
      await tx.task.updateMany({ where: { sessionId: id, sessionRole: "PRODUCER" }, data: { assigneeId: ben } });
      await tx.person.update({ where: { id: ben }, data: { archivedAt: NOW } });
    });
    done(await repeat(id));
    const copies = (await seriesRows()).slice(1).map((row) => row.id);
    expect(await studio.reader.crewCall.count({ where: { sessionId: { in: copies } } })).toBe(0);
    expect(await studio.reader.task.count({ where: { sessionId: { in: copies }, assigneeId: { not: null } } })).toBe(0);
  });

  test("keeps its times on the clock through clock changes", async () => {
    const night = between("2027-03-13T22:00:00Z", "2027-03-14T02:30:00Z");
    const request = requestOf(projectId, { roomId });
    const { id } = done(await createSession(studio.scope, request, night, true, NOW));
    const rule: Repeat = { kind: "WEEKLY", everyWeeks: 1, weekdays: [6], ends: { kind: "COUNT", count: 4 } };
    done(await repeat(id, { repeat: rule }));
    const rows = await seriesRows();
    expect(rows.map((row) => [row.startsWall, row.endsWall])).toEqual([
      ["2027-03-13T22:00", "2027-03-14T02:30"],
      ["2027-03-20T22:00", "2027-03-21T02:30"],
      ["2027-03-27T22:00", "2027-03-28T02:30"],
      ["2027-04-03T22:00", "2027-04-04T02:30"],
    ]);
    expect(rows.map((row) => (Number(row.endsAt) - Number(row.startsAt)) / 3_600_000)).toEqual([4.5, 4.5, 3.5, 4.5]);
    for (const row of rows) expect(wallTextAt(row.startsAt ?? NOW, row.timeZone)).toBe(row.startsWall);
  });

  test("is a second hold where somebody has the room, first or confirmed, and a first where others only wait", async () => {
    const others = [
      ["2026-12-07", "HOLD_1"],
      ["2026-12-14", "CONFIRMED"],
      ["2026-12-21", "HOLD_2"],
    ] as const;
    for (const [day, status] of others) {
      const times = between(`${day}T12:00:00Z`, `${day}T14:00:00Z`);
      done(await createSession(studio.scope, requestOf(projectId, { roomId, status }), times, true, NOW));
    }
    const id = await planSession(studio.scope, projectId, { roomId });
    done(await repeat(id, { clashing: others.map(([day]) => day) }));
    expect((await seriesRows()).map((row) => row.status)).toEqual(["HOLD_1", "HOLD_2", "HOLD_2", "HOLD_1"]);
  });

  test("is refused where a date clashes since the list was made, with what is in the way", async () => {
    const id = await planSession(studio.scope, projectId, { roomId });
    const times = between("2026-12-14T12:00:00Z", "2026-12-14T14:00:00Z");
    const request = requestOf(projectId, { roomId, title: "Drums", isFromTemplate: false });
    done(await createSession(studio.scope, request, times, true, NOW));
    const before = await studio.snapshot();
    const refused = await repeat(id);
    expect(refused).toMatchObject({
      code: "CLASHES_SINCE",
      message: expect.stringContaining("Mon 14 Dec: Mix B is taken by Drums, 12:00–14:00 (a hold)"),
    });
    expect(refused).toMatchObject({ message: expect.stringContaining("Ana Reyes is on Drums") });
    expect(await studio.snapshot()).toEqual(before);
    expect(await repeat(id, { clashing: ["2026-12-14"] })).toMatchObject({ value: { made: 3 } });
  });

  test.each([
    ["a date that the rule does not give", { dates: ["2026-12-08"] }, "INVALID"],
    ["an older state of the session", { version: 7 }, "STALE"],
  ] as const)("is refused with %s", async (_, over, code) => {
    const id = await planSession(studio.scope, projectId);
    expect(await repeat(id, over)).toMatchObject({ ok: false, code });
    expect(await seriesRows()).toEqual([]);
  });

  test("is refused without a date, in an archived room, for a day that is over, and from another studio", async () => {
    const noDate: TimesIn = (timeZone) => ({ ok: true, startsAt: null, endsAt: null, timeZone });
    const undated = done(await createSession(studio.scope, requestOf(projectId), noDate, true, NOW)).id;
    expect(await repeat(undated)).toMatchObject({ code: "NO_DATE" });
    const id = await planSession(studio.scope, projectId, { roomId });
    const past = { repeat: { kind: "DATES", dates: ["2026-11-19"] } } as const;
    expect(await repeat(id, { repeat: { ...past.repeat, dates: [...past.repeat.dates] } })).toMatchObject({
      message: expect.stringContaining("Thu 19 Nov is over"),
    });
    await studio.write((tx) => tx.room.update({ where: { id: roomId }, data: { archivedAt: NOW } }));
    expect(await repeat(id)).toMatchObject({ code: "ROOM_NOT_FOUND" });
    const request = { id, version: 1, repeat: weekly(3), dates: ["2026-12-07"], clashing: [] };
    expect(await repeatSession(studio.foreignScope, request, NOW)).toMatchObject({ code: "NOT_FOUND" });
  });

  test("of two at the same moment makes one series", async () => {
    const id = await planSession(studio.scope, projectId);
    const results = await Promise.all([repeat(id), repeat(id)]);
    expect(results.map((result) => (result.ok ? "OK" : result.code)).sort()).toEqual(["OK", "STALE"]);
    expect((await seriesRows()).length).toBe(4);
    expect(await studio.reader.sessionSeries.count()).toBe(1);
  });

  test("goes with its project, and comes back with it", async () => {
    done(await repeat(await planSession(studio.scope, projectId)));
    const before = await studio.snapshot();
    const removed = await removeProject(studio.scope, projectId, 1, NOW);
    done(removed);
    expect(await studio.reader.sessionSeries.count()).toBe(0);
    done(await undoChange(studio.scope, changeOf(removed), NOW));
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("this and the ones after it", () => {
  beforeEach(async () => {
    done(await repeat(await planSession(studio.scope, projectId, { roomId }), { repeat: weekly(5) }));
  });

  const fields = { ...FIELDS, roomId: "" };
  const own = () => ({ ...fields, roomId });

  test("take only what was changed: each keeps what was its own", async () => {
    const [, , third] = await seriesRows();
    await studio.write((tx) =>
      tx.studioSession.update({ where: { id: third?.id ?? "" }, data: { title: "Strings", notes: "Twelve chairs." } }),
    );
    const before = await studio.snapshot();
    const tail = await tailFrom(1);
    const times = said("2026-12-07", "10:00", "2026-12-07", "18:00");
    const saved = await saveFollowing(studio.scope, tail, { ...own(), livePlayers: 6 }, times, false, NOW);
    expect(saved).toMatchObject({ change: { summary: "Changed Tracking and the 3 after it: live players" } });
    const rows = await seriesRows();
    expect(rows.map((row) => row.livePlayers)).toEqual([4, 6, 6, 6, 6]);
    expect(rows.map((row) => row.title)).toEqual(["Tracking", "Tracking", "Strings", "Tracking", "Tracking"]);
    expect(rows[2]?.notes).toBe("Twelve chairs.");
    done(await undoChange(studio.scope, changeOf(saved), NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("move by the clock: another weekday, time of day and length, whatever the clocks do between", async () => {
    const rule: Repeat = { kind: "DATES", dates: ["2027-03-22", "2027-03-29"] };
    const last = (await seriesRows()).at(-1);
    done(await repeat(last?.id ?? "", { repeat: rule }));
    const tail = await tailFrom(4);
    const moved = await saveFollowing(
      studio.scope,
      tail,
      own(),
      said("2026-12-29", "20:00", "2026-12-30", "02:00"),
      true,
      NOW,
    );
    expect(moved).toMatchObject({ change: { summary: "Changed Tracking and the 2 after it: date, start, end" } });
    expect((await seriesRows()).slice(3).map((row) => [row.startsWall, row.endsWall])).toEqual([
      ["2026-12-21T10:00", "2026-12-21T18:00"],
      ["2026-12-29T20:00", "2026-12-30T02:00"],
      ["2027-03-23T20:00", "2027-03-24T02:00"],
      ["2027-03-30T20:00", "2027-03-31T02:00"],
    ]);
  });

  test("leave those that are done, cancelled or over", async () => {
    const [, second, third] = await seriesRows();
    done(await setSessionStatus(studio.scope, second?.id ?? "", 1, "DONE", true, NOW));
    done(await setSessionStatus(studio.scope, third?.id ?? "", 1, "CANCELLED", true, NOW));
    const rows = await seriesRows();
    const following = rows.slice(3).map(({ id, version }) => ({ id, version }));
    const tail = { id: rows[0]?.id ?? "", version: rows[0]?.version ?? 0, following };
    done(await saveFollowing(studio.scope, tail, { ...own(), livePlayers: 9 }, UNMOVED, false, NOW));
    expect((await seriesRows()).map((row) => row.livePlayers)).toEqual([9, 4, 4, 9, 9]);
  });

  test("are all refused when one of them was changed meanwhile, and the sentence says which", async () => {
    const tail = await tailFrom(0);
    const [, , third] = await seriesRows();
    done(await setSessionStatus(studio.scope, third?.id ?? "", 1, "CONFIRMED", false, NOW));
    const before = await studio.snapshot();
    const stale = { code: "STALE", message: expect.stringContaining("Tracking on Mon 14 Dec was changed") };
    expect(await saveFollowing(studio.scope, tail, { ...own(), livePlayers: 6 }, UNMOVED, true, NOW)).toMatchObject(
      stale,
    );
    expect(await cancelFollowing(studio.scope, tail, NOW)).toMatchObject(stale);
    expect(await removeFollowing(studio.scope, tail, NOW)).toMatchObject(stale);
    expect(await studio.snapshot()).toEqual(before);
  });

  test("are refused when there are others by now, and from another studio", async () => {
    const tail = await tailFrom(0);
    const fewer = { ...tail, following: tail.following.slice(1) };
    const more = { ...tail, following: [...tail.following, { id: newId(), version: 1 }] };
    for (const wrong of [fewer, more])
      expect(await cancelFollowing(studio.scope, wrong, NOW)).toMatchObject({ code: "STALE" });
    for (const foreign of [
      cancelFollowing(studio.foreignScope, tail, NOW),
      removeFollowing(studio.foreignScope, tail, NOW),
      saveFollowing(studio.foreignScope, tail, own(), UNMOVED, true, NOW),
    ]) {
      expect(await foreign).toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("ask twice with each date that clashes, and go through with a second yes", async () => {
    const times = between("2026-12-14T18:30:00Z", "2026-12-14T20:00:00Z");
    const request = requestOf(projectId, { roomId, title: "Drums", isFromTemplate: false, status: "CONFIRMED" });
    done(await createSession(studio.scope, request, times, true, NOW));
    const tail = await tailFrom(0);
    const later = said(FIRST_ON, "11:00", FIRST_ON, "19:00");
    const asked = await saveFollowing(studio.scope, tail, own(), later, false, NOW);
    expect(asked).toMatchObject({
      code: "ASKS_TWICE",
      message: "Mon 14 Dec: Mix B is taken by Drums, 18:30–19:00. Ana Reyes is on Drums, 18:30–19:00.",
    });
    done(await saveFollowing(studio.scope, tail, own(), later, true, NOW));
    expect((await seriesRows()).map((row) => row.startsWall?.slice(11))).toEqual(Array(5).fill("11:00"));
  });

  test("displace the first holds of others when they are confirmed together, in the same change", async () => {
    const other = await planProject(studio.scope);
    const times = between("2026-12-14T12:00:00Z", "2026-12-14T14:00:00Z");
    const request = requestOf(other.projectId, { roomId, title: "Mix" });
    const held = done(await createSession(studio.scope, request, times, true, NOW)).id;
    const confirmed = { ...own(), status: "CONFIRMED" } as const;
    const asked = await saveFollowing(studio.scope, await tailFrom(0), confirmed, UNMOVED, false, NOW);
    expect(asked).toMatchObject({ code: "ASKS_TWICE", message: expect.stringContaining("displaces the first hold") });
    const saved = await saveFollowing(studio.scope, await tailFrom(0), confirmed, UNMOVED, true, NOW);
    expect(saved).toMatchObject({
      change: { summary: "Changed Tracking and the 4 after it: status; Mix (First light) is a second hold now" },
    });
    expect((await studio.reader.studioSession.findFirstOrThrow({ where: { id: held } })).status).toBe("HOLD_2");
    expect((await studio.reader.change.findFirstOrThrow({ where: { id: changeOf(saved) } })).projectId).toBeNull();
  });

  test("cannot all lose their date", async () => {
    const noDate: TimesIn = (timeZone) => ({ ok: true, startsAt: null, endsAt: null, timeZone });
    expect(await saveFollowing(studio.scope, await tailFrom(0), own(), noDate, true, NOW)).toMatchObject({
      code: "NO_DATE",
      message: expect.stringContaining("one session at a time"),
    });
  });

  test("are cancelled and removed together, each in one change that undo takes back", async () => {
    const before = await studio.snapshot();
    const cancelled = await cancelFollowing(studio.scope, await tailFrom(2), NOW);
    expect(cancelled).toMatchObject({ change: { summary: "Cancelled Tracking and the 2 after it" } });
    expect((await seriesRows()).map((row) => row.status === "CANCELLED")).toEqual([false, false, true, true, true]);
    done(await undoChange(studio.scope, changeOf(cancelled), NOW));
    expect(await studio.snapshot()).toEqual(before);
    const removed = await removeFollowing(studio.scope, await tailFrom(2), NOW);
    expect((await seriesRows()).length).toBe(2);
    expect(await studio.reader.task.count({ where: { sessionId: { not: null } } })).toBe(
      await studio.reader.task.count({ where: { session: { seriesId: { not: null } } } }),
    );
    done(await undoChange(studio.scope, changeOf(removed), NOW));
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("cancelling and removing from a session that is done or over", () => {
  test("leave it as it is, and take those after it", async () => {
    done(await repeat(await planSession(studio.scope, projectId, { roomId })));
    const [first] = await seriesRows();
    done(await setSessionStatus(studio.scope, first?.id ?? "", first?.version ?? 0, "DONE", true, NOW));
    const before = await studio.snapshot();
    const cancelled = await cancelFollowing(studio.scope, await tailFrom(0), NOW);
    expect(cancelled).toMatchObject({ change: { summary: "Cancelled the 3 after Tracking" } });
    expect((await seriesRows()).map((row) => row.status)).toEqual(["DONE", "CANCELLED", "CANCELLED", "CANCELLED"]);
    done(await undoChange(studio.scope, changeOf(cancelled), NOW));
    const removed = await removeFollowing(studio.scope, await tailFrom(0), NOW);
    expect(removed).toMatchObject({ change: { summary: expect.stringContaining("Removed the 3 after Tracking") } });
    expect((await seriesRows()).map((row) => row.status)).toEqual(["DONE"]);
    done(await undoChange(studio.scope, changeOf(removed), NOW));
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("first holds for the whole series", () => {
  test("ask twice where somebody has the first hold, and offer a second one", async () => {
    done(await repeat(await planSession(studio.scope, projectId, { roomId })));
    const second = await planSession(studio.scope, projectId, { roomId, status: "HOLD_2", title: "Strings" });
    done(await repeat(second, { clashing: ["2026-12-07", "2026-12-14", "2026-12-21"] }));
    const strings = await studio.reader.studioSession.findMany({
      where: { title: "Strings" },
      orderBy: { startsAt: "asc" },
    });
    expect(strings.map(({ status }) => status)).toEqual(["HOLD_2", "HOLD_2", "HOLD_2", "HOLD_2"]);
    const [one, ...following] = strings.map(({ id, version }) => ({ id, version }));
    const tail = { id: one?.id ?? "", version: one?.version ?? 0, following };
    const firm = { ...FIELDS, roomId, title: "Strings", status: "HOLD_1" as const };
    const asked = await saveFollowing(studio.scope, tail, firm, UNMOVED, false, NOW);
    expect(asked).toMatchObject({ code: "ASKS_TWICE", fits: "HOLD_2" });
    expect(asked).toMatchObject({ message: expect.stringMatching(/Mon 30 Nov: .*A second hold fits.*Mon 21 Dec: /) });
    done(await saveFollowing(studio.scope, tail, firm, UNMOVED, true, NOW));
  });
});

test("a series can have sixty sessions", async () => {
  const id = await planSession(studio.scope, projectId, { roomId });
  expect(await repeat(id, { repeat: weekly(60) })).toMatchObject({ value: { made: 59 } });
});
