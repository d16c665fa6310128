import { daysBetween, formatDate } from "./calendar-date";
import { clockChangeText } from "./clock-change";
import { clockMinutes } from "./clock-time";

// Light enough for the browser, which has no calendar library.

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-23 10:00": what a clock in the zone shows at an instant. */
export function wallText(instant: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${of("year")}-${of("month")}-${of("day")} ${of("hour")}:${of("minute")}`;
}

/** Minutes since midnight on a clock in the zone. */
export function wallMinutes(instant: Date, timeZone: string): number {
  return clockMinutes(wallText(instant, timeZone).slice(11));
}

/** "10:00–18:30", with "+1" for each midnight between. */
export function wallTimes({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, timeZone: string): string {
  const [start, end] = [wallText(startsAt, timeZone), wallText(endsAt, timeZone)];
  const days = daysBetween(start.slice(0, 10), end.slice(0, 10));
  return `${start.slice(11)}–${end.slice(11)}${days === 0 ? "" : ` +${days}`}`;
}

/** A sentence when a clock change makes the span longer or shorter than its times on the wall, else null. */
export function wallClockChange(span: { startsAt: Date; endsAt: Date }, timeZone: string): string | null {
  const [start = "", end = ""] = [span.startsAt, span.endsAt].map((instant) => wallText(instant, timeZone));
  const wall = (text: string) => ({ date: text.slice(0, 10), time: text.slice(11) });
  return clockChangeText(span, wall(start), wall(end));
}

/** "Mon 23 Nov, 10:00–18:30" */
export function wallSpan(span: { startsAt: Date; endsAt: Date }, timeZone: string): string {
  return `${formatDate(wallText(span.startsAt, timeZone).slice(0, 10))}, ${wallTimes(span, timeZone)}`;
}
