import "server-only";
import { isHold } from "@/lib/domain/hold";
import { listed } from "@/lib/domain/listed";
import type { Conflict } from "@/lib/domain/placement";
import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { formatDate } from "@/lib/time/calendar-date";
import { dayTimesOf, timesOnDay, travelledTimes } from "@/lib/time/series-times";
import { wallTimeAt } from "@/lib/time/zoned";
import { type Bookings, readBookings } from "./bookings";
import { type ChangeWriter, type Row, type RowEdit, refuse } from "./change-writer";
import { changedSummary } from "./changed-fields";
import { type Displaced, displaceHolds, projectOf } from "./displaced-holds";
import { type EditedSession, isMoved } from "./room-neighbours";
import type { StudioScope } from "./scope";
import { listDoubts } from "./second-yes";
import { readFollowing, type SeriesTail } from "./series-tail";
import { wallsOf } from "./session-walls";
import {
  emptySessions,
  getSession,
  holdEndOf,
  readTimes,
  type SessionFields,
  type TimesIn,
  withNotes,
} from "./studio-sessions";
import { transact, type WriteResult } from "./transact";

type SessionRow = Row<"studioSession">;

const TRAVELLING = [
  "type",
  "title",
  "status",
  "roomId",
  "livePlayers",
  "fixedClock",
  "notes",
  "holdExpiresAt",
] as const;

