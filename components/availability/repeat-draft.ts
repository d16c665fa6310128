import { weekdayOf } from "@/lib/time/calendar-date";
import { RULE_COUNT_MAX, type RuleParts, readRuleParts } from "@/lib/time/rule-parts";

/** How an entry returns, as the form asks for it. "RULE" is for what the form has no fields for. */
export const REPEAT_KINDS = ["NOT", "DAILY", "WEEKLY", "MONTHLY", "RULE"] as const;
export type RepeatKind = (typeof REPEAT_KINDS)[number];
export const REPEAT_ENDS = ["NEVER", "UNTIL", "COUNT"] as const;
export type RepeatEnd = (typeof REPEAT_ENDS)[number];

export interface RepeatDraft {
  kind: RepeatKind;
  /** of every week; 1 for Monday to 7 for Sunday */
  weekdays: readonly number[];
  ends: RepeatEnd;
  until: string;
  count: string;
  /** a rule as it is typed */
  text: string;
}

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The form for a rule; "" does not repeat. */
export function repeatDraftOf(rule: string, startsOn: string): RepeatDraft {
  const bare: RepeatDraft = {
    kind: "NOT",
    weekdays: weekdaysAt(startsOn),
    ends: "NEVER",
    until: "",
    count: "10",
    text: rule,
  };
  if (rule === "") return bare;
  const reading = readRuleParts(rule);
  if (!reading.ok || !isPlain(reading.parts)) return { ...bare, kind: "RULE" };
  const { frequency, byDay, count, until } = reading.parts;
  return {
    ...bare,
    kind: frequency as RepeatKind,
    weekdays: byDay.length > 0 ? byDay.map(({ weekday }) => weekday) : bare.weekdays,
    ends: count !== null ? "COUNT" : until !== null ? "UNTIL" : "NEVER",
    until: until === null ? "" : `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`,
    count: String(count ?? bare.count),
  };
}

/** Whether the form has a field for every part of the rule. */
function isPlain({ frequency, interval, until, weekStart, ...parts }: RuleParts): boolean {
  const hasLists = [parts.byMonth, parts.byWeekNo, parts.byYearDay, parts.byMonthDay, parts.bySetPos].some(
    (list) => list.length > 0,
  );
  const hasDays = parts.byDay.length > 0;
  const isCounted = parts.byDay.some(({ nth }) => nth !== null);
  const isOther = frequency === "YEARLY" || interval !== 1 || weekStart !== 1 || hasLists || isCounted;
  return !isOther && (!hasDays || frequency === "WEEKLY") && (until === null || until.length === 8);
}

/** The rule of the form; half-filled while somebody types. */
export function ruleOfDraft({ kind, weekdays, ends, until, count, text }: RepeatDraft): string {
  if (kind === "NOT") return "";
  if (kind === "RULE") return text;
  const days = kind === "WEEKLY" ? weekdays.map((day) => CODES[day - 1]).join(",") : "";
  return [
    `FREQ=${kind}`,
    ends === "COUNT" ? `COUNT=${count}` : "",
    ends === "UNTIL" ? `UNTIL=${until.replaceAll("-", "")}` : "",
    days === "" ? "" : `BYDAY=${days}`,
  ]
    .filter((part) => part !== "")
    .join(";");
}

/** What is still missing, as a sentence beside the fields; null when the rule can be read. */
export function repeatFault(draft: RepeatDraft): string | null {
  const { kind, weekdays, ends, until, count } = draft;
  if (kind === "NOT") return null;
  if (kind === "WEEKLY" && weekdays.length === 0) return "Tick the days of the week.";
  const isFieldless = kind === "RULE";
  if (!isFieldless && ends === "UNTIL" && until === "") return "Pick the last day.";
  const times = Number(count);
  if (!isFieldless && ends === "COUNT" && !(Number.isInteger(times) && times >= 1 && times <= RULE_COUNT_MAX))
    return `Say how many times: 1 to ${RULE_COUNT_MAX}.`;
  const reading = readRuleParts(ruleOfDraft(draft));
  return reading.ok ? null : reading.message;
}

function weekdaysAt(date: string): number[] {
  const weekday = weekdayOf(date);
  return Number.isNaN(weekday) ? [] : [weekday];
}
