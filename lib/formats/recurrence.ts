import { DAY_MS, type Moment } from "./calendar-moment";
import { dayOf, weekStartOf, yearDayOf } from "./civil-day";
import { daysOf, isDayOf } from "./recurrence-days";
import type { RecurrenceRule } from "./recurrence-rule";

/** A rule names more times than anybody can mean. */
export class TooOften extends Error {}

/**
 * The times of a rule as wall times, in order, from its start on. The library that reads calendars has an iterator of its
 * own, but one of its steps can go on for as long as a file wishes, and it does not know weeks of the year. Here every
 * step is small: null stands for one that looked further, so that whoever asks can count steps and stop. Throws TooOften.
 *
 * @param window wall times: what lies outside may be left out, unless the rule counts
 */
export function* timesOf(
  rule: RecurrenceRule,
  start: Moment,
  window: { from: number; to: number },
): Generator<number | null> {
  let found = 0;
  for (const period of periodsOf(rule, start, window)) {
    yield null;
    for (const time of positioned(rule, period)) {
      if (time < start.wall) continue;
      found += 1;
      if (rule.count !== null && found > rule.count) return;
      yield time;
    }
  }
}

function positioned({ positions }: RecurrenceRule, times: number[]): number[] {
  if (positions.length === 0) return times;
  return times.filter((_, index) => positions.includes(index + 1) || positions.includes(index - times.length));
}

function periodsOf(rule: RecurrenceRule, start: Moment, window: { from: number; to: number }): Generator<number[]> {
  switch (rule.frequency) {
    case "SECONDLY":
      return shortPeriods(rule, start, window, 1000);
    case "MINUTELY":
      return shortPeriods(rule, start, window, 60_000);
    case "HOURLY":
      return shortPeriods(rule, start, window, 3_600_000);
    default:
      return longPeriods(rule, start, window);
  }
}

/** How many times a period may hold: five thousand in a day are one every 17 seconds. */
const PERIOD_MAX = 5000;

/** Periods of whole days: days, weeks, months or years. Throws TooOften. */
function* longPeriods(rule: RecurrenceRule, start: Moment, window: { from: number; to: number }): Generator<number[]> {
  const { frequency, interval, count, weekStart } = rule;
  const times = clockTimes(rule, start);
  const { indexOf, firstDayOf } = calendarOf(frequency, weekStart);
  const first = indexOf(Math.floor(start.wall / DAY_MS));
  const last = indexOf(Math.floor(window.to / DAY_MS));
  // The first of those in step with the start that can reach into the window; a rule that counts does so from its start.
  const wanted = count === null ? indexOf(Math.floor(window.from / DAY_MS)) : first;
  const skipped = Math.max(0, Math.floor((wanted - first) / interval));
  for (let index = first + skipped * interval; index <= last; index += interval) {
    const days =
      frequency === "YEARLY" && rule.months.length > 0
        ? rule.months.flatMap((month) => daysOf(rule, dayOf(index, month, 1), dayOf(index, month + 1, 1)))
        : daysOf(rule, firstDayOf(index), firstDayOf(index + 1));
    if (days.length * times.length > PERIOD_MAX) throw new TooOften();
    yield days.flatMap((day) => times.map((time) => day * DAY_MS + time));
  }
}

interface PeriodCalendar {
  /** which period a day lies in */
  indexOf(day: number): number;
  firstDayOf(index: number): number;
}

function calendarOf(frequency: RecurrenceRule["frequency"], weekStart: number): PeriodCalendar {
  switch (frequency) {
    case "YEARLY":
      return { indexOf: (day) => yearDayOf(day).year, firstDayOf: (year) => dayOf(year, 1, 1) };
    case "MONTHLY":
      return {
        indexOf: (day) => {
          const { year, month } = yearDayOf(day);
          return year * 12 + month - 1;
        },
        firstDayOf: (index) => dayOf(Math.floor(index / 12), (index % 12) + 1, 1),
      };
    case "WEEKLY": {
      const origin = weekStartOf(0, weekStart);
      return {
        indexOf: (day) => Math.floor((day - origin) / 7),
        firstDayOf: (index) => origin + index * 7,
      };
    }
    default:
      return { indexOf: (day) => day, firstDayOf: (day) => day };
  }
}

/** The times of a day, in milliseconds after midnight, in order. Throws TooOften. */
function clockTimes(rule: RecurrenceRule, { wall, isDate }: Moment): number[] {
  if (isDate) return [0];
  const time = ((wall % DAY_MS) + DAY_MS) % DAY_MS;
  const hours = orElse(rule.hours, Math.floor(time / 3_600_000));
  const minutes = orElse(rule.minutes, Math.floor(time / 60_000) % 60);
  const seconds = orElse(rule.seconds, Math.floor(time / 1000) % 60);
  if (hours.length * minutes.length * seconds.length > PERIOD_MAX) throw new TooOften();
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => ((hour * 60 + minute) * 60 + second) * 1000)),
  );
}

function orElse(values: readonly number[], otherwise: number): readonly number[] {
  return values.length === 0 ? [otherwise] : values;
}

/** Periods of hours, minutes or seconds. Those that no part allows are jumped over as one. */
function* shortPeriods(
  rule: RecurrenceRule,
  start: Moment,
  window: { from: number; to: number },
  unit: number,
): Generator<number[]> {
  const step = unit * rule.interval;
  const origin = Math.floor(start.wall / unit) * unit;
  const wanted = rule.count === null ? Math.max(origin, window.from) : origin;
  let at = origin + Math.floor((wanted - origin) / step) * step;
  while (at <= window.to) {
    const blocked = blockedUntil(rule, at, unit);
    if (blocked === null) {
      yield insidePeriod(rule, start, at, unit);
      at += step;
    } else {
      yield [];
      at += Math.ceil((blocked - at) / step) * step;
    }
  }
}

/** The end of the day, hour or minute that the rule does not allow; null when it allows this period. */
function blockedUntil(rule: RecurrenceRule, at: number, unit: number): number | null {
  const day = Math.floor(at / DAY_MS);
  if (!isDayOf(rule, day)) return (day + 1) * DAY_MS;
  const hour = Math.floor(at / 3_600_000);
  if (rule.hours.length > 0 && !rule.hours.includes(hour - day * 24)) return (hour + 1) * 3_600_000;
  if (unit > 60_000) return null;
  const minute = Math.floor(at / 60_000);
  if (rule.minutes.length > 0 && !rule.minutes.includes(minute - hour * 60)) return (minute + 1) * 60_000;
  if (unit > 1000) return null;
  const second = at / 1000;
  return rule.seconds.length > 0 && !rule.seconds.includes(second - minute * 60) ? at + 1000 : null;
}

/** The times inside one hour, minute or second. */
function insidePeriod(rule: RecurrenceRule, start: Moment, at: number, unit: number): number[] {
  const rest = ((start.wall % unit) + unit) % unit;
  if (unit === 1000) return [at];
  const seconds = orElse(rule.seconds, Math.floor((rest % 60_000) / 1000));
  if (unit === 60_000) return seconds.map((second) => at + second * 1000);
  return orElse(rule.minutes, Math.floor(rest / 60_000)).flatMap((minute) =>
    seconds.map((second) => at + minute * 60_000 + second * 1000),
  );
}
