import { formatDateRange } from "./calendar-date";
import { type RuleDay, type RuleParts, readRuleParts } from "./rule-parts";

// No package here: the browser says a rule while somebody types it.

const UNITS = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" } as const;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "every week on Mon and Wed until 14 Dec 2026"; "once" for "", and the text itself where it is no rule. */
export function ruleWords(rule: string): string {
  if (rule === "") return "once";
  const reading = readRuleParts(rule);
  return reading.ok ? partsWords(reading.parts) : rule;
}

function partsWords(parts: RuleParts): string {
  const { frequency, interval, byMonth, byWeekNo, bySetPos } = parts;
  const unit = UNITS[frequency];
  return [
    interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`,
    byMonth.length === 0 ? "" : `in ${listed(byMonth.map((month) => MONTHS[month - 1] ?? ""))}`,
    byWeekNo.length === 0 ? "" : `in week ${listed(byWeekNo.map((week) => fromEnd(week, String, "last")))}`,
    dayWords(parts),
    bySetPos.length === 0 ? "" : `(only the ${listed(bySetPos.map(ordinal))} of them)`,
    interval > 1 && parts.weekStart !== 1 ? `(weeks begin on ${WEEKDAYS[parts.weekStart - 1]})` : "",
    endWords(parts),
  ]
    .filter((words) => words !== "")
    .join(" ");
}

function dayWords({ frequency, byWeekNo, byYearDay, byMonthDay, byDay }: RuleParts): string {
  const dates = [
    ...byYearDay.map((day) => `the ${ordinal(day)} day of the year`),
    ...byMonthDay.map((day) => (day > 0 ? `the ${ordinal(day)}` : `the ${ordinal(day)} day`)),
  ];
  const isEach = frequency === "MONTHLY" || (frequency === "YEARLY" && byWeekNo.length === 0);
  const weekdays = byDay.map((day) => weekdayWords(day, isEach && dates.length === 0));
  if (dates.length === 0) return weekdays.length === 0 ? "" : `on ${listed(weekdays)}`;
  return `on ${listed(dates)}${weekdays.length === 0 ? "" : ` when it is ${listed(weekdays, "or")}`}`;
}

function weekdayWords({ nth, weekday }: RuleDay, isEach: boolean): string {
  const name = WEEKDAYS[weekday - 1] ?? "";
  if (nth === null) return isEach ? `each ${name}` : name;
  return `the ${ordinal(nth)} ${name}`;
}

function endWords({ count, until }: RuleParts): string {
  if (count !== null) return count === 1 ? "once" : `${count} times`;
  if (until === null) return "";
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  return `until ${formatDateRange(date, date)}`;
}

/** "1st", "22nd", "last", "2nd last" */
function ordinal(number: number): string {
  return fromEnd(number, nth, "last");
}

function fromEnd(number: number, say: (size: number) => string, last: string): string {
  if (number > 0) return say(number);
  return number === -1 ? last : `${nth(-number)} ${last}`;
}

function nth(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(isTeen ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th"}`;
}

/** "Mon, Tue and Wed" */
function listed(words: readonly string[], link = "and"): string {
  const last = words[words.length - 1] ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${link} ${last}`;
}
