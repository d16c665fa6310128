import { afterEach, beforeEach, expect, test } from "vitest";
import { saveBlock } from "@/lib/data/blocks";
import { savePerson } from "@/lib/data/people";
import { saveProject } from "@/lib/data/projects";
import { addRoom, saveRoom } from "@/lib/data/rooms";
import { saveSong } from "@/lib/data/songs";
import { saveSession } from "@/lib/data/studio-sessions";
import { saveStudio } from "@/lib/data/studios";
import { saveTask } from "@/lib/data/tasks";
import type { WriteResult } from "@/lib/data/transact";
import { makePerson, makeRoom, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import {
  between,
  done,
  NOW,
  planProject,
  planSession,
  requestOf,
  TEN_TO_SIX,
} from "../studio-sessions/planned-project";

let studio: TestStudio;

beforeEach(async () => {
  studio = await openStudio();
});
afterEach(() => studio.remove());

function said(result: WriteResult<unknown>): string | undefined {
  if (!result.ok) throw new Error(result.message);
  return result.change?.summary;
}

test("an edited session's sentence names what clocks show otherwise, and the other fields by their forms", async () => {
  const { projectId } = await planProject(studio.scope);
  const id = await planSession(studio.scope, projectId);
  const fields = requestOf(projectId);
  const save = async (version: number, edit: object, times = TEN_TO_SIX) =>
    said(await saveSession(studio.scope, id, version, { ...pick(fields), ...edit }, times, true, NOW));
  const nextDay = between("2026-12-01T10:00:00Z", "2026-12-01T18:00:00Z");
  expect(await save(1, {}, nextDay)).toBe("Changed Tracking: date");
  const later = between("2026-12-02T12:00:00Z", "2026-12-02T18:00:00Z");
  expect(await save(2, { status: "CONFIRMED" }, later)).toBe("Changed Tracking: date, start, status");
  const intoTheNight = between("2026-12-02T12:00:00Z", "2026-12-03T02:00:00Z");
  expect(await save(3, { status: "CONFIRMED", notes: "Late" }, intoTheNight)).toBe("Changed Tracking: end, notes");
  expect(await save(4, { status: "CONFIRMED", notes: "Late" }, intoTheNight)).toBeUndefined();
});

test("a session in a room of another zone, at the same time by its clocks, changed its room alone", async () => {
  const { projectId } = await planProject(studio.scope);
  const id = await planSession(studio.scope, projectId);
  const roomId = (await makeRoom(studio, "Live room", "Asia/Kathmandu")).id;
  const there = between("2026-11-30T04:15:00Z", "2026-11-30T12:15:00Z");
  const result = await saveSession(studio.scope, id, 1, { ...pick(requestOf(projectId)), roomId }, there, true, NOW);
  expect(said(result)).toBe("Changed Tracking: room");
});

test("edits of all other rows say their fields too", async () => {
  const { scope, reader } = studio;
  const { projectId, songId } = await planProject(scope);
  const sessionId = await planSession(scope, projectId);
  const { id: personId } = await makePerson(studio, "Ana Reyes");
  const person = { name: "Ana Reyes", kind: "PERSON", sessionRoles: ["ENGINEER"], skills: [], phone: null } as const;
  const contact = { email: "ana@example.org", notes: "" };
  expect(said(await savePerson(scope, { id: personId, version: 1 }, { ...person, ...contact }, NOW))).toBe(
    "Changed Ana Reyes: session roles, e-mail",
  );
  const project = await reader.project.findFirstOrThrow({ where: { id: projectId } });
  const { title, artist, kind, code, stripe, startsOn, endsOn, notes } = project;
  const head = { title, artist, kind, code, stripe, startsOn, endsOn, notes };
  expect(said(await saveProject(scope, projectId, 1, { ...head, dualRolePolicy: "AVOIDED", code: "FT" }, NOW))).toBe(
    "Changed the project First light: code, rule for both roles",
  );
  expect(said(await saveSong(scope, songId, 1, { title: "Harbour", lengthSeconds: 90 }, NOW))).toBe(
    "Changed the song “Harbour”: length",
  );
  const block = await reader.block.findFirstOrThrow({ where: { sessionId } });
  const longer = { label: block.label, mode: block.mode, minutes: block.minutes + 5 };
  expect(said(await saveBlock(scope, { id: block.id, version: 1, setsTasks: false }, longer, NOW))).toBe(
    `Changed ${block.label} in Tracking: minutes`,
  );
  const task = await reader.task.findFirstOrThrow({ where: { sessionId } });
  const { discipline, sessionRole, attention, phase, minutes, blockId } = task;
  const kept = { discipline, sessionRole, attention, phase, minutes, blockId, skill: null };
  expect(said(await saveTask(scope, task.id, 1, { ...kept, title: "Tune", state: "DONE", songId }, NOW))).toMatch(
    /^Changed “Tune”: title, (skill, )?song, state$/,
  );
  const room = { name: "Live room", timeZone: "Europe/London", setUpMinutes: 0, strikeMinutes: 0 };
  const roomId = done(await addRoom(scope, room, NOW));
  expect(said(await saveRoom(scope, roomId, 1, { ...room, setUpMinutes: 15 }, NOW))).toBe(
    "Changed the room Live room: set-up",
  );
  const settings = { name: "Harbour", timeZone: "Europe/London", restHours: 8 };
  expect(said(await saveStudio(scope, 1, settings, NOW))).toBe("Changed the studio's settings: rest between sessions");
});

/** What a session's form sends. */
function pick({ type, title, status, roomId, livePlayers, fixedClock, notes }: ReturnType<typeof requestOf>) {
  return { type, title, status, roomId, livePlayers, fixedClock, notes };
}
