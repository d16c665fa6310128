import { daysBetween, formatDate } from "./calendar-date";
import { zoneLabel } from "./zones";

/**
 * The same span on the viewer's clock, "Tue 24 Nov 05:00–13:30 in Tokyo", the date only where it differs; null when both
 * clocks show the same. Light
 * enough for the browser, which alone knows the viewer's zone.
 */
export function viewerSpanText(startsAt: Date, endsAt: Date, timeZone: string, viewerZone: string): string | null {
  const [start, end] = [wallText(startsAt, viewerZone), wallText(endsAt, viewerZone)];
  if (start === wallText(startsAt, timeZone) && end === wallText(endsAt, timeZone)) return null;
  const days = daysBetween(start.slice(0, 10), end.slice(0, 10));
  const times = `${start.slice(11)}–${end.slice(11)}${days === 0 ? "" : ` +${days}`}`;
  const day = start.slice(0, 10);
  const date = day === wallText(startsAt, timeZone).slice(0, 10) ? "" : `${formatDate(day)} `;
  return `${date}${times} in ${zoneLabel(viewerZone)}`;
}

/** "2026-11-23 10:00" */
function wallText(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")} ${of("hour")}:${of("minute")}`;
}
