import { busyTimesIn } from "@/lib/domain/busy-times";
import type { Absence } from "@/lib/domain/facts";
import type { AvailabilityView } from "@/lib/domain/plan";
import type { WeekHours } from "@/lib/domain/week-hours";
import { overlapOf } from "@/lib/domain/window";
import { addDays, weekdayOf } from "./calendar-date";
import { occurrencesIn } from "./recurrence";
import { instantAt, wallTimeAt } from "./zoned";

interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** The instant so many minutes after a date's midnight on a clock in the zone; clock changes included. */
function instantOn(date: string, minute: number, timeZone: string): Date {
  const day = addDays(date, Math.floor(minute / 1440));
  const rest = minute - Math.floor(minute / 1440) * 1440;
  const clock = `${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`;
  const result = instantAt(day, clock, timeZone);
  if (!result.ok) throw new RangeError(`${day} ${clock} in ${timeZone} cannot be read.`);
  return result.instant;
}

/**
 * The parts of a span that lie outside weekly hours, in order of time; none where no hours are said. Hours are wall
 * time: a night that a clock change makes longer or shorter keeps its times on the clock. Where clocks show a time twice,
 * hours begin and end the first time; where they skip one, as much later as they jump.
 */
export function outsideHoursIn(hours: WeekHours, timeZone: string, span: Span): Span[] {
  if (hours.length === 0) return [];
  const outside: Span[] = [];
  let at = span.startsAt;
  for (const open of openSpans(hours, timeZone, span)) {
    if (open.startsAt >= span.endsAt) break;
    if (open.startsAt > at) outside.push({ startsAt: at, endsAt: open.startsAt });
    if (open.endsAt > at) at = open.endsAt;
  }
  if (at < span.endsAt) outside.push({ startsAt: at, endsAt: span.endsAt });
  return outside;
}

/** All ranges of the days that a span touches, and of those before whose end may reach into it; by start. */
function openSpans(hours: WeekHours, timeZone: string, span: Span): Span[] {
  const last = wallTimeAt(span.endsAt, timeZone).date;
  const open: Span[] = [];
  // Two days before: hours over midnight, and a day that the zone left out, whose end is shown a day later.
  for (let date = addDays(wallTimeAt(span.startsAt, timeZone).date, -2); date <= last; date = addDays(date, 1)) {
    const weekday = weekdayOf(date);
    for (const range of hours) {
      if (range.weekday !== weekday) continue;
      const startsAt = instantOn(date, range.startMinute, timeZone);
      const endsAt = instantOn(date, range.endMinute, timeZone);
      // Most of them are over: only what reaches into the span is of use.
      if (endsAt > startsAt && endsAt > span.startsAt) open.push({ startsAt, endsAt });
    }
  }
  return open.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/**
 * When somebody cannot come inside a span, clipped to it: what they said, what their own calendar says, and what is
 * outside their working hours. By start.
 */
export function absencesIn({ timeZone, workingHours, away, busy }: AvailabilityView, span: Span): Absence[] {
  const said = away.flatMap((entry) =>
    occurrencesIn(entry, span).map((one) => ({ kind: "AWAY" as const, note: entry.note, ...one })),
  );
  const taken = busyTimesIn(busy, span).map((one) => ({ kind: "BUSY" as const, note: "", ...one }));
  const outside = outsideHoursIn(workingHours, timeZone, span).map((one) => ({
    kind: "OUTSIDE_HOURS" as const,
    note: "",
    ...one,
  }));
  return [...said, ...taken, ...outside]
    .flatMap((absence): Absence[] => {
      const shared = overlapOf(absence, span);
      return shared === null ? [] : [{ ...absence, ...shared }];
    })
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
