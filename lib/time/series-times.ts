import { addDays, daysBetween } from "./calendar-date";
import { addClockMinutes, clockMinutes } from "./clock-time";
import { minutesBetween } from "./duration";
import { spanText } from "./span-text";
import { instantAt, type WallTime, wallTimeAt } from "./zoned";

/** When a session is on the clock, whatever the day. */
export interface DayTimes {
  startTime: string;
  endTime: string;
  /** how many midnights lie between */
  endDays: number;
}

export interface PlacedTimes {
  startsAt: Date;
  endsAt: Date;
  startsWall: string;
  endsWall: string;
  /** What a clock change makes of the times, in sentences. */
  notes: readonly string[];
}

/**
 * What clocks in the zone show of a session, and on which day it starts. Where they are put back in it and its end reads no
 * later than its start, the end is what they would show after its real length.
 */
export function dayTimesOf(span: { startsAt: Date; endsAt: Date }, timeZone: string): DatedTimes {
  const start = wallTimeAt(span.startsAt, timeZone);
  const end = wallTimeAt(span.endsAt, timeZone);
  const times = { startTime: start.time, endTime: end.time, endDays: daysBetween(start.date, end.date) };
  if (lengthOf(times) > 0) return { startsOn: start.date, ...times };
  const later = addClockMinutes(start.time, minutesBetween(span.startsAt, span.endsAt));
  return { startsOn: start.date, startTime: start.time, endTime: later.time, endDays: later.days };
}

/**
 * The same times on another day, by the clock: where a clock change makes the night longer or shorter, the times stay and
 * the length does not. A time that clocks skip moves behind the jump; of two that they show alike it is the first. Where
 * that leaves no time between start and end, the end keeps its distance.
 */
export function timesOnDay({ startTime, endTime, endDays }: DayTimes, date: string, timeZone: string): PlacedTimes {
  const start: WallTime = { date, time: startTime };
  const end: WallTime = { date: addDays(date, endDays), time: endTime };
  const from = readWall(start, timeZone);
  const to = readWall(end, timeZone);
  const minutes = lengthOf({ startTime, endTime, endDays });
  const isLost = to.instant.getTime() <= from.instant.getTime();
  const endsAt = isLost ? new Date(from.instant.getTime() + minutes * 60_000) : to.instant;
  const text = spanText(from.instant, endsAt, timeZone);
  const notes = [
    ...wallNotes(start, from, "it starts", timeZone),
    ...(isLost ? [] : wallNotes(end, to, "it ends", timeZone)),
    ...(text.clockChange === null ? [] : [text.clockChange]),
  ];
  const wall = ({ date: day, time }: WallTime) => `${day}T${time}`;
  return { startsAt: from.instant, endsAt, startsWall: wall(text.start), endsWall: wall(text.end), notes };
}

type ReadWall = Extract<ReturnType<typeof instantAt>, { ok: true }>;

function readWall({ date, time }: WallTime, timeZone: string): ReadWall {
  const read = instantAt(date, time, timeZone);
  if (!read.ok) throw new RangeError(`${date} ${time} in ${timeZone} cannot be read.`);
  return read;
}

function wallNotes({ time }: WallTime, read: ReadWall, what: string, timeZone: string): string[] {
  if (read.shifted) return [`The clocks skip ${time}: ${what} at ${wallTimeAt(read.instant, timeZone).time}.`];
  return read.ambiguous ? [`The clocks show ${time} twice: ${what} the first time.`] : [];
}

/** A day's times with the day on which they start. */
export type DatedTimes = DayTimes & { startsOn: string };

function lengthOf({ startTime, endTime, endDays }: DayTimes): number {
  return endDays * 1440 + clockMinutes(endTime) - clockMinutes(startTime);
}

/**
 * How an edit of one session travels to another one of its series, by the clock: as many days, the new time of day, the new
 * length; what was not changed stays the other's own.
 */
export function travelledTimes(before: DatedTimes, after: DatedTimes, own: DatedTimes): DatedTimes {
  const startTime = before.startTime === after.startTime ? own.startTime : after.startTime;
  const length = lengthOf(before) === lengthOf(after) ? lengthOf(own) : lengthOf(after);
  const end = addClockMinutes(startTime, length);
  const startsOn = addDays(own.startsOn, daysBetween(before.startsOn, after.startsOn));
  return { startsOn, startTime, endTime: end.time, endDays: end.days };
}
