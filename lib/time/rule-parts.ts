import { isCalendarDate } from "./calendar-date";

// No package here: the browser reads a rule while somebody types it.

/** How often: what a rule can repeat by. Hours and less are no matter of planning. */
export const RULE_FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
export type RuleFrequency = (typeof RULE_FREQUENCIES)[number];

export const RULE_LENGTH_MAX = 200;
export const RULE_COUNT_MAX = 1000;
export const RULE_INTERVAL_MAX = 1000;

/** A weekday of a rule; with a number it is one of those in the month or year, counted from the end when negative. */
export interface RuleDay {
  nth: number | null;
  /** 1 for Monday to 7 for Sunday */
  weekday: number;
}

/** A recurrence rule (RFC 5545, section 3.3.10) in parts. Lists are empty where the rule does not say. */
export interface RuleParts {
  frequency: RuleFrequency;
  interval: number;
  count: number | null;
  /** the last date, "20261214", or the last instant, "20261214T090000Z" */
  until: string | null;
  byMonth: readonly number[];
  byWeekNo: readonly number[];
  byYearDay: readonly number[];
  byMonthDay: readonly number[];
  byDay: readonly RuleDay[];
  bySetPos: readonly number[];
  /** on which weekday weeks begin */
  weekStart: number;
}

export type RuleReading = { ok: true; parts: RuleParts } | { ok: false; message: string };

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const TOO_OFTEN = ["HOURLY", "MINUTELY", "SECONDLY"];
const CLOCK_PARTS = ["BYHOUR", "BYMINUTE", "BYSECOND"];
/** In the order in which a rule is written. */
const NAMES = [
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "BYMONTH",
  "BYWEEKNO",
  "BYYEARDAY",
  "BYMONTHDAY",
  "BYDAY",
  "BYSETPOS",
  "WKST",
] as const;
type Name = (typeof NAMES)[number];

class RuleFault extends Error {}

function fault(message: string): never {
  throw new RuleFault(message);
}

/** Reads a rule as somebody types it: capitals do not matter, nor does "RRULE:" before it. Says the first fault. */
export function readRuleParts(text: string): RuleReading {
  try {
    return { ok: true, parts: partsOf(valuesIn(text)) };
  } catch (error) {
    if (error instanceof RuleFault) return { ok: false, message: error.message };
    throw error;
  }
}

function valuesIn(text: string): ReadonlyMap<Name, string> {
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "")
    .replace(/;$/, "");
  if (rule === "") fault("Say how often, for example FREQ=WEEKLY;BYDAY=MO.");
  if (rule.length > RULE_LENGTH_MAX) fault(`Shorten the rule to ${RULE_LENGTH_MAX} characters.`);
  const values = new Map<Name, string>();
  for (const part of rule.split(";")) {
    const [name = "", value = "", ...rest] = part.split("=").map((piece) => piece.trim());
    if (value === "" || rest.length > 0)
      fault("Write each part as a name and a value, for example FREQ=WEEKLY;BYDAY=MO.");
    if (CLOCK_PARTS.includes(name)) fault(`Leave out ${name}: every time has the hours of the first one.`);
    const known = NAMES.find((one) => one === name);
    if (known === undefined) fault(`A rule has no part ${name.slice(0, 20)}.`);
    if (values.has(known)) fault(`${known} is there twice. Say it once.`);
    values.set(known, value);
  }
  return values;
}

function partsOf(values: ReadonlyMap<Name, string>): RuleParts {
  const parts: RuleParts = {
    frequency: frequencyOf(values.get("FREQ")),
    interval: wholeNumber("INTERVAL", values.get("INTERVAL") ?? "1", RULE_INTERVAL_MAX),
    count: values.has("COUNT") ? wholeNumber("COUNT", values.get("COUNT") ?? "", RULE_COUNT_MAX) : null,
    until: untilOf(values.get("UNTIL")),
    byMonth: numbers("BYMONTH", values, 12, false),
    byWeekNo: numbers("BYWEEKNO", values, 53, true),
    byYearDay: numbers("BYYEARDAY", values, 366, true),
    byMonthDay: numbers("BYMONTHDAY", values, 31, true),
    byDay: daysOf(values.get("BYDAY")),
    bySetPos: numbers("BYSETPOS", values, 366, true),
    weekStart: weekStartOf(values.get("WKST")),
  };
  refuseMisfits(parts);
  return parts;
}

