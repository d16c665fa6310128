import { addDays } from "./calendar-date";
import { spanText } from "./span-text";
import { wallTextAt } from "./zoned";
import { zoneLabel } from "./zones";

/** Where a span stands on a calendar of wall times: "2026-11-30T10:00", the end later than the start. */
export interface CalendarPlace {
  startWall: string;
  endWall: string;
}

interface Span {
  startsAt: Date;
  endsAt: Date;
}

/**
 * The span on the clock of a zone. In the night in which clocks go back it can end at an earlier time than it began:
 * then it is drawn as long as it lasts.
 */
export function calendarPlace({ startsAt, endsAt }: Span, timeZone: string): CalendarPlace {
  const startWall = wallTextAt(startsAt, timeZone);
  const endWall = wallTextAt(endsAt, timeZone);
  if (endWall > startWall) return { startWall, endWall };
  const end = new Date(Date.parse(`${startWall}Z`) + endsAt.getTime() - startsAt.getTime());
  return { startWall, endWall: end.toISOString().slice(0, 16) };
}

/** Whether any of it lies in the days from `first` up to `end`; false when it only touches them. */
export function isInDays({ startWall, endWall }: CalendarPlace, first: string, end: string): boolean {
  return startWall < `${end}T00:00` && endWall > `${first}T00:00`;
}

/** A cheap first look: false when the span lies outside these days in every zone. */
export function mayBeInDays({ startsAt, endsAt }: Span, first: string, end: string): boolean {
  const midnight = (date: string) => Date.parse(`${date}T00:00Z`);
  return startsAt.getTime() < midnight(addDays(end, 1)) && endsAt.getTime() > midnight(addDays(first, -1));
}

/** The times of a span in its room's zone and in the studio's, as `CalendarEvent` of lib/domain/calendar-view has them. */
export function calendarTimes({ startsAt, endsAt }: Span, timeZone: string, studioZone: string) {
  const own = spanText(startsAt, endsAt, timeZone);
  const { clockChange } = own;
  if (timeZone === studioZone) {
    return { startTime: own.start.time, zone: null, times: own.times, studioTimes: null, clockChange };
  }
  const studio = spanText(startsAt, endsAt, studioZone);
  const date = own.start.date === studio.start.date ? "" : `${own.date}, `;
  const isSame = date === "" && own.times === studio.times;
  return {
    startTime: own.start.time,
    zone: `${own.zone} time`,
    times: `${date}${own.times} ${own.zone} time`,
    studioTimes: isSame ? null : `${studio.times} ${zoneLabel(studioZone)} time`,
    clockChange,
  };
}
