import { addDays, formatDate, formatDateRange } from "./calendar-date";

/** The walls of an entry: two midnights are whole days. */
interface Walls {
  isAllDay: boolean;
  startsWall: string;
  endsWall: string;
}

/** "Mon 23 Nov 2026", "23–27 Nov 2026", "Mon 23 Nov 2026, 17:00–23:00": when the first time is, without its zone. */
export function absenceText({ isAllDay, startsWall, endsWall }: Walls): string {
  const [from, to] = [startsWall.slice(0, 10), endsWall.slice(0, 10)];
  if (isAllDay) {
    const last = addDays(to, -1);
    return from === last ? dated(from) : formatDateRange(from, last);
  }
  const times = `${startsWall.slice(11)}–${endsWall.slice(11)}`;
  if (from === to) return `${dated(from)}, ${times}`;
  return `${dated(from)}, ${startsWall.slice(11)} – ${dated(to)}, ${endsWall.slice(11)}`;
}

function dated(date: string): string {
  return `${formatDate(date)} ${date.slice(0, 4)}`;
}