/** What RFC 5545 does not allow together. */
function refuseMisfits(parts: RuleParts): void {
  const { frequency, byDay, byWeekNo } = parts;
  if (parts.count !== null && parts.until !== null) fault("Say COUNT or UNTIL, not both.");
  if (byWeekNo.length > 0 && frequency !== "YEARLY") fault("BYWEEKNO goes with FREQ=YEARLY only.");
  if (parts.byYearDay.length > 0 && frequency !== "YEARLY") fault("BYYEARDAY goes with FREQ=YEARLY only.");
  if (parts.byMonthDay.length > 0 && frequency === "WEEKLY") fault("BYMONTHDAY does not go with FREQ=WEEKLY.");
  const isCounted = byDay.some(({ nth }) => nth !== null);
  if (isCounted && frequency !== "MONTHLY" && frequency !== "YEARLY")
    fault("A number before a weekday, as in 1MO, goes with FREQ=MONTHLY and FREQ=YEARLY only.");
  if (isCounted && byWeekNo.length > 0) fault("A number before a weekday, as in 1MO, does not go with BYWEEKNO.");
  const isSet = [parts.byMonth, byWeekNo, parts.byYearDay, parts.byMonthDay, byDay].some((list) => list.length > 0);
  if (parts.bySetPos.length > 0 && !isSet) fault("BYSETPOS picks among other parts: add one, for example BYDAY=MO,TU.");
}

function frequencyOf(value: string | undefined): RuleFrequency {
  if (value === undefined) fault("Say how often: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.");
  if (TOO_OFTEN.includes(value)) fault(`FREQ=${value} is too often: repeat by the day, week, month or year.`);
  return RULE_FREQUENCIES.find((one) => one === value) ?? fault("FREQ is DAILY, WEEKLY, MONTHLY or YEARLY.");
}

function wholeNumber(name: Name, value: string, max: number): number {
  const number = /^\+?\d{1,9}$/.test(value) ? Number(value) : 0;
  return number >= 1 && number <= max ? number : fault(`${name} is a whole number from 1 to ${max}.`);
}

function untilOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const match = /^(\d{4})(\d\d)(\d\d)(T([01]\d|2[0-3])[0-5]\d[0-5]\dZ)?$/.exec(value.replaceAll("-", ""));
  if (match === null || !isCalendarDate(`${match[1]}-${match[2]}-${match[3]}`))
    fault("UNTIL is a date from 1900 to 2199, for example UNTIL=20261214.");
  return match[0];
}

function numbers(name: Name, values: ReadonlyMap<Name, string>, max: number, fromEnd: boolean): number[] {
  const value = values.get(name);
  if (value === undefined) return [];
  const list = value.split(",").map((text) => {
    const number = /^[+-]?\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
    const size = fromEnd ? Math.abs(number) : number;
    const range = fromEnd ? `1 to ${max}, or -1 to -${max} from the end` : `1 to ${max}`;
    return size >= 1 && size <= max ? number : fault(`${name} has numbers from ${range}.`);
  });
  return [...new Set(list)];
}

function daysOf(value: string | undefined): RuleDay[] {
  if (value === undefined) return [];
  const days = value.split(",").map((text): RuleDay => {
    const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim());
    const nth = match?.[1] === undefined ? null : Number(match[1]);
    if (match === null || nth === 0 || Math.abs(nth ?? 1) > 53)
      fault("BYDAY has weekdays: MO, TU, WE, TH, FR, SA, SU; one of a month is 1MO or -1FR.");
    return { nth, weekday: DAYS.indexOf(match[2] as (typeof DAYS)[number]) + 1 };
  });
  return days.filter((day, index) => days.findIndex((one) => dayText(one) === dayText(day)) === index);
}

function weekStartOf(value: string | undefined): number {
  if (value === undefined) return 1;
  const index = (DAYS as readonly string[]).indexOf(value);
  return index >= 0 ? index + 1 : fault("WKST is a weekday: MO, TU, WE, TH, FR, SA or SU.");
}

function dayText({ nth, weekday }: RuleDay): string {
  return `${nth ?? ""}${DAYS[weekday - 1]}`;
}

/** A rule in its one form: the same rule has the same text. */
export function ruleText(parts: RuleParts): string {
  const written: Record<Name, string> = {
    FREQ: parts.frequency,
    INTERVAL: parts.interval === 1 ? "" : String(parts.interval),
    COUNT: parts.count === null ? "" : String(parts.count),
    UNTIL: parts.until ?? "",
    BYMONTH: parts.byMonth.join(","),
    BYWEEKNO: parts.byWeekNo.join(","),
    BYYEARDAY: parts.byYearDay.join(","),
    BYMONTHDAY: parts.byMonthDay.join(","),
    BYDAY: parts.byDay.map(dayText).join(","),
    BYSETPOS: parts.bySetPos.join(","),
    WKST: parts.weekStart === 1 ? "" : (DAYS[parts.weekStart - 1] ?? ""),
  };
  return NAMES.flatMap((name) => (written[name] === "" ? [] : [`${name}=${written[name]}`])).join(";");
}
