import { addDays, daysBetween, isCalendarDate } from "./calendar-date";
import { canMeetDate, datesBetween, untilDate } from "./rule-dates";
import { type RuleParts, readRuleParts, ruleText } from "./rule-parts";
import { instantAt } from "./zoned";

interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** What returns, as it was said: wall times on a clock in the zone. */
export interface RepeatedEvent {
  /** "2026-11-23T10:00" */
  startsWall: string;
  endsWall: string;
  timeZone: string;
  /** as `parseRule` gives it; "" for once */
  rule: string;
  /** dates of starts that are left out, with commas between */
  exceptOn: string;
}

/**
 * A rule in its one form, or what is wrong with it. The limits are ours: by the day or slower, COUNT up to 1000, UNTIL a
 * date from 1900 to 2199, hours as the first time. A rule that never ends is fine; one that never happens is not.
 */
export function parseRule(text: string): { ok: true; rule: string } | { ok: false; message: string } {
  const reading = readRuleParts(text);
  if (!reading.ok) return reading;
  const rule = ruleText(reading.parts);
  if (!canMeetDate(rule)) return { ok: false, message: "No date ever fits this rule." };
  return { ok: true, rule };
}

/**
 * The times of an event that meet a half-open span, by start. Nothing for an event that cannot be read.
 *
 * Each time starts when the clock of the event's zone shows the first one's time of day: where the clocks skip it, as much
 * later as they jump; where they show it twice, at the first. Whole days (midnight to midnight) last until that midnight,
 * however long the days are; everything else lasts as long as the first time really does (RFC 5545, section 3.8.5.3).
 */
export function occurrencesIn(event: RepeatedEvent, span: Span): Span[] {
  const first = firstOf(event);
  if (first === null || span.endsAt <= span.startsAt) return [];
  const { rule, timeZone, exceptOn } = event;
  const left = new Set(exceptOn.split(","));
  const time = event.startsWall.slice(11);
  const reading = readRuleParts(rule);
  const until = reading.ok ? untilInstant(reading.parts) : null;
  const found: Span[] = [];
  for (const date of startDates(event, first, span)) {
    const start = instantAt(date, time, timeZone);
    if (!start.ok || left.has(date) || (until !== null && start.instant > until && date !== first.date)) continue;
    const endsAt = endOf(date, start.instant, first, timeZone);
    if (endsAt !== null && start.instant < span.endsAt && endsAt > span.startsAt && endsAt > start.instant)
      found.push({ startsAt: start.instant, endsAt });
  }
  return found;
}

interface First extends Span {
  date: string;
  /** whole days, or null for hours */
  days: number | null;
}

function firstOf({ startsWall, endsWall, timeZone }: RepeatedEvent): First | null {
  const [date, endDate] = [startsWall.slice(0, 10), endsWall.slice(0, 10)];
  const start = instantAt(date, startsWall.slice(11), timeZone);
  const end = instantAt(endDate, endsWall.slice(11), timeZone);
  if (!start.ok || !end.ok || startsWall >= endsWall) return null;
  const isWholeDays = startsWall.endsWith("T00:00") && endsWall.endsWith("T00:00");
  return { date, startsAt: start.instant, endsAt: end.instant, days: isWholeDays ? daysBetween(date, endDate) : null };
}

function endOf(date: string, startsAt: Date, first: First, timeZone: string): Date | null {
  if (first.days === null) return new Date(startsAt.getTime() + first.endsAt.getTime() - first.startsAt.getTime());
  const end = instantAt(addDays(date, first.days), "00:00", timeZone);
  return end.ok ? end.instant : null;
}

const DAY_MS = 86_400_000;

/** The dates on which a time may start that meets the span; a day more on both sides, for the zone. */
function startDates({ rule }: RepeatedEvent, first: First, span: Span): Iterable<string> {
  const reading = readRuleParts(rule);
  if (!reading.ok) return rule === "" ? [first.date] : [];
  const lengthMs = Math.max(first.endsAt.getTime() - first.startsAt.getTime(), (first.days ?? 0) * DAY_MS);
  const from = dateAround(span.startsAt.getTime() - lengthMs - 2 * DAY_MS);
  const to = dateAround(span.endsAt.getTime() + 2 * DAY_MS);
  const { parts } = reading;
  // The date of an instant can be a day later on a clock somewhere.
  const until =
    untilInstant(parts) === null ? parts.until : addDays(untilDate(parts.until ?? ""), 1).replaceAll("-", "");
  return datesBetween({ ...parts, until }, first.date, from, to);
}

function dateAround(ms: number): string {
  const clipped = Math.min(Math.max(ms, Date.parse("1900-01-01T00:00Z")), Date.parse("2199-12-31T00:00Z"));
  return new Date(clipped).toISOString().slice(0, 10);
}

/** The instant after which no time starts, where the rule says one with a time of day. */
function untilInstant({ until }: RuleParts): Date | null {
  const match = /^(\d{8})T(\d\d)(\d\d)(\d\d)Z$/.exec(until ?? "");
  return match === null ? null : new Date(`${untilDate(match[1] ?? "")}T${match[2]}:${match[3]}:${match[4]}Z`);
}

interface DatesWanted {
  max: number;
  /** leaves out the dates before it; they count all the same */
  from?: string;
  until?: string;
}

/**
 * The first dates of a rule, `startsOn` included, up to `max` of them. Nothing for a rule or a date that cannot be read;
 * the one date for "". Of an UNTIL with a time of day only the date counts.
 */
export function datesOf(rule: string, startsOn: string, { max, from = startsOn, until = LAST }: DatesWanted): string[] {
  if (!isCalendarDate(startsOn)) return [];
  if (rule === "") return max > 0 && startsOn >= from && startsOn <= until ? [startsOn] : [];
  const reading = readRuleParts(rule);
  if (!reading.ok) return [];
  const dates: string[] = [];
  for (const date of datesBetween(reading.parts, startsOn, from < startsOn ? startsOn : from, until)) {
    if (dates.length >= max) break;
    dates.push(date);
  }
  return dates;
}

/** The last date of people's plans (calendar-date.ts). */
const LAST = "2199-12-31";
