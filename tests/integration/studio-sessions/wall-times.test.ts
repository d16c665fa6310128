import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { database } from "@/lib/data/database";
import { fillSessionWalls } from "@/lib/data/session-walls";
import { saveSession } from "@/lib/data/studio-sessions";
import { correctSessionTimes, listDriftedSessions } from "@/lib/data/time-correction";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { changeOf, done, NOW, planProject, planSession, requestOf, TEN_TO_SIX } from "./planned-project";

let studio: TestStudio;
let projectId: string;

beforeEach(async () => {
  studio = await openStudio();
  ({ projectId } = await planProject(studio.scope));
});
afterEach(() => studio.remove());

const WALLS = { startsWall: "2026-11-30T10:00", endsWall: "2026-11-30T18:00" };

/** As a version that knew nothing of wall times would have left it. */
const forget = (id: string) =>
  studio.write((transaction) =>
    transaction.studioSession.update({ where: { id }, data: { startsWall: null, endsWall: null } }),
  );

/** As it would be after a country changed its clocks: what was said is not what clocks show now. */
const drift = (id: string, startsWall: string, endsWall: string) =>
  studio.write((transaction) => transaction.studioSession.update({ where: { id }, data: { startsWall, endsWall } }));

const stored = (id: string) => studio.reader.studioSession.findUniqueOrThrow({ where: { id } });

describe("sessions from before wall times were kept", () => {
  test("get them once, without history and without a new version", async () => {
    const ids = [await planSession(studio.scope, projectId), await planSession(studio.scope, projectId)];
    const before = await studio.snapshot();
    for (const id of ids) await forget(id);
    expect(await fillSessionWalls(database())).toBe(2);
    expect(await studio.snapshot()).toEqual(before);
    expect(await stored(ids[0] ?? "")).toMatchObject({ ...WALLS, version: 1 });
    expect(await fillSessionWalls(database())).toBe(0);
  });

  test("are all found, however many, and those without a date or in an unknown zone are left alone", async () => {
    const [row] = [await stored(await planSession(studio.scope, projectId))];
    const copies = Array.from({ length: 450 }, (_, index) => ({ ...row, id: `copy-${index}`, ...NO_WALLS }));
    await studio.write(async (transaction) => {
      await transaction.studioSession.createMany({ data: copies });
      await transaction.studioSession.update({ where: { id: "copy-7" }, data: { timeZone: "Mars/Olympus" } });
      await transaction.studioSession.update({ where: { id: "copy-8" }, data: { startsAt: null, endsAt: null } });
    });
    expect(await fillSessionWalls(database())).toBe(448);
    expect(await studio.reader.studioSession.count({ where: { startsWall: null } })).toBe(2);
  });

  test("get the ones that belong to their times when a change from before is undone", async () => {
    const id = await planSession(studio.scope, projectId);
    const { isFromTemplate, projectId: _, ...fields } = requestOf(projectId);
    const later: typeof TEN_TO_SIX = (timeZone) => ({
      ok: true,
      startsAt: new Date("2026-12-02T12:00:00Z"),
      endsAt: new Date("2026-12-02T15:00:00Z"),
      timeZone,
    });
    const changeId = changeOf(await saveSession(studio.scope, id, 1, fields, later, false, NOW));
    await studio.write(async (transaction) => {
      for (const entry of await transaction.changeEntry.findMany({ where: { changeId } })) {
        const strip = (row: unknown) => {
          const { startsWall, endsWall, ...rest } = row as Record<string, never>;
          return rest;
        };
        const data = { before: strip(entry.before), after: strip(entry.after) };
        await transaction.changeEntry.update({ where: { id: entry.id }, data });
      }
    });
    expect(await stored(id)).toMatchObject({ startsWall: "2026-12-02T12:00" });
    done(await undoChange(studio.scope, changeId, NOW));
    expect(await stored(id)).toMatchObject(WALLS);
  });
});

const NO_WALLS = { startsWall: null, endsWall: null };

describe("sessions whose zone has other clocks than when they were planned", () => {
  test("move to what was said for them, as one change that can be undone", async () => {
    const id = await planSession(studio.scope, projectId);
    const other = await planSession(studio.scope, projectId);
    await drift(id, "2026-11-30T11:00", "2026-11-30T19:00");
    const before = await studio.snapshot();
    const found = await listDriftedSessions(studio.reader, null, NOW);
    expect(found).toMatchObject([{ id, corrected: { startsAt: new Date("2026-11-30T11:00:00Z") } }]);
    expect(await studio.snapshot()).toEqual(before);

    const moved = await correctSessionTimes(studio.scope, NOW);
    expect(moved).toMatchObject({
      ok: true,
      value: 1,
      change: { summary: "Moved 1 session to the times they were planned for: other clock rules in London" },
    });
    expect(await stored(id)).toMatchObject({ startsAt: new Date("2026-11-30T11:00:00Z"), version: 2 });
    expect(await stored(other)).toMatchObject({ startsAt: new Date("2026-11-30T10:00:00Z"), version: 1 });
    expect(await listDriftedSessions(studio.reader, null, NOW)).toEqual([]);
    expect(await correctSessionTimes(studio.scope, NOW)).toMatchObject({ ok: true, value: 0, change: null });

    done(await undoChange(studio.scope, changeOf(moved), NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("still know what was said for them after an edit of something else", async () => {
    const id = await planSession(studio.scope, projectId);
    const said = { startsWall: "2026-11-30T11:00", endsWall: "2026-11-30T19:00" };
    await drift(id, said.startsWall, said.endsWall);
    const { isFromTemplate, projectId: _, ...fields } = requestOf(projectId, { notes: "Bring the amp." });
    done(await saveSession(studio.scope, id, 1, fields, TEN_TO_SIX, false, NOW));
    expect(await stored(id)).toMatchObject({ ...said, notes: "Bring the amp." });
    expect(await correctSessionTimes(studio.scope, NOW)).toMatchObject({ ok: true, value: 1 });
  });

  test("stay when they are over, and in another studio", async () => {
    const id = await planSession(studio.scope, projectId);
    await drift(id, "2026-11-30T11:00", "2026-11-30T19:00");
    const after = new Date("2026-12-01T00:00:00Z");
    expect(await listDriftedSessions(studio.reader, null, after)).toEqual([]);
    expect(await correctSessionTimes(studio.foreignScope, NOW)).toMatchObject({ value: 0, change: null });
  });

  test("keep wall times that exist: what clocks skip moves by the gap", async () => {
    const id = await planSession(studio.scope, projectId);
    await drift(id, "2027-03-28T01:30", "2027-03-28T04:00");
    done(await correctSessionTimes(studio.scope, NOW));
    expect(await stored(id)).toMatchObject({
      startsAt: new Date("2027-03-28T01:30:00Z"),
      startsWall: "2027-03-28T02:30",
      endsWall: "2027-03-28T04:00",
    });
    expect(await listDriftedSessions(studio.reader, null, NOW)).toEqual([]);
  });
});