/** What was changed of one session, for the others: the fields that are another value now. */
function changedFieldsOf({ before, after }: { before: SessionRow; after: SessionRow }): RowEdit<"studioSession"> {
  const changed = TRAVELLING.filter((name) => !isSame(before[name], after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

/** The times of another session of the series after the edit, by the clock. Nothing where no time and no zone changed. */
function timesFor(
  { before, after }: { before: SessionRow; after: SessionRow },
  own: SessionRow,
): RowEdit<"studioSession"> {
  if (!isMoved({ before, after }) && before.timeZone === after.timeZone) return {};
  if (after.startsAt === null || after.endsAt === null) refuse("NO_DATE", { message: UNDATED });
  if (before.startsAt === null || before.endsAt === null || own.startsAt === null || own.endsAt === null) return {};
  // A session that is in another room than the one that was edited follows it there, and is read on that room's clock.
  const timeZone = before.roomId === after.roomId ? own.timeZone : after.timeZone;
  const ownDay = dayTimesOf({ startsAt: own.startsAt, endsAt: own.endsAt }, own.timeZone);
  const day = travelledTimes(
    dayTimesOf({ startsAt: before.startsAt, endsAt: before.endsAt }, before.timeZone),
    dayTimesOf({ startsAt: after.startsAt, endsAt: after.endsAt }, after.timeZone),
    ownDay,
  );
  if (timeZone === own.timeZone && JSON.stringify(day) === JSON.stringify(ownDay)) return {};
  const { notes: _, ...times } = timesOnDay(day, day.startsOn, timeZone);
  if (times.endsAt.getTime() - times.startsAt.getTime() > SESSION_MINUTES_MAX * 60_000) refuse("SESSION_TOO_LONG");
  return { ...times, timeZone };
}

const UNDATED = "Only one session at a time can lose its date. Save this one alone.";

function dateOf({ startsAt, timeZone }: SessionRow): string {
  return startsAt === null ? "No date" : formatDate(wallTimeAt(startsAt, timeZone).date);
}

function peopleIn(calls: readonly Row<"crewCall">[], sessionId: string): string[] {
  const own = calls.filter((call) => call.sessionId === sessionId && call.answer !== "DECLINED");
  return [...new Set(own.filter(({ position }) => position !== "EXECUTIVE").map(({ personId }) => personId))];
}

/** Whom and what the moved sessions meet by now: people always, the room where nothing else says so. */
function clashWords(bookings: Bookings, { after }: EditedSession, personIds: readonly string[]): string[] {
  const { id, startsAt, endsAt, roomId, timeZone } = after;
  if (startsAt === null || endsAt === null || after.status === "CANCELLED") return [];
  const isTold = ({ kind }: Conflict) => kind === "PERSON_TAKEN" || (kind === "ROOM_TAKEN" && isHold(after.status));
  return bookings
    .clashes({ sessionId: id, window: { startsAt, endsAt }, roomId, personIds })
    .filter(isTold)
    .map((conflict) => `${bookings.words(conflict, timeZone)}.`);
}

/** How many sessions are told of in one question. */
const TOLD_MAX = 6;

/** Refuses ASKS_TWICE, session by session, where one of them clashes or deserves a second look. */
async function askAboutAll(writer: ChangeWriter, scope: StudioScope, edited: readonly EditedSession[]): Promise<void> {
  const instants = edited.flatMap(({ after }) => [after.startsAt, after.endsAt]).filter((at) => at !== null);
  if (instants.length === 0) return;
  const times = instants.map(Number);
  const span = { startsAt: new Date(Math.min(...times)), endsAt: new Date(Math.max(...times)) };
  const bookings = await readBookings(writer, span);
  const ids = edited.map(({ after }) => after.id);
  const calls = await writer.read.crewCall.findMany({ where: { studioId: writer.studioId, sessionId: { in: ids } } });
  const told: string[] = [];
  for (const one of edited) {
    const { reasons } = await listDoubts(writer, scope, one);
    const clashes = isMoved(one) ? clashWords(bookings, one, peopleIn(calls, one.after.id)) : [];
    const all = [...reasons, ...clashes];
    if (all.length > 0) told.push(`${dateOf(one.after)}: ${all.join(" ")}`);
  }
  if (told.length === 0) return;
  const more = told.length - TOLD_MAX;
  const rest = more > 0 ? [`And ${more} more of them.`] : [];
  refuse("ASKS_TWICE", { message: [...told.slice(0, TOLD_MAX), ...rest].join(" ") });
}

/** "Tracking and the 4 after it" */
function tailWords(title: string, following: number): string {
  return following === 0 ? title : `${title} and the ${following} after it`;
}

/**
 * Saves a session, and what was changed of it for those after it in its series: new times by the clock, as many days later,
 * the new length. Refuses as `saveSession` does, STALE with the one that it is about, and ASKS_TWICE with every date that
 * clashes unless `isSure`.
 */
export function saveFollowing(
  scope: StudioScope,
  { id, version, following }: SeriesTail,
  fields: SessionFields,
  timesIn: TimesIn,
  isSure: boolean,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "series.save", now, async (writer) => {
    const before = await getSession(writer, id);
    const { notes, ...times } = await readTimes(writer, fields.roomId, timesIn, before);
    const holdExpiresAt = holdEndOf(
      fields.status,
      times.holdExpiresAt === undefined ? before.holdExpiresAt : times.holdExpiresAt,
    );
    const edit = { ...fields, ...times, ...wallsOf(times), holdExpiresAt };
    const after = await writer.update("studioSession", id, version, edit);
    const rows = await readFollowing(writer, before, following);
    const changed = changedFieldsOf({ before, after });
    const edited: EditedSession[] = [{ before, after }];
    for (const row of rows) {
      const own = { ...changed, ...timesFor({ before, after }, row) };
      const status = own.status ?? row.status;
      const end = own.holdExpiresAt === undefined ? row.holdExpiresAt : own.holdExpiresAt;
      const ended = { ...own, holdExpiresAt: holdEndOf(status, end) };
      edited.push({ before: row, after: await writer.update("studioSession", row.id, row.version, ended) });
    }
    const summary = changedSummary(writer, tailWords(fields.title, rows.length));
    if (!isSure) await askAboutAll(writer, scope, edited);
    const note = await displaceAll(writer, edited, summary);
    return { value: null, ...note, summary: withNotes(note.summary, notes) };
  });
}

async function displaceAll(writer: ChangeWriter, edited: readonly EditedSession[], summary: string) {
  const all: Displaced = { said: "", projectIds: [] };
  for (const one of edited) {
    const { said, projectIds } = await displaceHolds(writer, one);
    all.said += said;
    all.projectIds.push(...projectIds);
  }
  return { summary: summary + all.said, projectId: projectOf(edited[0]?.after.projectId ?? "", all) };
}

/** Cancels a session and those after it in its series. Refuses NOT_FOUND and STALE, with the one that it is about. */
export function cancelFollowing(scope: StudioScope, tail: SeriesTail, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "series.cancel", now, async (writer) => {
    const session = await getSession(writer, tail.id);
    const rows = await readFollowing(writer, session, tail.following);
    const edit = { status: "CANCELLED", holdExpiresAt: null } as const;
    await writer.update("studioSession", session.id, tail.version, edit);
    for (const row of rows) await writer.update("studioSession", row.id, row.version, edit);
    const verb = rows.length === 0 ? "is" : "are";
    const summary = `${tailWords(session.title, rows.length)} ${verb} now cancelled`;
    return { value: null, summary, projectId: session.projectId };
  });
}

/** Removes a session and those after it in its series, with all that is in them. Refuses NOT_FOUND and STALE. */
export function removeFollowing(scope: StudioScope, tail: SeriesTail, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "series.remove", now, async (writer) => {
    const session = await getSession(writer, tail.id);
    const rows = await readFollowing(writer, session, tail.following);
    if (session.version !== tail.version) refuse("STALE");
    const ids = [session, ...rows].map(({ id }) => id);
    await emptySessions(writer, ids);
    await writer.removeMany("studioSession", ids);
    const dates = listed([session, ...rows].map(dateOf), 3);
    const summary = `Removed ${tailWords(session.title, rows.length)} with all that was in them: ${dates}`;
    return { value: null, summary, projectId: session.projectId };
  });
}
