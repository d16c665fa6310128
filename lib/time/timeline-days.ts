import type { TimelineDay } from "@/lib/domain/timeline-view";
import { addDays, formatDate, weekdayOf } from "./calendar-date";
import { instantAt, todayIn, wallTimeAt } from "./zoned";

/** Hours of every day that are drawn, 0 to 24. */
export interface DrawnHours {
  from: number;
  to: number;
}

/** Hours in which sessions usually are. */
const USUAL: DrawnHours = { from: 8, to: 23 };
export const ALL_HOURS: DrawnHours = { from: 0, to: 24 };

/** The usual hours and as many more as these spans take; all hours where one goes on past midnight. */
export function drawnHours(spans: readonly { startsAt: Date; endsAt: Date }[], timeZone: string): DrawnHours {
  let { from, to } = USUAL;
  for (const { startsAt, endsAt } of spans) {
    const start = wallTimeAt(startsAt, timeZone);
    const end = wallTimeAt(endsAt, timeZone);
    const isMidnight = end.time === "00:00" && end.date === addDays(start.date, 1);
    if (start.date !== end.date && !isMidnight) return ALL_HOURS;
    from = Math.min(from, Number(start.time.slice(0, 2)));
    to = Math.max(to, isMidnight ? 24 : Math.ceil(Number(end.time.slice(0, 2)) + Number(end.time.slice(3)) / 60));
  }
  return { from, to };
}

/**
 * Days in a row on a clock in the zone. A day lasts as long as it does: 23 or 25 hours where the clocks change.
 *
 * @param from YYYY-MM-DD, a date that exists
 */
export function timelineDays(
  from: string,
  count: number,
  { timeZone, hours, now }: { timeZone: string; hours: DrawnHours; now: Date },
): TimelineDay[] {
  const today = todayIn(timeZone, now);
  return Array.from({ length: count }, (_, index): TimelineDay => {
    const date = addDays(from, index);
    const isMonthSaid = index === 0 || date.endsWith("-01");
    const text = formatDate(date);
    return {
      date,
      label: isMonthSaid ? text : text.slice(0, text.lastIndexOf(" ")),
      start: hourOf(date, 0, timeZone),
      end: hourOf(date, 24, timeZone),
      drawn: { start: hourOf(date, hours.from, timeZone), end: hourOf(date, hours.to, timeZone) },
      isToday: date === today,
      isWeekend: weekdayOf(date) > 5,
    };
  });
}

/** When an hour of a day begins; where the clocks skip it, right after. 24 is the next midnight. */
function hourOf(date: string, hour: number, timeZone: string): number {
  const day = hour === 24 ? addDays(date, 1) : date;
  const result = instantAt(day, `${String(hour % 24).padStart(2, "0")}:00`, timeZone);
  if (!result.ok) throw new RangeError(`${date} in ${timeZone} cannot be read.`);
  return result.instant.getTime();
}
