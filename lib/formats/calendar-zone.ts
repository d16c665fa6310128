import type { ZoneOffsets } from "@/lib/time/zone-offsets";
import { DAY_MS, type Moment, momentOf } from "./calendar-moment";
import type { CalendarPart } from "./calendar-parts";
import { type CalendarProperty, PartFault, readProperty } from "./calendar-property";
import { TooOften, timesOf } from "./recurrence";
import { type RecurrenceRule, ruleOf } from "./recurrence-rule";

/** One STANDARD or DAYLIGHT part of a VTIMEZONE: from each onset on, clocks are `to` from UTC. */
interface Observance {
  start: Moment | null;
  from: number;
  to: number;
  rule: RecurrenceRule | null;
  dates: Moment[];
}

/** Lines of a zone, its onsets, and the steps to find them: a zone that changes twice a year needs few of each. */
const [LINES_MAX, ONSETS_MAX, STEPS_MAX] = [2000, 500, 5000];

/** Rules are followed from here on; before, only what begins them counts. */
const RULES_FROM = 0;

/**
 * The offsets that a VTIMEZONE describes until an instant (RFC 5545, section 3.6.5). Throws PartFault for one that says
 * none, or changes more often than any.
 */
export function readZone(part: CalendarPart, until: Date): ZoneOffsets {
  const observances = observancesOf(part);
  const budget = { steps: STEPS_MAX };
  const changes = observances
    .flatMap((observance) => onsetsOf(observance, until, budget).map((at) => ({ at, offset: observance.to })))
    .sort((a, b) => a.at - b.at);
  const [first] = [...observances].sort((a, b) => (a.start?.wall ?? 0) - (b.start?.wall ?? 0));
  if (first === undefined || changes.length > ONSETS_MAX) throw new PartFault(part.number, "describes no time zone");
  return { first: first.from, changes };
}

function observancesOf({ lines, number }: CalendarPart): Observance[] {
  if (lines.length > LINES_MAX) throw new PartFault(number, "describes no time zone");
  const observances: Observance[] = [];
  let open: CalendarProperty[] | null = null;
  let dates = 0;
  for (const line of lines) {
    if (/^BEGIN:/i.test(line.text)) open = [];
    else if (/^END:/i.test(line.text) && open !== null) {
      observances.push(observanceOf(open, line.number));
      open = null;
    } else if (/^(DTSTART|RRULE|RDATE|TZOFFSETFROM|TZOFFSETTO)[;:]/i.test(line.text)) {
      const property = readProperty(line);
      if (property.name === "rdate") dates += property.values.length;
      if (dates > ONSETS_MAX) throw new PartFault(number, "describes no time zone");
      open?.push(property);
    }
  }
  return observances;
}

function observanceOf(properties: readonly CalendarProperty[], number: number): Observance {
  const find = (name: string) => properties.find((property) => property.name === name);
  const [dtstart, rrule] = [find("dtstart"), find("rrule")];
  const start = dtstart === undefined ? null : momentOf(dtstart.values[0], dtstart);
  return {
    start,
    from: offsetOf(find("tzoffsetfrom"), number),
    to: offsetOf(find("tzoffsetto"), number),
    rule: rrule === undefined || start === null ? null : ruleOf(rrule, start),
    dates: properties
      .filter((property) => property.name === "rdate")
      .flatMap((property) => property.values.map((value) => momentOf(value, property))),
  };
}

/** "+01:00" or "-00:25:21", in milliseconds. */
function offsetOf(property: CalendarProperty | undefined, number: number): number {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(String(property?.values[0])) ?? [];
  if (hours === undefined) throw new PartFault(property?.number ?? number, "says no offset from UTC");
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds ?? 0) * 1000;
  return sign === "-" ? -size : size;
}

/** The instants at which an observance begins; its wall times are those before the change. */
function onsetsOf({ start, from, rule, dates }: Observance, until: Date, budget: { steps: number }): number[] {
  const onsets = dates.map(({ wall }) => wall - from);
  if (start === null) return onsets;
  onsets.push(start.wall - from);
  if (rule === null) return onsets;
  // Counting begins at the start, which may be the year 1. No zone counts: its rule goes on, or ends at an instant.
  if (rule.count !== null) throw new TooOften();
  for (const wall of timesOf(rule, start, { from: RULES_FROM, to: until.getTime() + DAY_MS })) {
    budget.steps -= 1;
    if (budget.steps < 0) break;
    if (wall === null) continue;
    if (rule.until !== null && wall - from > rule.until.wall) break;
    onsets.push(wall - from);
  }
  return onsets;
}
