import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSession, saveSession } from "@/lib/data/studio-sessions";
import { type SaidSchedule, scheduleTimes } from "@/lib/time/said-schedule";
import { spanText } from "@/lib/time/span-text";
import { makeRoom, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { done, NOW, planProject, requestOf } from "./planned-project";

let studio: TestStudio;
let projectId: string;

beforeEach(async () => {
  studio = await openStudio();
  ({ projectId } = await planProject(studio.scope));
});
afterEach(() => studio.remove());

const plan = (schedule: SaidSchedule, roomId: string | null = null) =>
  createSession(studio.scope, requestOf(projectId, { roomId }), scheduleTimes(schedule), false, NOW);

async function stored(id: string) {
  return studio.reader.studioSession.findUniqueOrThrow({ where: { id } });
}

/** Real minutes of the session, and the two clocks that are kept beside its instants. */
async function kept(id: string) {
  const { startsAt, endsAt, startsWall, endsWall } = await stored(id);
  return { minutes: (Number(endsAt) - Number(startsAt)) / 60_000, startsWall, endsWall };
}

describe("a night in which the clocks change", () => {
  test.each([
    ["back in London", "Europe/London", "2026-10-24", "2026-10-25", 9 * 60],
    ["forward in London", "Europe/London", "2027-03-27", "2027-03-28", 7 * 60],
    ["back by half an hour on Lord Howe", "Australia/Lord_Howe", "2027-04-03", "2027-04-04", 8 * 60 + 30],
    ["forward by half an hour on Lord Howe", "Australia/Lord_Howe", "2026-10-03", "2026-10-04", 7 * 60 + 30],
    ["not at all in Kathmandu", "Asia/Kathmandu", "2026-10-24", "2026-10-25", 8 * 60],
  ])("%s keeps its real length (acceptance case 13)", async (_, timeZone, startsOn, endsOn, minutes) => {
    const roomId = (await makeRoom(studio, "Live room", timeZone)).id;
    const { id } = done(await plan({ startsOn, startTime: "22:00", endsOn, endTime: "06:00" }, roomId));
    expect(await kept(id)).toEqual({ minutes, startsWall: `${startsOn}T22:00`, endsWall: `${endsOn}T06:00` });
    const { startsAt, endsAt } = await stored(id);
    const said = startsAt && endsAt && spanText(startsAt, endsAt, timeZone);
    expect(said?.clockChange === null).toBe(minutes === 8 * 60);
  });
});

describe("a time that clocks show twice", () => {
  const night: SaidSchedule = { startsOn: "2026-10-25", startTime: "01:30", endsOn: "2026-10-25", endTime: "06:00" };

  test("is refused without a choice, and nothing is written", async () => {
    const before = await studio.snapshot();
    const refused = { ok: false, code: "SHOWN_TWICE", fields: { "schedule.startShowing": expect.any(String) } };
    expect(await plan(night)).toMatchObject(refused);
    expect(await studio.snapshot()).toEqual(before);
  });

  test("is the one that was chosen, stays it when other fields are saved, and becomes the other by choice", async () => {
    const { id } = done(await plan({ ...night, startShowing: "second" }));
    expect(await kept(id)).toMatchObject({ minutes: 4 * 60 + 30, startsWall: "2026-10-25T01:30" });
    const { isFromTemplate, projectId: _, ...fields } = requestOf(projectId, { notes: "New strings." });
    done(await saveSession(studio.scope, id, 1, fields, scheduleTimes(night), false, NOW));
    expect(await kept(id)).toMatchObject({ minutes: 4 * 60 + 30 });
    const other = scheduleTimes({ ...night, startShowing: "first" });
    done(await saveSession(studio.scope, id, 2, fields, other, false, NOW));
    expect(await kept(id)).toMatchObject({ minutes: 5 * 60 + 30, startsWall: "2026-10-25T01:30" });
  });
});

describe("a time that clocks skip", () => {
  test("moves later by the gap; what was said after saving tells, and so does the history", async () => {
    const skipped = { startsOn: "2027-03-28", startTime: "01:30", endsOn: "2027-03-28", endTime: "04:00" };
    const planned = await plan(skipped);
    const summary = "Added Tracking to First light. The clocks skip 01:30: it starts at 02:30.";
    expect(planned).toMatchObject({ ok: true, change: { summary } });
    expect(await kept(done(planned).id)).toEqual({
      minutes: 90,
      startsWall: "2027-03-28T02:30",
      endsWall: "2027-03-28T04:00",
    });
    expect(await studio.reader.change.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ summary });
  });
});
