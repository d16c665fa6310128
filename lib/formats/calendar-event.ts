import { DAY_MS, type Length, lengthOf, type Moment, momentOf } from "./calendar-moment";
import type { CalendarPart } from "./calendar-parts";
import { type CalendarProperty, PartFault, readProperty } from "./calendar-property";
import { type RecurrenceRule, ruleOf } from "./recurrence-rule";
import type { Turns } from "./turns";

/** When one VEVENT makes busy, as it is written: nothing of what it is about. */
export interface CalendarEvent {
  /** where it begins in the file */
  number: number;
  uid: string;
  isBusy: boolean;
  start: Moment;
  /** the length of every repeat, by the calendar (RFC 5545, section 3.6.1 for none) or until the end of the first */
  length: Length | { until: Moment };
  rule: RecurrenceRule | null;
  /** RDATE */
  dates: { start: Moment; length: Length | { until: Moment } | null }[];
  /** EXDATE */
  except: Moment[];
  /** the repeat of another event that this one stands for */
  replaces: { moment: Moment; andFollowing: boolean } | null;
}

/** Reads the lines of a VEVENT. Throws PartFault, which means this event only. */
export async function readEvent({ number, lines }: CalendarPart, turns: Turns): Promise<CalendarEvent> {
  const properties: CalendarProperty[] = [];
  for (const line of lines) {
    if (turns.isDue()) await turns.give();
    properties.push(readProperty(line));
  }
  const find = (name: string) => properties.find((property) => property.name === name);
  const all = (name: string) => properties.filter((property) => property.name === name);
  const startsAt = find("dtstart");
  if (startsAt === undefined) throw new PartFault(number, "begins an event without a start");
  const start = firstMoment(startsAt);
  const rule = find("rrule");
  const replaces = find("recurrence-id");
  return {
    number,
    uid: textOf(find("uid")),
    isBusy: !says(find("transp"), "TRANSPARENT") && !says(find("status"), "CANCELLED"),
    start,
    length: lengthOfEvent(start, find("dtend"), find("duration")),
    rule: rule === undefined ? null : ruleOf(rule, start),
    dates: all("rdate").flatMap((property) => property.values.map((value) => dateOf(value, property))),
    except: all("exdate").flatMap((property) => property.values.map((value) => momentOf(value, property))),
    replaces:
      replaces === undefined
        ? null
        : { moment: firstMoment(replaces), andFollowing: replaces.parameters.range?.toUpperCase() === "THISANDFUTURE" },
  };
}

function firstMoment(property: CalendarProperty): Moment {
  return momentOf(property.values[0], property);
}

function textOf(property: CalendarProperty | undefined): string {
  return property === undefined ? "" : String(property.values[0]).trim();
}

/** Values of a list that a standard gives are the same in capitals and small letters (RFC 5545, section 2). */
function says(property: CalendarProperty | undefined, value: string): boolean {
  return textOf(property).toUpperCase() === value;
}

function lengthOfEvent(
  start: Moment,
  end: CalendarProperty | undefined,
  duration: CalendarProperty | undefined,
): CalendarEvent["length"] {
  if (end !== undefined) {
    const until = firstMoment(end);
    if (!until.isDate || !start.isDate) return { until };
    const days = (until.wall - start.wall) / DAY_MS;
    if (days < 0) throw new PartFault(end.number, "ends an event before its start");
    // Some calendars give a day its own date as its end.
    return { days: Math.max(days, 1), ms: 0 };
  }
  if (duration !== undefined) return lengthOf(duration.values[0], duration.number);
  return { days: start.isDate ? 1 : 0, ms: 0 };
}

/** A date of RDATE, or a period with a length of its own. */
function dateOf(value: unknown, property: CalendarProperty): CalendarEvent["dates"][number] {
  if (!Array.isArray(value)) return { start: momentOf(value, property), length: null };
  const [start, end] = value as [unknown, unknown];
  return { start: momentOf(start, property), length: periodLength(end, property) };
}

function periodLength(end: unknown, property: CalendarProperty): Length | { until: Moment } {
  return /^[+-]?P/.test(String(end)) ? lengthOf(end, property.number) : { until: momentOf(end, property) };
}

/** The busy periods of a VFREEBUSY. Throws PartFault. */
export async function readFreeBusy(
  { lines }: CalendarPart,
  turns: Turns,
): Promise<{ start: Moment; length: Length | { until: Moment } }[]> {
  const periods: { start: Moment; length: Length | { until: Moment } }[] = [];
  for (const line of lines) {
    if (turns.isDue()) await turns.give();
    const property = readProperty(line);
    if (property.name !== "freebusy" || property.parameters.fbtype?.toUpperCase() === "FREE") continue;
    for (const value of property.values) {
      if (!Array.isArray(value)) throw new PartFault(property.number, "has no such period");
      const [start, end] = value as [unknown, unknown];
      periods.push({ start: momentOf(start, property), length: periodLength(end, property) });
    }
  }
  return periods;
}
