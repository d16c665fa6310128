import { daysBetween } from "./calendar-date";
import { clockMinutes } from "./clock-time";
import { formatDuration, minutesBetween } from "./duration";

// Light enough for the browser.

interface Wall {
  date: string;
  time: string;
}

/** A sentence when a clock change makes a span longer or shorter than its wall times say, else null. */
export function clockChangeText(span: { startsAt: Date; endsAt: Date }, start: Wall, end: Wall): string | null {
  const real = Math.round(minutesBetween(span.startsAt, span.endsAt));
  const onTheWall = daysBetween(start.date, end.date) * 1440 + clockMinutes(end.time) - clockMinutes(start.time);
  if (real === onTheWall) return null;
  const [way, compared] = real > onTheWall ? ["back", "longer"] : ["forward", "shorter"];
  const difference = formatDuration(Math.abs(real - onTheWall));
  return `The clocks go ${way} during this session: it lasts ${formatDuration(real)}, ${difference} ${compared} than its times say.`;
}
