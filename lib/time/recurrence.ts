import { instantAt } from "./zoned";

/** Stand-in until rules are read: every event happens once. */
export function occurrencesIn(
  event: { startsWall: string; endsWall: string; timeZone: string; rule: string; exceptOn: string },
  span: { startsAt: Date; endsAt: Date },
): { startsAt: Date; endsAt: Date }[] {
  const [start, end] = [event.startsWall, event.endsWall].map((wall) =>
    instantAt(wall.slice(0, 10), wall.slice(11), event.timeZone),
  );
  if (!start?.ok || !end?.ok) return [];
  const isInside = start.instant < span.endsAt && end.instant > span.startsAt;
  return isInside ? [{ startsAt: start.instant, endsAt: end.instant }] : [];
}
