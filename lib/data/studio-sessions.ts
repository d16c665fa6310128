import "server-only";
import { isHold } from "@/lib/domain/hold";
import { REFUSALS, type Refusal } from "@/lib/domain/refusal";
import type { SecondYes } from "@/lib/domain/second-yes";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import {
  type ExpandedTemplate,
  expandTemplate,
  sessionTemplate,
  type TemplateNeed,
} from "@/lib/domain/session-template";
import { SESSION_MINUTES_MAX, type SessionStatus, type SessionType } from "@/lib/domain/studio-session";
import { isLapsed } from "@/lib/domain/window";
import { spanLine } from "@/lib/time/span-text";
import { type ChangeWriter, type NewRow, Refused, type Row, refuse } from "./change-writer";
import { changedSummary } from "./changed-fields";
import { homeZoneOf } from "./home-zone";
import { newId, newIds } from "./ids";
import type { StudioScope } from "./scope";
import { newWallsOf, wallsOf } from "./session-walls";
import { settleSession } from "./settle-session";
import { transact, type WriteResult } from "./transact";

/** Somebody who is called to a new session; the call starts as DRAFT. */
export interface NewSessionCall {
  personId: string;
  sessionRole: SessionRole;
  position: Position;
  isLead: boolean;
}

/** A session with all that it starts with. Instants are both given or both null. */
export interface NewSession {
  projectId: string;
  type: SessionType;
  title: string;
  status: SessionStatus;
  roomId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  /** the zone in which the times were said */
  timeZone: string;
  livePlayers: number;
  fixedClock: boolean;
  notes: string;
  /** when the hold lapses, if it does */
  holdExpiresAt?: Date | null;
  seriesId?: string | null;
  /** the song that all of it is for, if one */
  songId?: string | null;
  blocks: ExpandedTemplate["blocks"];
  roleNeeds: readonly TemplateNeed[];
  crew: readonly NewSessionCall[];
}

/**
 * Makes a session with its blocks, tasks, role needs and draft calls: one statement for each kind of row. `id` is given
 * where several are made together (see `newIds`).
 */
export async function insertSession(writer: ChangeWriter, session: NewSession, id = newId()): Promise<{ id: string }> {
  const { blocks, roleNeeds, crew, songId = null, ...head } = session;
  const holdExpiresAt = session.holdExpiresAt ?? null;
  const seriesId = session.seriesId ?? null;
  await writer.create("studioSession", { ...head, ...wallsOf(head), holdExpiresAt, seriesId, id });
  const rows = blocks.map((block, position) => ({ block, position, id: newId() }));
  await writer.createMany(
    "block",
    rows.map(({ block, position, id: blockId }) => ({
      id: blockId,
      sessionId: id,
      label: block.label,
      mode: block.mode,
      minutes: block.minutes,
      position,
    })),
  );
  const tasks = rows.flatMap(({ block, id: blockId }) => block.tasks.map((task) => ({ ...task, blockId })));
  await writer.createMany(
    "task",
    tasks.map(
      (task, position): NewRow<"task"> => ({
        ...task,
        id: newId(),
        projectId: session.projectId,
        sessionId: id,
        songId,
        assigneeId: null,
        state: "TODO",
        position,
      }),
    ),
  );
  await writer.createMany(
    "roleNeed",
    roleNeeds.map(({ sessionRole, count }) => ({ id: newId(), sessionId: id, sessionRole, count })),
  );
  const callIds = newIds(crew.length);
  await writer.createMany(
    "crewCall",
    crew.map(({ personId, sessionRole, position, isLead }, index) => ({
      id: callIds[index] ?? newId(),
      sessionId: id,
      personId,
      sessionRole,
      position,
      isLead,
      answer: "DRAFT",
      declineReason: "",
      answeredAt: null,
    })),
  );
  return { id };
}

/** The session in the writer's studio. Refuses NOT_FOUND. */
export async function getSession(writer: ChangeWriter, id: string): Promise<Row<"studioSession">> {
  const where = { id, studioId: writer.studioId };
  return (await writer.read.studioSession.findFirst({ where })) ?? refuse("NOT_FOUND");
}

/** When a session is, and the zone in which that was said. Instants are both given or both null. */
export type SessionTimes = Pick<NewSession, "startsAt" | "endsAt" | "timeZone">;

/**
 * The instants that the typed times mean in a zone, both null without a date. `kept` is when the session is so far, without
 * its times where it goes to another room: what is typed counts on that room's clock. The caller reads clocks, this layer
 * does not.
 */
export type TimesIn = (
  timeZone: string,
  kept: KeptTimes | null,
) => ({ ok: true; notes?: readonly string[]; holdExpiresAt?: Date | null } & SessionTimes) | Refusal;

