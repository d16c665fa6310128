import "server-only";
import { isHold } from "@/lib/domain/hold";
import { listed } from "@/lib/domain/listed";
import type { Conflict } from "@/lib/domain/placement";
import type { SecondYes } from "@/lib/domain/second-yes";
import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { isOver, spanOf, windowOf } from "@/lib/domain/window";
import { formatDate } from "@/lib/time/calendar-date";
import { dayTimesOf, timesOnDay, travelledTimes } from "@/lib/time/series-times";
import { wallTextAt, wallTimeAt } from "@/lib/time/zoned";
import { type Bookings, readBookings } from "./bookings";
import { type ChangeWriter, type Row, type RowEdit, refuse } from "./change-writer";
import { changedSummary } from "./changed-fields";
import { type Displaced, displaceHolds, projectOf } from "./displaced-holds";
import { type EditedSession, isMoved } from "./room-neighbours";
import type { StudioScope } from "./scope";
import { listDoubts } from "./second-yes";
import { readFollowing, type SeriesTail } from "./series-tail";
import { newWallsOf } from "./session-walls";
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
  const changed = TRAVELLING.filter((name) =>
    name === "holdExpiresAt" ? hasOtherHoldEnd(before, after) : before[name] !== after[name],
  );
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

/** Whether somebody changed when the hold runs out. A room in another zone reads the same text as another instant. */
function hasOtherHoldEnd(before: SessionRow, after: SessionRow): boolean {
  const [was, is] = [before.holdExpiresAt, after.holdExpiresAt];
  if (was === null || is === null) return was !== is;
  return was.getTime() !== is.getTime() && wallTextAt(was, before.timeZone) !== wallTextAt(is, after.timeZone);
}

/** The times of another session of the series after the edit, by the clock. Nothing where no time and no zone changed. */
function timesFor(
  { before, after }: { before: SessionRow; after: SessionRow },
  own: SessionRow,
): RowEdit<"studioSession"> {
  if (!isMoved({ before, after }) && before.timeZone === after.timeZone) return {};
  if (after.startsAt === null || after.endsAt === null) refuse("NO_DATE", { message: UNDATED });
  if (before.startsAt === null || before.endsAt === null || own.startsAt === null || own.endsAt === null) return {};
  // Into another room the sessions follow, and are read on its clock. In a room that has another zone since they were
  // planned, the form shows them on the new clock: those that were said on the same clock as this one move over with it.
  const stays = before.roomId === after.roomId;
  const isAlike = own.roomId === before.roomId && own.timeZone === before.timeZone;
  const timeZone = stays && !isAlike ? own.timeZone : after.timeZone;
  const ownDay = dayTimesOf({ startsAt: own.startsAt, endsAt: own.endsAt }, stays ? timeZone : own.timeZone);
  const day = travelledTimes(
    dayTimesOf({ startsAt: before.startsAt, endsAt: before.endsAt }, stays ? after.timeZone : before.timeZone),
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

/** Refuses ASKS_TWICE, session by session, where one of them clashes or deserves a second look, unless `isSure` of it. */
async function askAboutAll(
  writer: ChangeWriter,
  scope: StudioScope,
  edited: readonly EditedSession[],
  isSure: SecondYes,
): Promise<void> {
  if (isSure === true) return;
  const span = spanOf(edited.map(({ after }) => windowOf(after)).filter((window) => window !== null));
  if (span === null) return;
  const bookings = await readBookings(writer, span);
  const ids = edited.map(({ after }) => after.id);
  const calls = await writer.read.crewCall.findMany({ where: { studioId: writer.studioId, sessionId: { in: ids } } });
  const told: string[] = [];
  let fits = false;
  for (const one of edited) {
    const { reasons, firstHolds } = await listDoubts(writer, scope, one);
    if (firstHolds.length > 0) fits = true;
    // The clashes of one that moved name who has the room.
    const others = isMoved(one) ? clashWords(bookings, one, peopleIn(calls, one.after.id)) : firstHolds;
    const all = [...reasons, ...others];
    if (all.length > 0) told.push(`${dateOf(one.after)}: ${all.join(" ")}`);
  }
  if (told.length === 0) return;
  const more = told.length - TOLD_MAX;
  const rest = more > 0 ? [`And ${more} more of them.`] : [];
  const message = [...told.slice(0, TOLD_MAX), ...rest].join(" ");
  if (message === isSure) return;
  refuse("ASKS_TWICE", { message, ...(fits ? { fits: "HOLD_2" } : {}) });
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
  isSure: SecondYes,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "series.save", now, async (writer) => {
    const before = await getSession(writer, id);
    const { notes, ...times } = await readTimes(writer, fields.roomId, timesIn, before);
    const holdExpiresAt = holdEndOf(
      fields.status,
      times.holdExpiresAt === undefined ? before.holdExpiresAt : times.holdExpiresAt,
    );
    const edit = { ...fields, ...times, ...newWallsOf(before, times), holdExpiresAt };
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
    await askAboutAll(writer, scope, edited, isSure);
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

/**
 * The sessions of the series that this is about: those after it, and itself unless it is done or over. Refuses STALE where
 * it is not as it was shown.
 */
async function readOpenTail(writer: ChangeWriter, session: SessionRow, tail: SeriesTail): Promise<SessionRow[]> {
  const following = await readFollowing(writer, session, tail.following);
  if (session.version !== tail.version) refuse("STALE");
  const rows = isOver(session, writer.now) ? following : [session, ...following];
  return rows.length === 0 ? refuse("STALE") : rows;
}

/** "Tracking and the 4 after it", or "the 4 after Tracking" where that one stays as it is */
function openTailWords({ id, title }: SessionRow, rows: readonly SessionRow[]): string {
  return rows[0]?.id === id ? tailWords(title, rows.length - 1) : `the ${rows.length} after ${title}`;
}

/**
 * Cancels a session and those after it in its series; one that is done or over stays as it is. Refuses NOT_FOUND and STALE,
 * with the one that it is about.
 */
export function cancelFollowing(scope: StudioScope, tail: SeriesTail, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "series.cancel", now, async (writer) => {
    const session = await getSession(writer, tail.id);
    const rows = await readOpenTail(writer, session, tail);
    const edit = { status: "CANCELLED", holdExpiresAt: null } as const;
    for (const row of rows) await writer.update("studioSession", row.id, row.version, edit);
    return { value: null, summary: `Cancelled ${openTailWords(session, rows)}`, projectId: session.projectId };
  });
}

/**
 * Removes a session and those after it in its series, with all that is in them; one that is done or over stays. Refuses
 * NOT_FOUND and STALE.
 */
export function removeFollowing(scope: StudioScope, tail: SeriesTail, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "series.remove", now, async (writer) => {
    const session = await getSession(writer, tail.id);
    const rows = await readOpenTail(writer, session, tail);
    const ids = rows.map(({ id }) => id);
    await emptySessions(writer, ids);
    await writer.removeMany("studioSession", ids);
    const dates = listed(rows.map(dateOf), 3);
    const summary = `Removed ${openTailWords(session, rows)} with all that was in them: ${dates}`;
    return { value: null, summary, projectId: session.projectId };
  });
}
