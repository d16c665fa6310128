import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { saveFollowing } from "@/lib/data/series-edit";
import { repeatSession } from "@/lib/data/session-series";
import { saveSession } from "@/lib/data/studio-sessions";
import { withHoldEnd } from "@/lib/time/said-hold";
import { scheduleTimes } from "@/lib/time/said-schedule";
import { makeRoom, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { done, NOW, planProject, planSession, requestOf } from "./planned-project";

let studio: TestStudio;
let projectId: string;
let roomId: string;
let id: string;

/** 10:00 to 18:00 in London, where the room was thought to be; it is in New York, where clocks show 05:00 to 13:00. */
beforeEach(async () => {
  studio = await openStudio();
  ({ projectId } = await planProject(studio.scope));
  roomId = (await makeRoom(studio, "Mix B", "Europe/London")).id;
  id = await planSession(studio.scope, projectId, { roomId });
});
afterEach(() => studio.remove());

const correctZone = () =>
  studio.write((tx) => tx.room.update({ where: { id: roomId }, data: { timeZone: "America/New_York" } }));

const stored = () => studio.reader.studioSession.findUniqueOrThrow({ where: { id } });

function fields(extra: Parameters<typeof requestOf>[1] = {}) {
  const { isFromTemplate, projectId: _, ...rest } = requestOf(projectId, { roomId, ...extra });
  return rest;
}

const said = (startTime: string, endTime: string) =>
  scheduleTimes({ startsOn: "2026-11-30", startTime, endsOn: "2026-11-30", endTime });

describe("a session of a room that has another zone since", () => {
  test("stays the instants and the zone that it is, as long as the room's clock is left as it shows it", async () => {
    await correctZone();
    const { startsAt, endsAt, timeZone, startsWall } = await stored();
    done(
      await saveSession(studio.scope, id, 1, fields({ notes: "Bring the amp." }), said("05:00", "13:00"), false, NOW),
    );
    expect(await stored()).toMatchObject({ startsAt, endsAt, timeZone, startsWall, notes: "Bring the amp." });
  });

  test("keeps its start when its end is changed, and the change says what was changed", async () => {
    await correctZone();
    const { startsAt } = await stored();
    const saved = await saveSession(studio.scope, id, 1, fields(), said("05:00", "14:00"), false, NOW);
    expect(saved).toMatchObject({ change: { summary: "Changed Tracking: end" } });
    expect(await stored()).toMatchObject({
      startsAt,
      endsAt: new Date("2026-11-30T19:00:00Z"),
      timeZone: "America/New_York",
      startsWall: "2026-11-30T05:00",
    });
  });

  test("moves when it is given the old times on the new clock, and the change says so", async () => {
    await correctZone();
    const saved = await saveSession(studio.scope, id, 1, fields(), said("10:00", "18:00"), false, NOW);
    expect(saved).toMatchObject({ change: { summary: "Changed Tracking: start, end" } });
    expect(await stored()).toMatchObject({
      startsAt: new Date("2026-11-30T15:00:00Z"),
      startsWall: "2026-11-30T10:00",
    });
  });

  test("takes those after it in its series to the same clock, without moving what was not moved", async () => {
    const repeat = {
      kind: "WEEKLY" as const,
      everyWeeks: 1,
      weekdays: [1],
      ends: { kind: "COUNT" as const, count: 3 },
    };
    const dates = ["2026-12-07", "2026-12-14"];
    done(await repeatSession(studio.scope, { id, version: 1, repeat, dates, clashing: [] }, NOW));
    await correctZone();
    const tail = async () => {
      const rows = await studio.reader.studioSession.findMany({ orderBy: { startsAt: "asc" } });
      const following = rows.slice(1).map((row) => ({ id: row.id, version: row.version }));
      return { rows, tail: { id, version: rows[0]?.version ?? 0, following } };
    };
    const before = await tail();
    done(await saveFollowing(studio.scope, before.tail, fields(), said("05:00", "14:00"), true, NOW));
    const longer = await tail();
    expect(longer.rows.map((row) => row.startsAt)).toEqual(before.rows.map((row) => row.startsAt));
    expect(longer.rows.map((row) => row.endsWall)).toEqual([
      "2026-11-30T14:00",
      "2026-12-07T14:00",
      "2026-12-14T14:00",
    ]);
    done(await saveFollowing(studio.scope, longer.tail, fields(), said("14:00", "22:00"), true, NOW));
    const later = await tail();
    expect(later.rows.map((row) => [row.startsWall, row.timeZone])).toEqual([
      ["2026-11-30T14:00", "America/New_York"],
      ["2026-12-07T14:00", "America/New_York"],
      ["2026-12-14T14:00", "America/New_York"],
    ]);
  });
});

describe("a hold that runs out", () => {
  const ended = new Date("2026-11-18T18:00:00Z");
  const shown = { date: "2026-11-18", time: "18:00" };

  test("may go to another room when it ran out already, as a drag may take it there", async () => {
    const other = (await makeRoom(studio, "Live room", "Europe/London")).id;
    await studio.write((tx) => tx.studioSession.update({ where: { id }, data: { holdExpiresAt: ended } }));
    const times = withHoldEnd(said("10:00", "18:00"), shown, NOW);
    done(await saveSession(studio.scope, id, 1, fields({ roomId: other }), times, false, NOW));
    expect(await stored()).toMatchObject({ roomId: other, holdExpiresAt: ended });
  });

  test("gives its end to none of those after it when only the room becomes another one", async () => {
    const repeat = {
      kind: "WEEKLY" as const,
      everyWeeks: 1,
      weekdays: [1],
      ends: { kind: "COUNT" as const, count: 2 },
    };
    done(await repeatSession(studio.scope, { id, version: 1, repeat, dates: ["2026-12-07"], clashing: [] }, NOW));
    const holdExpiresAt = new Date("2026-11-27T18:00:00Z");
    await studio.write((tx) => tx.studioSession.update({ where: { id }, data: { holdExpiresAt } }));
    const other = (await makeRoom(studio, "Tokyo room", "Asia/Tokyo")).id;
    const rows = await studio.reader.studioSession.findMany({ orderBy: { startsAt: "asc" } });
    const following = rows.slice(1).map((row) => ({ id: row.id, version: row.version }));
    const times = withHoldEnd(said("10:00", "18:00"), { date: "2026-11-27", time: "18:00" }, NOW);
    const tail = { id, version: rows[0]?.version ?? 0, following };
    done(await saveFollowing(studio.scope, tail, fields({ roomId: other }), times, true, NOW));
    const after = await studio.reader.studioSession.findMany({ orderBy: { startsAt: "asc" } });
    expect(after.map((row) => [row.roomId, row.holdExpiresAt === null])).toEqual([
      [other, false],
      [other, true],
    ]);
  });
});
