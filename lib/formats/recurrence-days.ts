import { type CivilDay, dayOf, weekdayOfDay, weekNumbersOf, yearDayOf } from "./civil-day";
import type { RecurrenceRule } from "./recurrence-rule";

/** The days from `first` until before `end` that a rule's day parts allow, in order. */
export function daysOf(rule: RecurrenceRule, first: number, end: number): number[] {
  const days: number[] = [];
  for (let day = first; day < end; day += 1) {
    if (isDayOf(rule, day)) days.push(day);
  }
  return days;
}

/** Whether a rule's day parts allow a day. */
export function isDayOf(rule: RecurrenceRule, day: number): boolean {
  const { months, weeks, yearDays, monthDays, weekdays, weekStart } = rule;
  const civil = yearDayOf(day);
  if (months.length > 0 && !months.includes(civil.month)) return false;
  if (monthDays.length > 0) {
    const fromEnd = civil.monthDay - monthLength(civil) - 1;
    if (!monthDays.includes(civil.monthDay) && !monthDays.includes(fromEnd)) return false;
  }
  if (weekdays.length > 0 && !isWeekdayOf(rule, day, civil)) return false;
  if (yearDays.length > 0) {
    const fromEnd = day - dayOf(civil.year + 1, 1, 1);
    if (!yearDays.includes(civil.yearDay) && !yearDays.includes(fromEnd)) return false;
  }
  if (weeks.length > 0) {
    const { fromStart, fromEnd } = weekNumbersOf(day, weekStart);
    if (!weeks.includes(fromStart) && !weeks.includes(fromEnd)) return false;
  }
  return true;
}

function monthLength({ year, month }: CivilDay): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** Which Monday it is counts within the month, or within the year where no month is said; elsewhere it says nothing. */
function isWeekdayOf({ frequency, months, weekdays }: RecurrenceRule, day: number, civil: CivilDay): boolean {
  const isInMonth = frequency === "MONTHLY" || (frequency === "YEARLY" && months.length > 0);
  const isCounted = isInMonth || frequency === "YEARLY";
  const weekday = weekdayOfDay(day);
  const length = isInMonth ? monthLength(civil) : dayOf(civil.year + 1, 1, 1) - dayOf(civil.year, 1, 1);
  const place = isInMonth ? civil.monthDay : civil.yearDay;
  return weekdays.some(({ weekday: wanted, nth }) => {
    if (wanted !== weekday) return false;
    if (nth === 0 || !isCounted) return true;
    return nth > 0 ? nth === Math.ceil(place / 7) : -nth === Math.ceil((length - place + 1) / 7);
  });
}
