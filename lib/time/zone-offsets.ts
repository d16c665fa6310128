import { Temporal } from "temporal-polyfill";

/**
 * How far a zone's clocks are from UTC over some years. It answers for thousands of times what the calendar library
 * answers for a few: reading somebody's calendar asks that often.
 */
export interface ZoneOffsets {
  /** before the first change, in milliseconds east of UTC */
  first: number;
  /** by instant; from each on, clocks are this far from UTC */
  changes: readonly { at: number; offset: number }[];
}

/**
 * The offsets of an IANA zone between two instants; outside of them the nearest counts. Throws RangeError for a zone
 * that this machine does not know.
 */
export function zoneOffsets(timeZone: string, from: Date, to: Date): ZoneOffsets {
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  const first = at.offsetNanoseconds / 1e6;
  const changes: { at: number; offset: number }[] = [];
  for (;;) {
    at = at.getTimeZoneTransition("next");
    if (at === null || at.epochMilliseconds > to.getTime()) return { first, changes };
    changes.push({ at: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
  }
}

/**
 * The instant at which clocks show a wall time, both in milliseconds (the wall time as a UTC clock would show it). A time
 * that does not exist is read with the offset before the jump, of one that exists twice it is the first (RFC 5545,
 * section 3.3.5).
 */
export function instantOfWall({ first, changes }: ZoneOffsets, wall: number): number {
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const { at, offset } = changes[index] as { at: number; offset: number };
    const before = changes[index - 1]?.offset ?? first;
    if (wall >= at + Math.max(before, offset)) return wall - offset;
  }
  return wall - first;
}
