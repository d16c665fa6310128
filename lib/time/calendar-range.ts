import type { CalendarShape } from "@/lib/domain/calendar-view";
import { addDays, formatDateRange, formatMonth, weekdayOf } from "./calendar-date";

export interface CalendarRange {
  /** whole weeks from Monday: the first day, and the first after the last */
  first: string;
  end: string;
  /** without the days of other months */
  ownFirst: string;
  ownEnd: string;
  /** "November 2026", "23–29 Nov 2026" */
  label: string;
  /** a day of the stretch before and of the one after */
  earlier: string;
  later: string;
}

function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** The month's weeks, the week, or the month from its first day on, that hold a date. */
export function calendarRange(shape: CalendarShape, date: string): CalendarRange {
  if (shape === "week") {
    const first = mondayOf(date);
    const end = addDays(first, 7);
    const label = formatDateRange(first, addDays(end, -1));
    return { first, end, ownFirst: first, ownEnd: end, label, earlier: addDays(first, -7), later: end };
  }
  const firstOfMonth = `${date.slice(0, 8)}01`;
  const firstOfNext = `${addDays(firstOfMonth, 31).slice(0, 8)}01`;
  const isList = shape === "list";
  return {
    first: isList ? firstOfMonth : mondayOf(firstOfMonth),
    end: isList ? firstOfNext : addDays(mondayOf(addDays(firstOfNext, -1)), 7),
    ownFirst: firstOfMonth,
    ownEnd: firstOfNext,
    label: formatMonth(firstOfMonth),
    earlier: `${addDays(firstOfMonth, -1).slice(0, 8)}01`,
    later: firstOfNext,
  };
}