/** When a session is so far, and when its hold lapses, if it does. */
export type KeptTimes = SessionTimes & { holdExpiresAt?: Date | null };

/** Times with what a clock change made of them, in sentences. */
type NotedTimes = KeptTimes & { notes: readonly string[] };

/** The instant at which a hold runs out, typed on a clock in the zone; null for never. `kept`: what it is so far. */
export type HoldEndIn = (timeZone: string, kept: Date | null) => { ok: true; holdExpiresAt: Date | null } | Refusal;

/** What people say about a session, but for its blocks, tasks and crew. */
export interface SessionFields {
  type: SessionType;
  title: string;
  status: SessionStatus;
  roomId: string | null;
  livePlayers: number;
  fixedClock: boolean;
  notes: string;
}

/**
 * Times are said in the room's zone, in the studio's without a room. Refuses ROOM_NOT_FOUND (an archived room takes in no
 * session that is not there already), SESSION_TOO_LONG and what `timesIn` does.
 */
export async function readTimes(
  writer: ChangeWriter,
  roomId: string | null,
  timesIn: TimesIn,
  before: Row<"studioSession"> | null,
): Promise<NotedTimes> {
  const room =
    roomId === null
      ? await writer.read.studio.findUniqueOrThrow({ where: { id: writer.studioId } })
      : await writer.read.room.findFirst({ where: { id: roomId, studioId: writer.studioId } });
  if (room === null) refuse("ROOM_NOT_FOUND");
  const stays = before !== null && before.roomId === roomId;
  if ("archivedAt" in room && room.archivedAt !== null && !stays) refuse("ROOM_NOT_FOUND");
  const kept = before === null || stays ? before : { ...before, startsAt: null, endsAt: null };
  const times = timesIn(room.timeZone, kept);
  if (!times.ok) throw new Refused(times);
  const { startsAt, endsAt, timeZone, notes = [] } = times;
  const length = startsAt === null || endsAt === null ? 0 : endsAt.getTime() - startsAt.getTime();
  if (length > SESSION_MINUTES_MAX * 60_000)
    refuse("SESSION_TOO_LONG", { fields: { "schedule.endTime": REFUSALS.SESSION_TOO_LONG } });
  const end = times.holdExpiresAt === undefined ? {} : { holdExpiresAt: times.holdExpiresAt };
  return { startsAt, endsAt, timeZone, notes, ...end };
}

/** What was done, and what a clock change made of the times that were typed. */
export function withNotes(summary: string, notes: readonly string[]): string {
  return notes.length === 0 ? summary : [`${summary}.`, ...notes].join(" ");
}

/** What is no hold does not run out. */
export function holdEndOf(status: SessionStatus, holdExpiresAt: Date | null): Date | null {
  return isHold(status) ? holdExpiresAt : null;
}

export interface SessionRequest extends SessionFields {
  projectId: string;
  /** with the blocks, tasks and role needs that its type usually has */
  isFromTemplate: boolean;
}

