import ICAL from "ical.js";
import { type CalendarProperty, PartFault } from "./calendar-property";

export const DAY_MS = 86_400_000;

/** A date or time as a calendar writes it. */
export interface Moment {
  /** what the clock shows, as the milliseconds of a UTC clock that shows the same */
  wall: number;
  isDate: boolean;
  /** "UTC", the TZID as written, or null for a floating time and a date */
  zone: string | null;
}

/** Days follow the calendar, the rest the stopwatch. */
export interface Length {
  days: number;
  ms: number;
}

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)(?:T(?:(\d\d):(\d\d):(\d\d)(Z?))?:*)?$/;

/** Throws PartFault, naming the property's line. */
export function momentOf(value: unknown, { number, parameters }: Omit<CalendarProperty, "values">): Moment {
  const [, year, month, day, hour, minute, second, utc] = WRITTEN.exec(String(value)) ?? [];
  const wall = wallOf(Number(year), Number(month), Number(day));
  const [hours, minutes, seconds] = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)];
  if (wall === null || hours > 23 || minutes > 59 || seconds > 60) throw new PartFault(number, "has no such date");
  if (hour === undefined) return { wall, isDate: true, zone: null };
  // A leap second counts as the last of its minute.
  const time = (hours * 60 + minutes) * 60_000 + Math.min(seconds, 59) * 1000;
  return { wall: wall + time, isDate: false, zone: utc === "Z" ? "UTC" : (parameters.tzid ?? null) };
}

/** Null for a date that the calendar does not have. */
function wallOf(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  // Unlike Date.UTC it knows the first century.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

/** A hundred years: what is longer leaves the dates that a computer has. */
const LENGTH_MAX_MS = 36_525 * DAY_MS;

/** Throws PartFault where it is no duration, a negative one, or longer than a hundred years. */
export function lengthOf(value: unknown, number: number): Length {
  try {
    const { weeks, days, hours, minutes, seconds, isNegative } = ICAL.Duration.fromString(String(value));
    const length = { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
    if (!isNegative && length.days * DAY_MS + length.ms <= LENGTH_MAX_MS) return length;
  } catch {
    // Said below.
  }
  throw new PartFault(number, "has no such length");
}
