import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { type RuleParts, readRuleParts, ruleText } from "./rule-parts";

/** The last year of people's plans (calendar-date.ts). */
const LAST_YEAR = 2199;
/** More than the days of a year, of which one question to the library is about. */
const STEPS_MAX = 10_000;
/** How many rules are kept with the dates that were worked out. */
const KEPT_MAX = 2000;

/**
 * The dates of one rule, worked out a year at a time and kept: a question about a late year does not walk through those
 * before. Dates are of no zone; the library works on them at midnight UTC. COUNT and UNTIL are not its matter: counting
 * needs every year from the first, and the last date may be an instant.
 */
class RuleDates {
  readonly #years = new Map<number, readonly string[]>();
  readonly #rule: RRuleTemporal;
  readonly #startsOn: string;

  constructor(parts: RuleParts, startsOn: string) {
    this.#startsOn = startsOn;
    this.#rule = new RRuleTemporal({
      rruleString: ruleText({ ...daysAsMonths(parts), count: null, until: null }),
      dtstart: Temporal.ZonedDateTime.from(`${startsOn}T00:00[UTC]`),
      maxIterations: STEPS_MAX,
    });
  }

  /** The dates of a year, those before the start left out. The start itself is in it whatever the rule says. */
  inYear(year: number): readonly string[] {
    const kept = this.#years.get(year);
    if (kept !== undefined) return kept;
    const first = new Date(`${year}-01-01T00:00Z`);
    const last = new Date(`${year}-12-31T00:00Z`);
    const found = this.#rule.between(first, last, true).map((date) => date.toString().slice(0, 10));
    const dates = year === Number(this.#startsOn.slice(0, 4)) ? [...new Set([this.#startsOn, ...found])] : found;
    this.#years.set(year, dates);
    return dates;
  }
}

/** "Every day" with limits is "every month on these days", which the library finds without looking at each day. */
function daysAsMonths(parts: RuleParts): RuleParts {
  const isLimited = parts.byMonth.length + parts.byMonthDay.length + parts.byDay.length > 0;
  // A day is the first and the last of its own period; any other position never comes.
  const hasPlace = parts.bySetPos.length === 0 || parts.bySetPos.some((place) => Math.abs(place) === 1);
  if (parts.frequency !== "DAILY" || parts.interval !== 1 || !isLimited || !hasPlace) return parts;
  const everyDay = Array.from({ length: 31 }, (_, index) => index + 1);
  const byMonthDay = parts.byMonthDay.length > 0 ? parts.byMonthDay : everyDay;
  return { ...parts, frequency: "MONTHLY", byMonthDay, bySetPos: [] };
}

const kept = new Map<string, RuleDates>();

function ruleDates(parts: RuleParts, startsOn: string): RuleDates {
  const key = `${startsOn} ${ruleText({ ...parts, count: null, until: null })}`;
  const found = kept.get(key) ?? new RuleDates(parts, startsOn);
  // The one asked for last is the last to go.
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value ?? key);
  return found;
}

/**
 * The dates of a rule up to `to`, in order, from `from` on. The first date is `startsOn` whether or not the rule meets it
 * (RFC 5545, section 3.8.5.3: it is the first of the set, and counts). Of an UNTIL with a time of day only the date counts.
 */
export function* datesBetween(parts: RuleParts, startsOn: string, from: string, to: string): Generator<string> {
  const dates = ruleDates(parts, startsOn);
  const until = parts.until === null ? to : untilDate(parts.until);
  let left = parts.count ?? Number.POSITIVE_INFINITY;
  const startYear = Number(startsOn.slice(0, 4));
  const firstYear = parts.count === null ? Math.max(startYear, Number(from.slice(0, 4))) : startYear;
  for (let year = firstYear; year <= Math.min(LAST_YEAR, Number(to.slice(0, 4))); year += 1) {
    for (const date of dates.inYear(year)) {
      if (date > to || left <= 0 || (date > until && date !== startsOn)) return;
      left -= 1;
      if (date >= from) yield date;
    }
  }
}

/** "2026-12-14" for "20261214" and for "20261214T090000Z". */
export function untilDate(until: string): string {
  return `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
}

/**
 * Whether a rule can meet any date at all, whatever it starts on. In 28 years of one century weekdays and leap years meet
 * in every way there is.
 */
export function canMeetDate(rule: string): boolean {
  const reading = readRuleParts(rule);
  if (!reading.ok) return false;
  const parts: RuleParts = { ...reading.parts, interval: 1, count: null, until: null };
  for (let year = 2000; year < 2028; year += 1) {
    // The start is in its year whatever the rule says.
    if (ruleDates(parts, "1999-01-01").inYear(year).length > 0) return true;
  }
  return false;
}
