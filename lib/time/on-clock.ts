import { instantAt, type WallTime, wallTimeAt } from "./zoned";

/** What clocks in a zone show when those in another one show a time; null for a time that cannot be read. */
export function onClock({ date, time }: WallTime, from: string, to: string): WallTime | null {
  if (from === to) return { date, time };
  const read = instantAt(date, time, from);
  if (!read.ok) return null;
  const shown = wallTimeAt(read.instant, to);
  return { date: shown.date, time: shown.time };
}
