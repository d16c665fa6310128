import "server-only";
import { holdAmong } from "@/lib/domain/hold";
import { listed } from "@/lib/domain/listed";
import type { Conflict, Placed } from "@/lib/domain/placement";
import { type Repeat, repeatRule } from "@/lib/domain/repeat";
import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { formatDate } from "@/lib/time/calendar-date";
import { repeatDates } from "@/lib/time/repeat-dates";
import { dayTimesOf, timesOnDay } from "@/lib/time/series-times";
import { type Bookings, readBookings } from "./bookings";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { type CopyPlace, copySession, peopleOf, readModel, type SessionModel } from "./session-copies";
import { getSession } from "./studio-sessions";
import { transact, type WriteResult } from "./transact";

export interface SeriesRequest {
  id: string;
  version: number;
  repeat: Repeat;
  /** those of the rule's dates that are to be made */
  dates: readonly string[];
  /** those among them that were seen to clash */
  clashing: readonly string[];
}

/** Where a series continues that the session belongs to already; else a new one, with the session as its first. */
async function seriesOf(writer: ChangeWriter, session: Row<"studioSession">, repeat: Repeat): Promise<string> {
  if (session.seriesId !== null) return session.seriesId;
  const row = { id: newId(), projectId: session.projectId, rule: repeatRule(repeat) };
  const { id } = await writer.create("sessionSeries", row);
  await writer.update("studioSession", session.id, null, { seriesId: id });
  return id;
}

interface Placing {
  model: SessionModel;
  dates: readonly string[];
  isKnown(date: string): boolean;
}

/** Each date with its times: a second hold where somebody has the room. Refuses what clashes without having been seen to. */
function placesOf(bookings: Bookings, { model, dates, isKnown }: Placing, now: Date): CopyPlace[] {
  const { roomId, timeZone, startsAt, endsAt, title } = model.session;
  if (startsAt === null || endsAt === null) return [];
  const day = dayTimesOf({ startsAt, endsAt }, timeZone);
  const personIds = peopleOf(model);
  const news: string[] = [];
  const made: Placed[] = [];
  const places = dates.map((date): CopyPlace => {
    const { notes: _, ...times } = timesOnDay(day, date, timeZone);
    if (times.endsAt.getTime() - times.startsAt.getTime() > SESSION_MINUTES_MAX * 60_000) refuse("SESSION_TOO_LONG");
    if (times.endsAt <= now) refuse("CLASHES_SINCE", { message: `${formatDate(date)} is over. Choose other dates.` });
    const placement = { sessionId: null, window: times, roomId, personIds };
    const clashes = bookings.with(made).clashes(placement);
    if (clashes.length > 0 && !isKnown(date)) news.push(sinceWords(bookings, clashes, date, timeZone));
    made.push({ ...placement, sessionId: date, title, isFirm: false });
    return { ...times, status: holdAmong(clashes, bookings.waiting) };
  });
  if (news.length > 0)
    refuse("CLASHES_SINCE", { message: `Since the list was made: ${news.join(" ")} Look at it again.` });
  return places;
}

function sinceWords(bookings: Bookings, clashes: readonly Conflict[], date: string, timeZone: string): string {
  return `${formatDate(date)}: ${clashes.map((clash) => bookings.words(clash, timeZone)).join("; ")}.`;
}

/**
 * Repeats a session on dates of its rule, all in one change: with its blocks, tasks, role needs, and its crew as drafts, as
 * holds at the same times on the clock. Refuses NOT_FOUND, STALE, NO_DATE, ROOM_NOT_FOUND where its room was archived,
 * INVALID for a date that the rule does not give, and CLASHES_SINCE for one that was not seen to clash and does.
 */
export function repeatSession(
  scope: StudioScope,
  { id, version, repeat, dates, clashing }: SeriesRequest,
  now: Date,
): Promise<WriteResult<{ made: number }>> {
  return transact(scope, "series.create", now, async (writer) => {
    const session = await getSession(writer, id);
    if (session.version !== version) refuse("STALE");
    const { startsAt, endsAt, timeZone, roomId, title, projectId } = session;
    if (startsAt === null || endsAt === null) refuse("NO_DATE");
    const room = roomId === null ? null : await writer.read.room.findFirst({ where: { id: roomId } });
    if (room !== null && room.archivedAt !== null) refuse("ROOM_NOT_FOUND");
    const { startsOn } = dayTimesOf({ startsAt, endsAt }, timeZone);
    const all = repeatDates(repeat, startsOn).dates;
    const chosen = all.filter((date) => dates.includes(date));
    if (chosen.length === 0 || chosen.length !== new Set(dates).size) refuse("INVALID");
    const model = await readModel(writer, session);
    const bookings = await readBookings(writer, spanOf(session, chosen));
    const known = new Set(clashing);
    const places = placesOf(bookings, { model, dates: chosen, isKnown: (date) => known.has(date) }, now);
    await copySession(writer, model, await seriesOf(writer, session, repeat), places);
    const left = all.filter((date) => !dates.includes(date));
    const summary = `Repeated ${title} on ${chosen.length === 1 ? formatDate(chosen[0] ?? "") : `${chosen.length} dates`}`;
    return { value: { made: chosen.length }, summary: summary + leftOutWords(left), projectId };
  });
}

function leftOutWords(dates: readonly string[]): string {
  return dates.length === 0 ? "" : `; left out ${listed(dates.map(formatDate), 3)}`;
}

const DAY_MS = 86_400_000;

/** From the first of the dates to the last, whatever the zone. */
function spanOf(session: Row<"studioSession">, dates: readonly string[]): { startsAt: Date; endsAt: Date } {
  const days = dates.map((date) => Date.parse(`${date}T00:00Z`));
  const length = Number(session.endsAt) - Number(session.startsAt);
  return {
    startsAt: new Date(Math.min(...days) - DAY_MS),
    endsAt: new Date(Math.max(...days) + 2 * DAY_MS + length),
  };
}
