import type { Absence } from "@/lib/domain/facts";
import type { AvailabilityView } from "@/lib/domain/plan";
import { outsideHours, type WeekHours } from "@/lib/domain/week-hours";
import { overlapOf } from "@/lib/domain/window";
import { addDays, weekdayOf } from "./calendar-date";
import { occurrencesIn } from "./recurrence";
import { instantAt, wallTimeAt } from "./zoned";

interface Span {
  startsAt: Date;
  endsAt: Date;
}

const MINUTE_MS = 60_000;

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
 * time: a night that a clock change makes longer or shorter keeps its times on the clock.
 */
export function outsideHoursIn(hours: WeekHours, timeZone: string, span: Span): Span[] {
  if (hours.length === 0) return [];
  const start = wallTimeAt(span.startsAt, timeZone);
  const end = wallTimeAt(span.endsAt, timeZone);
  const lastMinute = (Date.parse(`${end.date}T${end.time}Z`) - Date.parse(`${start.date}T00:00Z`)) / MINUTE_MS;
  // A clock that goes back shows an end that is not later than the start: an hour more covers what it repeats.
  const stretches = outsideHours(
    hours,
    weekdayOf(start.date),
    minuteOf(start.time),
    Math.max(lastMinute, minuteOf(start.time)) + 60,
  );
  return stretches.flatMap(({ startMinute, endMinute }) => {
    const part = {
      startsAt: instantOn(start.date, startMinute, timeZone),
      endsAt: instantOn(start.date, endMinute, timeZone),
    };
    const clipped = overlapOf(part, span);
    return clipped === null ? [] : [clipped];
  });
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * When somebody cannot come inside a span, clipped to it: what they said, what their own calendar says, and what is
 * outside their working hours. By start.
 */
export function absencesIn({ timeZone, workingHours, away, busy }: AvailabilityView, span: Span): Absence[] {
  const said = away.flatMap((entry) =>
    occurrencesIn(entry, span).map((one) => ({ kind: "AWAY" as const, note: entry.note, ...one })),
  );
  const taken = busy.map((one) => ({ kind: "BUSY" as const, note: "", ...one }));
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
