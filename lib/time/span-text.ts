import { daysBetween, formatDate, formatLongDate } from "./calendar-date";
import { clockMinutes } from "./clock-time";
import { formatDuration, minutesBetween } from "./duration";
import { offsetLabel, type WallTime, wallTimeAt } from "./zoned";
import { zoneLabel } from "./zones";

/** A span as people read it, ready for the browser: plain text and the two wall times behind it. */
export interface SpanText {
  readonly start: WallTime;
  readonly end: WallTime;
  /** "Mon 23 Nov" */
  readonly date: string;
  /** "Monday 23 November 2026" */
  readonly longDate: string;
  /** "10:00–18:30", or "22:00–04:00 +1" when it ends on a later day */
  readonly times: string;
  /** Real length, "8 h 30 min" */
  readonly duration: string;
  /** "London" */
  readonly zone: string;
  /** "UTC+1", at the start */
  readonly offset: string;
  /** The same span on the viewer's clock, "Tue 24 Nov 05:00–13:30 in Tokyo"; null when both clocks show the same. */
  readonly forViewer: string | null;
  /** A sentence when a clock change makes it longer or shorter than its times say, else null. */
  readonly clockChange: string | null;
}

/** Says the span in the zone it was planned in, and in the viewer's when that reads differently. */
export function spanText(startsAt: Date, endsAt: Date, timeZone: string, viewerZone: string = timeZone): SpanText {
  const start = wallTimeAt(startsAt, timeZone);
  const end = wallTimeAt(endsAt, timeZone);
  return {
    start,
    end,
    date: formatDate(start.date),
    longDate: formatLongDate(start.date),
    times: formatTimes(start, end),
    duration: formatDuration(Math.round(minutesBetween(startsAt, endsAt))),
    zone: zoneLabel(timeZone),
    offset: offsetLabel(timeZone, startsAt),
    forViewer: viewerText(startsAt, endsAt, start, end, viewerZone),
    clockChange: clockChangeText(startsAt, endsAt, start, end),
  };
}

/** "10:00–18:30", with "+1" for each midnight between. */
export function formatTimes(start: WallTime, end: WallTime): string {
  const days = daysBetween(start.date, end.date);
  return `${start.time}–${end.time}${days === 0 ? "" : ` +${days}`}`;
}

/** "Mon 23 Nov, 10:00": one instant, for history and answers. */
export function momentText(instant: Date, timeZone: string): string {
  const { date, time } = wallTimeAt(instant, timeZone);
  return `${formatDate(date)}, ${time}`;
}

function viewerText(startsAt: Date, endsAt: Date, start: WallTime, end: WallTime, viewerZone: string): string | null {
  const from = wallTimeAt(startsAt, viewerZone);
  const to = wallTimeAt(endsAt, viewerZone);
  const isSame = from.date === start.date && from.time === start.time && to.date === end.date && to.time === end.time;
  if (isSame) return null;
  const day = from.date === start.date ? "" : `${formatDate(from.date)} `;
  return `${day}${formatTimes(from, to)} in ${zoneLabel(viewerZone)}`;
}

function clockChangeText(startsAt: Date, endsAt: Date, start: WallTime, end: WallTime): string | null {
  const real = Math.round(minutesBetween(startsAt, endsAt));
  const onTheWall = daysBetween(start.date, end.date) * 1440 + clockMinutes(end.time) - clockMinutes(start.time);
  if (real === onTheWall) return null;
  const [way, compared] = real > onTheWall ? ["back", "longer"] : ["forward", "shorter"];
  const difference = formatDuration(Math.abs(real - onTheWall));
  return `The clocks go ${way} during this session: it lasts ${formatDuration(real)}, ${difference} ${compared} than its times say.`;
}
