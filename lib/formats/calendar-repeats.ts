import type { BusyTime } from "@/lib/domain/busy-times";
import type { CalendarEvent } from "./calendar-event";
import { DAY_MS, type Length, type Moment } from "./calendar-moment";
import { PartFault } from "./calendar-property";
import type { CalendarZones } from "./calendar-zones";
import { TooOften, timesOf } from "./recurrence";
import { neverHappens } from "./recurrence-rule";
import type { Turns } from "./turns";

/** The most times that one event may take in what is read, and the steps to find them. */
const REPEATS_MAX = 5000;
const STEPS_MAX = 50_000;

/** What is read of a calendar, in milliseconds, and the steps that are left for it. */
export interface ReadingRange {
  from: number;
  to: number;
  steps: number;
}

/** What stands for the repeats of an event, by the instants they would have. */
export interface Replacements {
  /** single repeats */
  instants: ReadonlySet<number>;
  /** events that change their repeat and all that follow, latest first */
  following: readonly { from: number; event: CalendarEvent }[];
}

/** One repeat: a wall time on the clock of `start`, and its length where it is not the event's. */
interface Repeat {
  start: Moment;
  wall: number;
  length: CalendarEvent["length"] | null;
}

/**
 * The times that an event and its repeats take in the range. Throws PartFault when it ends before its start or repeats too often;
 * `note` hears a sentence about a rule that says nothing.
 */
export async function busyTimesOf(
  event: CalendarEvent,
  replacements: Replacements,
  zones: CalendarZones,
  range: ReadingRange,
  turns: Turns,
  note: (sentence: string) => void,
): Promise<BusyTime[]> {
  if ("until" in event.length && zones.instantOf(event.length.until) < zones.instantOf(event.start)) {
    throw new PartFault(event.number, "begins an event that ends before its start");
  }
  const times: BusyTime[] = [];
  const except = exceptions(event, zones);
  const seen = new Set<number>();
  const take = ({ start, wall, length }: Repeat) => {
    const instant = zones.instantOf(start, wall);
    const isOut = except.instants.has(instant) || except.days.has(Math.floor(wall / DAY_MS));
    if (isOut || seen.has(instant) || replacements.instants.has(instant)) return;
    seen.add(instant);
    const time = timeOf(event, { start, wall, length }, instant, replacements, zones);
    if (time === null || time.endsAt.getTime() <= range.from || time.startsAt.getTime() >= range.to) return;
    if (times.length === REPEATS_MAX) throw tooOften(event);
    times.push(time);
  };
  take({ start: event.start, wall: event.start.wall, length: null });
  for (const { start, length } of event.dates) {
    if (turns.isDue()) await turns.give();
    take({ start, wall: start.wall, length });
  }
  if (event.rule === null) return times;
  if (neverHappens(event.rule)) note(`Line ${event.number}: its rule never happens, so only its first time counts.`);
  await repeat(event, zones, range, turns, take);
  return times;
}

function tooOften({ number }: CalendarEvent): PartFault {
  return new PartFault(number, "begins an event that repeats more than 5,000 times in the months that are read");
}

async function repeat(
  event: CalendarEvent,
  zones: CalendarZones,
  range: ReadingRange,
  turns: Turns,
  take: (repeat: Repeat) => void,
): Promise<void> {
  const { rule, start } = event;
  if (rule === null) return;
  const span = reachOf(event, zones);
  // A day more on both sides: no clock is further from UTC than that.
  const window = { from: range.from - span - DAY_MS, to: range.to + DAY_MS };
  let steps = 0;
  try {
    for (const wall of timesOf(rule, start, window)) {
      if (turns.isDue()) await turns.give();
      steps += 1;
      range.steps -= 1;
      if (steps > STEPS_MAX || range.steps < 0) {
        throw new PartFault(event.number, "begins an event whose repeats are too many to be counted");
      }
      if (wall === null) continue;
      if (wall > window.to || isPast(rule.until, start, wall, zones)) return;
      if (wall >= window.from) take({ start, wall, length: null });
    }
  } catch (error) {
    throw error instanceof TooOften ? tooOften(event) : error;
  }
}

/** How long before the range a repeat may begin and still reach into it. */
function reachOf({ start, length }: CalendarEvent, zones: CalendarZones): number {
  if (!("until" in length)) return length.days * DAY_MS + length.ms;
  return Math.max(0, zones.instantOf(length.until) - zones.instantOf(start));
}

/** Whether a repeat is after the rule's end, which is a date, or an instant where times have a zone. */
function isPast(until: Moment | null, start: Moment, wall: number, zones: CalendarZones): boolean {
  if (until === null) return false;
  if (until.isDate || until.zone === null) {
    return until.isDate ? Math.floor(wall / DAY_MS) > until.wall / DAY_MS : wall > until.wall;
  }
  return zones.instantOf(start, wall) > zones.instantOf(until);
}

function exceptions(event: CalendarEvent, zones: CalendarZones): { instants: Set<number>; days: Set<number> } {
  const instants = new Set<number>();
  const days = new Set<number>();
  for (const moment of event.except) {
    // A date takes away whatever begins on it, as the calendars that write such dates mean it.
    if (moment.isDate) days.add(moment.wall / DAY_MS);
    else instants.add(zones.instantOf(moment));
  }
  return { instants, days };
}

function timeOf(
  event: CalendarEvent,
  { start, wall, length }: Repeat,
  instant: number,
  replacements: Replacements,
  zones: CalendarZones,
): BusyTime | null {
  const changed = replacements.following.find(({ from }) => instant >= from);
  if (changed === undefined) {
    return event.isBusy ? spanOf(event, start, wall, instant, length ?? event.length, zones) : null;
  }
  const { event: other, from } = changed;
  if (!other.isBusy) return null;
  // Moved as far as the one that was changed.
  const moved = instant + zones.instantOf(other.start) - from;
  return { startsAt: new Date(moved), endsAt: new Date(moved + firstLength(other, zones)) };
}

function spanOf(
  event: CalendarEvent,
  start: Moment,
  wall: number,
  instant: number,
  length: Length | { until: Moment },
  zones: CalendarZones,
): BusyTime {
  const isOwn = length === event.length;
  const end =
    "until" in length
      ? // An end of the event gives every repeat the exact length of the first (section 3.8.5.3).
        instant + zones.instantOf(length.until) - zones.instantOf(isOwn ? event.start : start)
      : zones.endOf(start, wall, length);
  return { startsAt: new Date(instant), endsAt: new Date(end) };
}

function firstLength({ start, length }: CalendarEvent, zones: CalendarZones): number {
  const end = "until" in length ? zones.instantOf(length.until) : zones.endOf(start, start.wall, length);
  return end - zones.instantOf(start);
}
