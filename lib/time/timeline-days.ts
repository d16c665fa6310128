import type { TimelineDay } from "@/lib/domain/timeline-view";
import { addDays, formatDate, weekdayOf } from "./calendar-date";
import { instantAt, todayIn } from "./zoned";

/**
 * Days in a row on a clock in the zone. A day lasts as long as it does: 23 or 25 hours where the clocks change.
 *
 * @param from YYYY-MM-DD, a date that exists
 */
export function timelineDays(from: string, count: number, timeZone: string, now: Date): TimelineDay[] {
  const today = todayIn(timeZone, now);
  return Array.from({ length: count }, (_, index): TimelineDay => {
    const date = addDays(from, index);
    const isMonthSaid = index === 0 || date.endsWith("-01");
    const text = formatDate(date);
    return {
      date,
      label: isMonthSaid ? text : text.slice(0, text.lastIndexOf(" ")),
      start: midnight(date, timeZone),
      end: midnight(addDays(date, 1), timeZone),
      isToday: date === today,
      isWeekend: weekdayOf(date) > 5,
    };
  });
}

/** Where a day begins: at its midnight, or when the clocks skip that, right after. */
function midnight(date: string, timeZone: string): number {
  const result = instantAt(date, "00:00", timeZone);
  if (!result.ok) throw new RangeError(`${date} in ${timeZone} cannot be read.`);
  return result.instant.getTime();
}
