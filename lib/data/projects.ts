import "server-only";
import { type HoldStatus, holdAmong } from "@/lib/domain/hold";
import type { DualRolePolicy, ProjectKind } from "@/lib/domain/project";
import type { CoveredRole } from "@/lib/domain/session-role";
import { spanOf, windowOf } from "@/lib/domain/window";
import { readBookings } from "./bookings";
import { type ChangeWriter, type Entity, refuse } from "./change-writer";
import { changedSummary } from "./changed-fields";
import { newId, newIds } from "./ids";
import type { StudioScope } from "./scope";
import { insertSession, type NewSession, type NewSessionCall, withNotes } from "./studio-sessions";
import { transact, type WriteResult } from "./transact";

interface ProjectHead {
  title: string;
  artist: string;
  kind: ProjectKind;
  /** two letters */
  code: string;
  /** 0 to 7 */
  stripe: number;
  dualRolePolicy: DualRolePolicy;
  /** YYYY-MM-DD */
  startsOn: string | null;
  endsOn: string | null;
}

export interface ProjectEdit extends ProjectHead {
  notes: string;
}

/** A session that a new project starts with. `songIndex`: the song that all of it is for, if one. */
export interface NewProjectSession
  extends Pick<
    NewSession,
    "type" | "title" | "startsAt" | "endsAt" | "blocks" | "roleNeeds" | "livePlayers" | "fixedClock"
  > {
  songIndex: number | null;
  /** what a clock change made of its times, in sentences */
  timeNotes?: readonly string[];
}

export interface NewProject extends ProjectHead {
  songTitles: readonly string[];
  /** where its sessions are held, if that is known */
  roomId: string | null;
  /** The sessions in the zone of the room, or of the studio when there is no room. */
  sessionsIn(timeZone: string): readonly NewProjectSession[];
  /** The usual crew: each leads its session role, and is called to every session as a draft. */
  usual: Partial<Record<CoveredRole, string>>;
}

/**
 * Makes a project with its usual crew, songs and sessions: first holds, and second ones where somebody else has the room.
 * Refuses PERSON_NOT_FOUND and ROOM_NOT_FOUND.
 */
export function addProject(scope: StudioScope, project: NewProject, now: Date): Promise<WriteResult<{ id: string }>> {
  return transact(scope, "projects.add", now, async (writer) => {
    const { songTitles, roomId, sessionsIn, usual, ...head } = project;
    const timeZone = await zoneOf(writer, roomId);
    const crew = await usualCrew(writer, usual);
    const row = { ...head, id: newId(), notes: "", archivedAt: null };
    const { id: projectId } = await writer.create("project", row);
    const standingIds = newIds(crew.length);
    await writer.createMany(
      "standingCall",
      crew.map((call, index) => ({ ...call, id: standingIds[index] ?? newId(), projectId })),
    );
    const songs = songTitles.map((title, position) => ({
      id: newId(),
      projectId,
      title,
      position,
      lengthSeconds: null,
    }));
    await writer.createMany("song", songs);
    const sessions = sessionsIn(timeZone);
    const sessionIds = newIds(sessions.length);
    const holds = await holdsFor(writer, roomId, sessions);
    for (const [index, { songIndex, timeNotes: _, ...session }] of sessions.entries()) {
      const songId = songIndex === null ? null : (songs[songIndex]?.id ?? null);
      const own = { projectId, roomId, timeZone, songId, crew, status: holds[index] ?? "HOLD_1" };
      await insertSession(writer, { ...session, ...own, notes: "" }, sessionIds[index]);
    }
    const notes = [...secondHoldNotes(holds), ...sessions.flatMap(({ timeNotes = [] }) => timeNotes)];
    return { value: { id: projectId }, summary: withNotes(`Made the project ${head.title}`, notes), projectId };
  });
}

/** What each session is held as, in their order. */
async function holdsFor(
  writer: ChangeWriter,
  roomId: string | null,
  sessions: readonly NewProjectSession[],
): Promise<HoldStatus[]> {
  const windows = sessions.map(windowOf);
  const span = spanOf(windows.filter((window) => window !== null));
  if (roomId === null || span === null) return sessions.map(() => "HOLD_1");
  const bookings = await readBookings(writer, span);
  return windows.map((window) =>
    window === null
      ? "HOLD_1"
      : holdAmong(bookings.clashes({ sessionId: null, window, roomId, personIds: [] }), bookings.waiting),
  );
}

