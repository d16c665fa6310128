import { endAfter, instantAt, wallTextAt } from "./zoned";
import { isTimeZone } from "./zones";

/** A span with the wall times that were said for it, "2026-11-23T10:00" on a clock in `timeZone`. */
export interface KeptSpan {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  startsWall: string;
  endsWall: string;
}

/** Whether clocks show something else at its instants than was said: the rules of its zone have changed since. */
export function isDrifted({ startsAt, endsAt, timeZone, startsWall, endsWall }: KeptSpan): boolean {
  if (!isTimeZone(timeZone)) return false;
  return wallTextAt(startsAt, timeZone) !== startsWall || wallTextAt(endsAt, timeZone) !== endsWall;
}

/**
 * The instants at which clocks show what was said, by the rules that this machine knows; null where they do already, or
 * where the zone or a time cannot be read. Of two times that clocks show alike it takes the one that is nearer to where
 * it was. An end that would no longer be after its start follows it as far behind as before.
 */
export function correctedSpan(span: KeptSpan): { startsAt: Date; endsAt: Date } | null {
  if (!isDrifted(span)) return null;
  const startsAt = nearestInstant(span.startsWall, span.timeZone, span.startsAt);
  const endsAt = nearestInstant(span.endsWall, span.timeZone, span.endsAt);
  if (startsAt === null || endsAt === null) return null;
  const isKept = startsAt.getTime() === span.startsAt.getTime() && endsAt.getTime() === span.endsAt.getTime();
  if (isKept) return null;
  if (endsAt > startsAt) return { startsAt, endsAt };
  return { startsAt, endsAt: endAfter(startsAt, (span.endsAt.getTime() - span.startsAt.getTime()) / 60_000) };
}

function nearestInstant(wall: string, timeZone: string, before: Date): Date | null {
  const [date = "", time = ""] = wall.split("T");
  const [first, second] = (["first", "second"] as const).map((showing) => instantAt(date, time, timeZone, showing));
  if (!first?.ok || !second?.ok) return null;
  const distance = (instant: Date) => Math.abs(instant.getTime() - before.getTime());
  return distance(second.instant) < distance(first.instant) ? second.instant : first.instant;
}
