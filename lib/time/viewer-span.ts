import { formatDate } from "./calendar-date";
import { wallText, wallTimes } from "./wall-text";
import { zoneLabel } from "./zones";

/**
 * The same span on the viewer's clock, "Tue 24 Nov 05:00–13:30 in Tokyo", the date only where it differs; null when both
 * clocks show the same. Light
 * enough for the browser, which alone knows the viewer's zone.
 */
export function viewerSpanText(startsAt: Date, endsAt: Date, timeZone: string, viewerZone: string): string | null {
  const [start, end] = [wallText(startsAt, viewerZone), wallText(endsAt, viewerZone)];
  if (start === wallText(startsAt, timeZone) && end === wallText(endsAt, timeZone)) return null;
  const times = wallTimes({ startsAt, endsAt }, viewerZone);
  const day = start.slice(0, 10);
  const date = day === wallText(startsAt, timeZone).slice(0, 10) ? "" : `${formatDate(day)} `;
  return `${date}${times} in ${zoneLabel(viewerZone)}`;
}
