import { instantAt } from "./zoned";

/**
 * The instants of two wall times ("2026-11-23T10:00") of one zone, by the rule of occurrencesIn: what clocks skip is as much
 * later as they jump, of two that they show alike it is the first. Null when one cannot be read or the end is not later.
 */
export function wallSpan(
  startsWall: string,
  endsWall: string,
  timeZone: string,
): { startsAt: Date; endsAt: Date } | null {
  const start = instantAt(startsWall.slice(0, 10), startsWall.slice(11), timeZone);
  const end = instantAt(endsWall.slice(0, 10), endsWall.slice(11), timeZone);
  if (!start.ok || !end.ok || end.instant <= start.instant) return null;
  return { startsAt: start.instant, endsAt: end.instant };
}
