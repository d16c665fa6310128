import "server-only";
import type { FreeSlot } from "@/lib/domain/free-view";
import type { Placement } from "@/lib/domain/placement";
import { addDays } from "@/lib/time/calendar-date";
import { spanLine } from "@/lib/time/span-text";
import { endAfter, instantAt, todayIn, wallTimeAt } from "@/lib/time/zoned";
import type { PlacementSetting } from "./placement-setting";

/** How far ahead is looked, and at which hours a session may start. */
const DAYS = 28;
const FIRST_HOUR = 8;
const LAST_HOUR = 20;

interface Wanted extends Omit<Placement, "window"> {
  minutes: number;
  /** not before */
  from: Date;
  timeZone: string;
}

/** The next start, on a half hour of the day, at which nothing at all is in the way; null when there is none in four weeks. */
export function findNextFree(
  { minutes, from, timeZone, ...placement }: Wanted,
  setting: PlacementSetting,
  now: Date,
): FreeSlot | null {
  const earliest = from > now ? from : now;
  const firstDay = todayIn(timeZone, earliest);
  const span = { startsAt: earliest, endsAt: endAfter(earliest, (DAYS + 1) * 1440 + minutes) };
  const inSpan = setting.within(span, placement);
  for (let day = 0; day < DAYS; day += 1) {
    const date = addDays(firstDay, day);
    for (let half = FIRST_HOUR * 2; half <= LAST_HOUR * 2; half += 1) {
      const time = `${String(half >> 1).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`;
      const read = instantAt(date, time, timeZone);
      if (!read.ok || read.instant < earliest) continue;
      const window = { startsAt: read.instant, endsAt: endAfter(read.instant, minutes) };
      if (inSpan.conflictsOf({ ...placement, window }).length > 0) continue;
      const label = spanLine(window.startsAt, window.endsAt, timeZone);
      return { startsOn: date, startTime: wallTimeAt(read.instant, timeZone).time, label };
    }
  }
  return null;
}