function secondHoldNotes(holds: readonly HoldStatus[]): string[] {
  const count = holds.filter((hold) => hold === "HOLD_2").length;
  if (count === 0) return [];
  return [
    `${count} of its sessions ${count === 1 ? "is a second hold" : "are second holds"}, since the room is taken.`,
  ];
}

async function zoneOf(writer: ChangeWriter, roomId: string | null): Promise<string> {
  const { studioId } = writer;
  if (roomId === null) return (await writer.read.studio.findUniqueOrThrow({ where: { id: studioId } })).timeZone;
  const room = await writer.read.room.findFirst({ where: { id: roomId, studioId, archivedAt: null } });
  return room?.timeZone ?? refuse("ROOM_NOT_FOUND");
}

async function usualCrew(writer: ChangeWriter, usual: NewProject["usual"]): Promise<NewSessionCall[]> {
  const crew = (["ENGINEER", "PRODUCER"] as const).flatMap((sessionRole): NewSessionCall[] => {
    const personId = usual[sessionRole];
    return personId === undefined ? [] : [{ personId, sessionRole, position: "PRINCIPAL", isLead: true }];
  });
  const ids = [...new Set(crew.map((call) => call.personId))];
  const known = await writer.read.person.count({
    where: { id: { in: ids }, studioId: writer.studioId, archivedAt: null },
  });
  if (known < ids.length) refuse("PERSON_NOT_FOUND");
  return crew;
}

/** Changes a project's head. Refuses NOT_FOUND, and STALE when it changed after `version`. */
export function saveProject(
  scope: StudioScope,
  id: string,
  version: number,
  edit: ProjectEdit,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "projects.save", now, async (writer) => {
    await writer.update("project", id, version, edit);
    return { value: null, summary: changedSummary(writer, `the project ${edit.title}`), projectId: id };
  });
}

/** An archived project keeps everything and is left out of the review. Refuses NOT_FOUND and STALE. */
export function archiveProject(
  scope: StudioScope,
  id: string,
  version: number,
  isArchived: boolean,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "projects.archive", now, async (writer) => {
    const { title } = await writer.update("project", id, version, { archivedAt: isArchived ? now : null });
    const verb = isArchived ? "Archived" : "Brought back";
    return { value: null, summary: `${verb} the project ${title}`, projectId: id };
  });
}

/** Removes a project with everything in it, row by row, so that undo brings all of it back. Refuses NOT_FOUND, STALE. */
export function removeProject(scope: StudioScope, id: string, version: number, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "projects.remove", now, async (writer) => {
    const project = await writer.read.project.findFirst({ where: { id, studioId: writer.studioId } });
    if (project === null) refuse("NOT_FOUND");
    for (const [entity, rowIds] of await contentsOf(writer, id)) await writer.removeMany(entity, rowIds);
    await writer.remove("project", id, version);
    return { value: null, summary: `Removed the project ${project.title} and all that was in it`, projectId: id };
  });
}

/** The ids of a project's rows, what depends on others first. */
async function contentsOf(writer: ChangeWriter, projectId: string): Promise<[Entity, string[]][]> {
  const { read, studioId } = writer;
  const own = { where: { studioId, projectId }, select: { id: true } };
  const ofSessions = { where: { studioId, session: { projectId } }, select: { id: true } };
  const rows: [Entity, { id: string }[]][] = [
    ["credit", await read.credit.findMany(own)],
    ["task", await read.task.findMany(own)],
    ["crewCall", await read.crewCall.findMany(ofSessions)],
    ["roleNeed", await read.roleNeed.findMany(ofSessions)],
    ["block", await read.block.findMany(ofSessions)],
    ["studioSession", await read.studioSession.findMany(own)],
    ["sessionSeries", await read.sessionSeries.findMany(own)],
    ["song", await read.song.findMany(own)],
    ["standingCall", await read.standingCall.findMany(own)],
  ];
  return rows.map(([entity, found]) => [entity, found.map(({ id }) => id)]);
}
