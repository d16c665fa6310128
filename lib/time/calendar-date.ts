/**
 * Calendar dates as text, "YYYY-MM-DD", with no time and no zone. Plain arithmetic, light enough for the browser.
 * Dates of people's plans: 1900 to 2199. Functions that take a date expect one that `isCalendarDate` accepts.
 */
const PATTERN = /^(19|20|21)\d\d-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** True for a day that exists: 2026-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  return PATTERN.test(text) && textOf(Date.parse(`${text}T00:00Z`)) === text;
}

/** The date so many days later; earlier when `days` is negative. */
export function addDays(date: string, days: number): string {
  return textOf(dayMs(date) + days * DAY_MS);
}

/** How many days `to` is after `from`. */
export function daysBetween(from: string, to: string): number {
  return (dayMs(to) - dayMs(from)) / DAY_MS;
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function weekdayOf(date: string): number {
  return new Date(dayMs(date)).getUTCDay() || 7;
}

/** The Monday after today, never today itself. */
export function nextMonday(today: string): string {
  return addDays(today, 8 - weekdayOf(today));
}

/** "Monday" for 1. */
function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? "";
}

/** "November" for 11. */
function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** "Mon 23 Nov": where the year goes without saying. */
export function formatDate(date: string): string {
  const { weekday, day, month } = parts(date);
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}`;
}

/** "Monday 23 November 2026" */
export function formatLongDate(date: string): string {
  const { weekday, day, month, year } = parts(date);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "November 2026", of any day in it. */
export function formatMonth(date: string): string {
  const { month, year } = parts(date);
  return `${month} ${year}`;
}

/** "23 Nov – 4 Dec 2026", as short as it can be said; one date when both are the same. */
export function formatDateRange(from: string, to: string): string {
  const a = parts(from);
  const b = parts(to);
  const end = `${b.day} ${b.month.slice(0, 3)} ${b.year}`;
  if (from === to) return end;
  if (a.year !== b.year) return `${a.day} ${a.month.slice(0, 3)} ${a.year} – ${end}`;
  if (a.month !== b.month) return `${a.day} ${a.month.slice(0, 3)} – ${end}`;
  return `${a.day}–${end}`;
}

/** "today", "tomorrow", "in 3 days", "2 weeks ago": days up to a fortnight, then whole weeks. */
export function relativeDay(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  const distance = Math.abs(days) < 14 ? `${Math.abs(days)} days` : `${Math.floor(Math.abs(days) / 7)} weeks`;
  return days > 0 ? `in ${distance}` : `${distance} ago`;
}

function dayMs(date: string): number {
  return Date.parse(`${date}T00:00Z`);
}

function textOf(ms: number): string {
  return Number.isNaN(ms) ? "" : new Date(ms).toISOString().slice(0, 10);
}

function parts(date: string): { weekday: string; day: number; month: string; year: string } {
  return {
    weekday: weekdayName(weekdayOf(date)),
    day: Number(date.slice(8, 10)),
    month: monthName(Number(date.slice(5, 7))),
    year: date.slice(0, 4),
  };
}
