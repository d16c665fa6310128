import type { SpanMoment } from "@/lib/domain/span-moment";
import { daysBetween, formatDate, relativeDay } from "./calendar-date";
import { clockChangeText } from "./clock-change";
import { formatDuration, minutesBetween } from "./duration";
import { offsetLabel, todayIn, type WallTime, wallTimeAt } from "./zoned";
import { zoneLabel } from "./zones";

/** A span as people read it, ready for the browser: plain text and the two wall times behind it. */
export interface SpanText {
  readonly start: WallTime;
  readonly end: WallTime;
  /** "Mon 23 Nov" */
  readonly date: string;
  /** "10:00–18:30", or "22:00–04:00 +1" when it ends on a later day */
  readonly times: string;
  /** Real length, "8 h 30 min" */
  readonly duration: string;
  /** "London" */
  readonly zone: string;
  /** "UTC+1", at the start */
  readonly offset: string;
  /** A sentence when a clock change makes it longer or shorter than its times say, else null. */
  readonly clockChange: string | null;
}

/** Says the span in the zone it was planned in; `viewerSpanText` says it in the viewer's. */
export function spanText(startsAt: Date, endsAt: Date, timeZone: string): SpanText {
  const start = wallTimeAt(startsAt, timeZone);
  const end = wallTimeAt(endsAt, timeZone);
  return {
    start,
    end,
    date: formatDate(start.date),
    times: formatTimes(start, end),
    duration: formatDuration(Math.round(minutesBetween(startsAt, endsAt))),
    zone: zoneLabel(timeZone),
    offset: offsetLabel(timeZone, startsAt),
    clockChange: clockChangeText({ startsAt, endsAt }, start, end),
  };
}

/** "10:00–18:30", with "+1" for each midnight between. */
function formatTimes(start: WallTime, end: WallTime): string {
  const days = daysBetween(start.date, end.date);
  return `${start.time}–${end.time}${days === 0 ? "" : ` +${days}`}`;
}

/** The span for the browser, which says it on the viewer's clock too; null without a date. */
export function spanMoment(startsAt: Date | null, endsAt: Date | null, timeZone: string): SpanMoment | null {
  if (startsAt === null || endsAt === null) return null;
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone };
}

/**
 * "Mon 23 Nov, 10:00–18:30": a span on one line.
 *
 * @param homeZone the zone that goes without saying: in another one it is "Mon 23 Nov, 10:00–18:30 Lisbon time"
 */
export function spanLine(startsAt: Date, endsAt: Date, timeZone: string, homeZone = timeZone): string {
  return spansLine([{ startsAt, endsAt }], timeZone, homeZone);
}

/** "Mon 23 Nov, 10:00–12:30 and 19:15–20:30": several spans on one line, each date said once. `homeZone` as above. */
export function spansLine(
  spans: readonly { startsAt: Date; endsAt: Date }[],
  timeZone: string,
  homeZone = timeZone,
): string {
  const line = joinedSpans(spans, timeZone);
  return line === "" || timeZone === homeZone ? line : `${line} ${zoneLabel(timeZone)} time`;
}

function joinedSpans(spans: readonly { startsAt: Date; endsAt: Date }[], timeZone: string): string {
  let said = "";
  const parts = spans.map(({ startsAt, endsAt }) => {
    const { date, times } = spanText(startsAt, endsAt, timeZone);
    const part = date === said ? times : `${date}, ${times}`;
    said = date;
    return part;
  });
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

/** "Mon 23 Nov, 10:00": one instant, for history and answers. */
export function momentText(instant: Date, timeZone: string): string {
  const { date, time } = wallTimeAt(instant, timeZone);
  return `${formatDate(date)}, ${time}`;
}

/** "today 10:00", "yesterday 10:00", then as `momentText`. */
export function nearMomentText(instant: Date, timeZone: string, now: Date): string {
  const { date, time } = wallTimeAt(instant, timeZone);
  const near = relativeDay(date, todayIn(timeZone, now));
  return near === "today" || near === "yesterday" ? `${near} ${time}` : momentText(instant, timeZone);
}
