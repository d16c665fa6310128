import { DAY_MS, type Moment, momentOf } from "./calendar-moment";
import { type CalendarProperty, PartFault } from "./calendar-property";
import { weekdayOfDay, yearDayOf } from "./civil-day";

export type Frequency = "SECONDLY" | "MINUTELY" | "HOURLY" | "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

/** An RRULE (RFC 5545, section 3.3.10) with what it leaves open taken from the start of its event. */
export interface RecurrenceRule {
  frequency: Frequency;
  interval: number;
  count: number | null;
  until: Moment | null;
  /** 1 for Monday to 7 for Sunday */
  weekStart: number;
  months: readonly number[];
  weeks: readonly number[];
  yearDays: readonly number[];
  monthDays: readonly number[];
  /** `nth` of the month or year, from its end when negative; 0 for every one */
  weekdays: readonly { weekday: number; nth: number }[];
  hours: readonly number[];
  minutes: readonly number[];
  seconds: readonly number[];
  /** within one period; empty for all */
  positions: readonly number[];
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** Of jCal: a part is one value or a list. */
type Parts = Readonly<Record<string, unknown>>;

/** Reads an RRULE property. Throws PartFault for one that is none. */
export function ruleOf(property: CalendarProperty, start: Moment): RecurrenceRule {
  const parts = property.values[0] as Parts;
  if (typeof parts?.freq !== "string") throw new PartFault(property.number, "has a rule without a frequency");
  const rule: RecurrenceRule = {
    frequency: parts.freq as Frequency,
    interval: typeof parts.interval === "number" ? parts.interval : 1,
    count: typeof parts.count === "number" ? parts.count : null,
    until: parts.until === undefined ? null : momentOf(parts.until, property),
    // The library counts from Sunday.
    weekStart: typeof parts.wkst === "number" ? ((parts.wkst + 5) % 7) + 1 : 1,
    months: numbersOf(parts.bymonth),
    weeks: numbersOf(parts.byweekno),
    yearDays: numbersOf(parts.byyearday),
    monthDays: numbersOf(parts.bymonthday),
    weekdays: listOf(parts.byday).map((day) => weekdayOf(String(day))),
    hours: numbersOf(parts.byhour),
    minutes: numbersOf(parts.byminute),
    seconds: numbersOf(parts.bysecond),
    positions: numbersOf(parts.bysetpos),
  };
  return withDefaults(rule, start);
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat();
}

function numbersOf(value: unknown): number[] {
  return [...new Set(listOf(value).map(Number))].sort((a, b) => a - b);
}

function weekdayOf(text: string): { weekday: number; nth: number } {
  return { weekday: WEEKDAYS.indexOf(text.slice(-2)) + 1, nth: Number(text.slice(0, -2) || "0") };
}

/** "Information not contained in the rule is retrieved from DTSTART." */
function withDefaults(rule: RecurrenceRule, start: Moment): RecurrenceRule {
  const { frequency, months, weeks, yearDays, monthDays, weekdays } = rule;
  const filled = { ...rule };
  const day = Math.floor(start.wall / DAY_MS);
  const { month, monthDay } = yearDayOf(day);
  const saysDay = yearDays.length + monthDays.length + weekdays.length > 0;
  if (frequency === "YEARLY" && !saysDay && weeks.length === 0) {
    if (months.length === 0) filled.months = [month];
    filled.monthDays = [monthDay];
  }
  if (frequency === "MONTHLY" && !saysDay) filled.monthDays = [monthDay];
  if (!saysDay && (frequency === "WEEKLY" || (frequency === "YEARLY" && weeks.length > 0))) {
    filled.weekdays = [{ weekday: weekdayOfDay(day), nth: 0 }];
  }
  return filled;
}

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether its months never have its days, like the 30th of February. */
export function neverHappens({ months, monthDays }: RecurrenceRule): boolean {
  if (months.length === 0 || monthDays.length === 0) return false;
  return months.every((month) => monthDays.every((day) => Math.abs(day) > (MONTH_LENGTHS[month - 1] ?? 31)));
}
