import { instantAt } from "@/lib/time/zoned";
import type { UnavailabilityRow } from "./rows";

interface UnavailabilitySketch {
  id: string;
  personId: string;
  /** "2026-11-23T10:00"; two midnights make whole days */
  startsWall: string;
  endsWall: string;
  timeZone: string;
  rule?: string;
  /** dates with commas between */
  exceptOn?: string;
  note?: string;
}

function instantOf(wall: string, timeZone: string): Date {
  const result = instantAt(wall.slice(0, 10), wall.slice(11), timeZone);
  if (!result.ok) throw new Error(`No such time: ${wall} in ${timeZone}.`);
  return result.instant;
}

/** When somebody cannot come; two midnights make whole days. */
export function makeUnavailability({
  rule = "",
  exceptOn = "",
  note = "",
  ...said
}: UnavailabilitySketch): UnavailabilityRow {
  const isMidnight = (wall: string) => wall.endsWith("T00:00");
  return {
    ...said,
    rule,
    note,
    exceptOn,
    isAllDay: isMidnight(said.startsWall) && isMidnight(said.endsWall),
    startsAt: instantOf(said.startsWall, said.timeZone),
    endsAt: instantOf(said.endsWall, said.timeZone),
  };
}
