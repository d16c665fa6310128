import fc from "fast-check";
import type { WeekHours } from "@/lib/domain/week-hours";

const DAY = 1440;
const WEEK = 7 * DAY;

/** Any valid hours: cuts of the week, every other stretch of which is open for a day at most. */
export function generatedWeekHours(): fc.Arbitrary<WeekHours> {
  return fc.uniqueArray(fc.nat(WEEK - 1), { maxLength: 28 }).map((cuts) => {
    const sorted = [...cuts].sort((a, b) => a - b);
    const hours: { weekday: number; startMinute: number; endMinute: number }[] = [];
    for (let at = 0; at + 1 < sorted.length; at += 2) {
      const [from = 0, to = 0] = sorted.slice(at, at + 2);
      const startMinute = from % DAY;
      hours.push({
        weekday: Math.floor(from / DAY) + 1,
        startMinute,
        endMinute: startMinute + Math.min(to - from, DAY),
      });
    }
    return hours;
  });
}
