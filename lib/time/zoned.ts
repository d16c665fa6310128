import { Temporal } from "temporal-polyfill";
import type { ClockShowing } from "@/lib/domain/clock-showing";
import { isCalendarDate } from "./calendar-date";
import { isClockTime } from "./clock-time";
import { minutesBetween } from "./duration";
import { isTimeZone } from "./zones";

// The calendar library is heavy: this file and span-text.ts are for the server. The browser gets text.

/** What a clock on the wall shows: "YYYY-MM-DD" and "HH:MM". */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

/** A wall time as somebody says it: where clocks show it twice, perhaps with which of the two is meant. */
export interface SaidTime extends WallTime {
  readonly showing?: ClockShowing | undefined;
}

export type WallTimeFault = "BAD_DATE" | "BAD_TIME" | "BAD_ZONE";

export type InstantResult =
  | {
      readonly ok: true;
      readonly instant: Date;
      /** The clocks jump over this time: the instant is as much later as the jump is long. */
      readonly shifted: boolean;
      /** The clocks show this time twice: the instant is the one that was asked for. */
      readonly ambiguous: boolean;
    }
  | { readonly ok: false; readonly code: WallTimeFault };

/**
 * The instant at which a clock in `timeZone` shows this date and time.
 *
 * @param showing which one, where clocks show it twice; without meaning for all other times
 */
export function instantAt(
  date: string,
  time: string,
  timeZone: string,
  showing: ClockShowing = "first",
): InstantResult {
  if (!isCalendarDate(date)) return { ok: false, code: "BAD_DATE" };
  if (!isClockTime(time)) return { ok: false, code: "BAD_TIME" };
  if (!isTimeZone(timeZone)) return { ok: false, code: "BAD_ZONE" };
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: "later" });
  const shifted = !later.toPlainDateTime().equals(wall);
  const instant = shifted || showing === "second" ? later : earlier;
  return {
    ok: true,
    instant: new Date(instant.epochMilliseconds),
    shifted,
    ambiguous: !shifted && earlier.epochMilliseconds !== later.epochMilliseconds,
  };
}

/** What a clock in `timeZone` shows at this instant, seconds dropped. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const zoned = zonedAt(instant, timeZone);
  return { date: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** "2026-11-23T10:00": what is kept beside an instant, so that its meaning outlives a change of the zone's rules. */
export function wallTextAt(instant: Date, timeZone: string): string {
  const { date, time } = wallTimeAt(instant, timeZone);
  return `${date}T${time}`;
}

/** Which of the two it is, where clocks in `timeZone` show the time of this instant twice; null where they do not. */
export function showingAt(instant: Date, timeZone: string): ClockShowing | null {
  const zoned = zonedAt(instant, timeZone);
  const wall = zoned.toPlainDateTime();
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return null;
  return zoned.epochMilliseconds === earlier.epochMilliseconds ? "first" : "second";
}

/** The date in `timeZone` now. */
export function todayIn(timeZone: string, now: Date): string {
  return wallTimeAt(now, timeZone).date;
}

/** "UTC+5:45": how far the zone's clocks are from UTC at this instant. */
export function offsetLabel(timeZone: string, instant: Date): string {
  const minutes = Math.round(zonedAt(instant, timeZone).offsetNanoseconds / 60e9);
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest}`;
}

export type SpanResult =
  | {
      readonly ok: true;
      readonly startsAt: Date;
      readonly endsAt: Date;
      /** Real length. */
      readonly minutes: number;
      readonly start: { readonly shifted: boolean; readonly ambiguous: boolean };
      readonly end: { readonly shifted: boolean; readonly ambiguous: boolean };
    }
  | {
      readonly ok: false;
      readonly field: "start" | "end";
      readonly code: WallTimeFault | "SHOWN_TWICE" | "END_BEFORE_START";
    };

/**
 * A half-open span between two wall times of one zone. Refuses a time that clocks show twice when it is not said which
 * one is meant, and an end that is not after the start. Limits on its length are the caller's.
 */
export function spanAt(start: SaidTime, end: SaidTime, timeZone: string): SpanResult {
  const from = instantAt(start.date, start.time, timeZone, start.showing);
  if (!from.ok) return { ok: false, field: "start", code: from.code };
  const to = instantAt(end.date, end.time, timeZone, end.showing);
  if (!to.ok) return { ok: false, field: "end", code: to.code };
  if (from.ambiguous && start.showing === undefined) return { ok: false, field: "start", code: "SHOWN_TWICE" };
  if (to.ambiguous && end.showing === undefined) return { ok: false, field: "end", code: "SHOWN_TWICE" };
  const minutes = minutesBetween(from.instant, to.instant);
  if (minutes <= 0) return { ok: false, field: "end", code: "END_BEFORE_START" };
  return {
    ok: true,
    startsAt: from.instant,
    endsAt: to.instant,
    minutes,
    start: { shifted: from.shifted, ambiguous: from.ambiguous },
    end: { shifted: to.shifted, ambiguous: to.ambiguous },
  };
}

/**
 * True when clocks in `timeZone` show these wall times for this span: whoever types them means it. Reading them anew
 * could mean another one, where clocks show a time twice or the zone of a room was changed. Who says which of two times
 * is meant, and says the other one, means another span.
 */
export function isShownAs(span: { startsAt: Date; endsAt: Date; timeZone: string }, start: SaidTime, end: SaidTime) {
  const shows = (instant: Date, wall: SaidTime) => {
    const shown = wallTimeAt(instant, span.timeZone);
    if (shown.date !== wall.date || shown.time !== wall.time) return false;
    return wall.showing === undefined || (showingAt(instant, span.timeZone) ?? wall.showing) === wall.showing;
  };
  return shows(span.startsAt, start) && shows(span.endsAt, end);
}

/** The end of a span of real minutes. */
export function endAfter(startsAt: Date, minutes: number): Date {
  return new Date(startsAt.getTime() + minutes * 60_000);
}

function zonedAt(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
