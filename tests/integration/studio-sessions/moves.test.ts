import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { saveRoom } from "@/lib/data/rooms";
import { moveSession } from "@/lib/data/studio-sessions";
import { makePerson, makeRoom, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { between, changeOf, done, NOW, planProject, planSession } from "./planned-project";

let studio: TestStudio;
let roomId: string;
let id: string;

const NEXT_DAY = between("2026-12-01T11:00:00Z", "2026-12-01T19:00:00Z");

beforeEach(async () => {
  studio = await openStudio();
  const ana = await makePerson(studio, "Ana Reyes");
  const { projectId } = await planProject(studio.scope, { personId: ana.id });
  roomId = (await makeRoom(studio, "Live room", "Europe/London")).id;
  id = await planSession(studio.scope, projectId, { roomId });
});
afterEach(() => studio.remove());

const session = () => studio.reader.studioSession.findUniqueOrThrow({ where: { id } });

describe("a session that is moved", () => {
  test("is at the new time, with the wall times that belong to it, and the history says where it went", async () => {
    const moved = await moveSession(studio.scope, { id, version: 1, roomId }, NEXT_DAY, false, NOW);
    expect(moved).toMatchObject({ ok: true, change: { summary: "Moved Tracking to Tue 1 Dec, 11:00–19:00" } });
    expect(await session()).toMatchObject({
      startsAt: new Date("2026-12-01T11:00:00Z"),
      startsWall: "2026-12-01T11:00",
      endsWall: "2026-12-01T19:00",
      roomId,
      version: 2,
    });
  });

  test("to another room keeps the instant and takes over that room's clock", async () => {
    const tokyo = (await makeRoom(studio, "Shibuya", "Asia/Tokyo")).id;
    const moved = await moveSession(studio.scope, { id, version: 1, roomId: tokyo }, NEXT_DAY, false, NOW);
    expect(moved).toMatchObject({
      ok: true,
      change: { summary: "Moved Tracking to Tue 1 Dec, 20:00–04:00 +1 Tokyo time, Shibuya" },
    });
    expect(await session()).toMatchObject({ timeZone: "Asia/Tokyo", startsWall: "2026-12-01T20:00" });
  });

  test("is where it was after the move was undone", async () => {
    const before = await studio.snapshot();
    const moved = await moveSession(studio.scope, { id, version: 1, roomId: null }, NEXT_DAY, false, NOW);
    done(await undoChange(studio.scope, changeOf(moved), NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test.each([
    ["an older state", "STALE"],
    ["a room of another studio", "ROOM_NOT_FOUND"],
    ["more than a day", "SESSION_TOO_LONG"],
    ["another studio", "NOT_FOUND"],
  ])("is refused with %s, and stays", async (fault, code) => {
    const foreign = (await makeRoom(studio, "Their room", "Europe/London", studio.foreignScope)).id;
    const before = await studio.snapshot();
    const result = await moveSession(
      fault === "another studio" ? studio.foreignScope : studio.scope,
      { id, version: fault === "an older state" ? 7 : 1, roomId: fault.includes("room") ? foreign : roomId },
      fault.includes("day") ? between("2026-12-01T11:00:00Z", "2026-12-02T11:15:00Z") : NEXT_DAY,
      false,
      NOW,
    );
    expect(result).toMatchObject({ ok: false, code });
    expect(await studio.snapshot()).toEqual(before);
  });
});

describe("a session that is moved to when its room is closed", () => {
  beforeEach(async () => {
    const edit = { name: "Live room", timeZone: "Europe/London", setUpMinutes: 0, strikeMinutes: 0 };
    done(await saveRoom(studio.scope, roomId, 1, { ...edit, openHours: "Mo 09:00-18:00;Tu 12:00-22:00" }, NOW));
  });

  test("stays where it was, and is told which minutes and when the room is open", async () => {
    const before = await studio.snapshot();
    const refused = await moveSession(studio.scope, { id, version: 1, roomId }, NEXT_DAY, false, NOW);
    expect(refused).toMatchObject({
      ok: false,
      code: "ASKS_TWICE",
      message: "Live room is closed Tue 1 Dec, 11:00–12:00. It is open Mon 09:00–18:00, Tue 12:00–22:00.",
    });
    expect(await studio.snapshot()).toEqual(before);
  });

  test("goes there with a second yes, and without one where it is open", async () => {
    const open = between("2026-12-01T12:00:00Z", "2026-12-01T20:00:00Z");
    done(await moveSession(studio.scope, { id, version: 1, roomId }, open, false, NOW));
    done(await moveSession(studio.scope, { id, version: 2, roomId }, NEXT_DAY, true, NOW));
    expect(await session()).toMatchObject({ startsWall: "2026-12-01T11:00" });
  });
});
