import { DAY_MS } from "./calendar-moment";

/** Days as whole numbers from 1 January 1970: what a rule over many years counts in. */
export interface CivilDay {
  year: number;
  /** 1 to 12 */
  month: number;
  monthDay: number;
  /** 1 to 366 */
  yearDay: number;
}

export function dayOf(year: number, month: number, monthDay: number): number {
  const date = new Date(0);
  // Unlike Date.UTC it knows the first century.
  date.setUTCFullYear(year, month - 1, monthDay);
  return date.getTime() / DAY_MS;
}

export function yearDayOf(day: number): CivilDay {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    monthDay: date.getUTCDate(),
    yearDay: day - dayOf(year, 1, 1) + 1,
  };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOfDay(day: number): number {
  // 1 January 1970 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the week that a day lies in. */
export function weekStartOf(day: number, weekStart: number): number {
  return day - ((weekdayOfDay(day) - weekStart + 7) % 7);
}

/**
 * Where a day's week stands in its year, from the start and from the end: 1 and -52 for the first of 52. A week belongs to
 * the year that has four of its days (ISO 8601), whatever day it starts on.
 */
export function weekNumbersOf(day: number, weekStart: number): { fromStart: number; fromEnd: number } {
  const first = weekStartOf(day, weekStart);
  const { year } = yearDayOf(first + 3);
  const start = weekStartOf(dayOf(year, 1, 4), weekStart);
  const end = weekStartOf(dayOf(year + 1, 1, 4), weekStart);
  return { fromStart: (first - start) / 7 + 1, fromEnd: (first - end) / 7 };
}