/** A project's standing crew, but for archived people: they are called to nothing new. */
function listUsualCrew(writer: ChangeWriter, projectId: string): Promise<Row<"standingCall">[]> {
  return writer.read.standingCall.findMany({
    where: { studioId: writer.studioId, projectId, person: { archivedAt: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/**
 * Adds a session and calls the project's standing crew to it as DRAFT. Refuses NOT_FOUND for the project, what
 * the times refuse, and ASKS_TWICE unless `isSure`.
 */
export function createSession(
  scope: StudioScope,
  { projectId, isFromTemplate, ...fields }: SessionRequest,
  timesIn: TimesIn,
  isSure: SecondYes,
  now: Date,
): Promise<WriteResult<{ id: string }>> {
  return transact(scope, "sessions.create", now, async (writer) => {
    const project = await writer.read.project.findFirst({ where: { id: projectId, studioId: writer.studioId } });
    if (project === null) refuse("NOT_FOUND");
    const { notes, ...times } = await readTimes(writer, fields.roomId, timesIn, null);
    const crew = await listUsualCrew(writer, projectId);
    const { blocks, roleNeeds } = isFromTemplate
      ? expandTemplate(sessionTemplate(fields.type))
      : { blocks: [], roleNeeds: [] };
    const holdExpiresAt = holdEndOf(fields.status, times.holdExpiresAt ?? null);
    const session = { projectId, ...fields, ...times, holdExpiresAt, blocks, roleNeeds, crew };
    const { id } = await insertSession(writer, session);
    const edited = { before: null, after: await getSession(writer, id) };
    const note = await settleSession(writer, scope, edited, isSure, `Added ${fields.title} to ${project.title}`);
    return { value: { id }, ...note, summary: withNotes(note.summary, notes) };
  });
}

/** Refuses NOT_FOUND, STALE, what the times refuse, and ASKS_TWICE unless `isSure`. */
export function saveSession(
  scope: StudioScope,
  id: string,
  version: number,
  fields: SessionFields,
  timesIn: TimesIn,
  isSure: SecondYes,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "sessions.save", now, async (writer) => {
    const before = await getSession(writer, id);
    const { notes, ...times } = await readTimes(writer, fields.roomId, timesIn, before);
    const holdExpiresAt = holdEndOf(
      fields.status,
      times.holdExpiresAt === undefined ? before.holdExpiresAt : times.holdExpiresAt,
    );
    const edit = { ...fields, ...times, ...newWallsOf(before, times), holdExpiresAt };
    const after = await writer.update("studioSession", id, version, edit);
    const summary = changedSummary(writer, fields.title);
    const note = await settleSession(writer, scope, { before, after }, isSure, summary);
    return { value: null, ...note, summary: withNotes(note.summary, notes) };
  });
}

/**
 * Puts a session to another time, another room, or both: the one command behind dragging, the keyboard and the dialog.
 * Refuses NOT_FOUND, STALE, what the times refuse, and ASKS_TWICE unless `isSure`.
 */
export function moveSession(
  scope: StudioScope,
  { id, version, roomId }: { id: string; version: number; roomId: string | null },
  timesIn: TimesIn,
  isSure: SecondYes,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "sessions.move", now, async (writer) => {
    const before = await getSession(writer, id);
    const { notes, ...times } = await readTimes(writer, roomId, timesIn, before);
    const after = await writer.update("studioSession", id, version, { roomId, ...times, ...newWallsOf(before, times) });
    const summary = await movedSummary(writer, before, after);
    const note = await settleSession(writer, scope, { before, after }, isSure, summary);
    return { value: null, ...note, summary: withNotes(note.summary, notes) };
  });
}

/** "Moved Tracking to Mon 23 Nov, 10:00–18:30, Live room". */
async function movedSummary(
  writer: ChangeWriter,
  before: Row<"studioSession">,
  { title, startsAt, endsAt, timeZone, roomId }: Row<"studioSession">,
): Promise<string> {
  const when =
    startsAt === null || endsAt === null ? "no date" : spanLine(startsAt, endsAt, timeZone, await homeZoneOf(writer));
  if (before.roomId === roomId) return `Moved ${title} to ${when}`;
  const room = roomId === null ? null : await writer.read.room.findFirst({ where: { id: roomId } });
  return `Moved ${title} to ${when}, ${room?.name ?? "no room"}`;
}

const STATUS_SUMMARIES: Record<SessionStatus, string> = {
  HOLD_1: "a first hold",
  HOLD_2: "a second hold",
  CONFIRMED: "confirmed",
  DONE: "done",
  CANCELLED: "cancelled",
};

/**
 * Confirm, put on hold, finish or cancel. A hold that lapsed and is put on another one holds again without an end. Refuses
 * NOT_FOUND, STALE, and ASKS_TWICE unless `isSure`.
 */
export function setSessionStatus(
  scope: StudioScope,
  id: string,
  version: number,
  status: SessionStatus,
  isSure: SecondYes,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "sessions.set-status", now, async (writer) => {
    const before = await getSession(writer, id);
    const hasLapsed = isLapsed(before, now);
    const holdExpiresAt = hasLapsed ? null : holdEndOf(status, before.holdExpiresAt);
    const after = await writer.update("studioSession", id, version, { status, holdExpiresAt });
    const summary = `${after.title} is now ${STATUS_SUMMARIES[status]}`;
    return { value: null, ...(await settleSession(writer, scope, { before, after }, isSure, summary)) };
  });
}

/** Removes everything that stands in sessions, what depends on others first. */
export async function emptySessions(writer: ChangeWriter, ids: readonly string[]): Promise<void> {
  const { read, studioId } = writer;
  const where = { studioId, sessionId: { in: [...ids] } };
  for (const entity of ["task", "crewCall", "roleNeed", "block"] as const) {
    const rows = await (read[entity] as typeof read.block).findMany({ where, select: { id: true } });
    await writer.removeMany(
      entity,
      rows.map((row) => row.id),
    );
  }
}

/** Removes a session with everything in it, children first. Refuses NOT_FOUND and STALE. */
export function removeSession(scope: StudioScope, id: string, version: number, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "sessions.remove", now, async (writer) => {
    const session = await getSession(writer, id);
    await emptySessions(writer, [id]);
    await writer.remove("studioSession", id, version);
    return { value: null, summary: `Removed ${session.title} with all that was in it`, projectId: session.projectId };
  });
}
