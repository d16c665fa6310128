import "server-only";
import { scopeOf } from "@/lib/auth/actor";
import { type BusyCalendarRow, listCalendars } from "@/lib/data/busy-calendars";
import { mayKeepFor } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import type { BusyCalendarView, CalendarSectionView, CalendarStateView } from "@/lib/domain/busy-calendar-view";
import { decodeBusyTimes } from "@/lib/domain/busy-times";
import { isFailing } from "@/lib/domain/calendar-refresh";
import { counted } from "@/lib/domain/counted";
import { agoText } from "@/lib/time/ago-text";
import { momentText } from "@/lib/time/span-text";

/**
 * The calendars that are read for a person, for their own page and that of the roster. Null for who may not change them:
 * what somebody is busy with elsewhere is nobody else's to look at.
 *
 * @param timeZone the clock on which it is said when they were read
 */
export async function calendarSection(
  actor: Actor,
  person: { id: string; name: string },
  timeZone: string,
  now: Date,
): Promise<CalendarSectionView | null> {
  if (!mayKeepFor(actor, person.id)) return null;
  const rows = await listCalendars(scopeOf(actor), person.id);
  return {
    personId: person.id,
    isOwn: actor.personId === person.id,
    name: person.name,
    calendars: rows.map((row) => calendarView(row, timeZone, now)),
  };
}

function calendarView(row: BusyCalendarRow, timeZone: string, now: Date): BusyCalendarView {
  const { id, version, name, source, host } = row;
  return { id, version, name, source, host, state: stateOf(row, timeZone, now) };
}

function stateOf(row: BusyCalendarRow, timeZone: string, now: Date): CalendarStateView {
  const { source, readAt, triedAt, fault } = row;
  const ahead = decodeBusyTimes(row.busy).filter(({ endsAt }) => endsAt > now).length;
  const what = source === "FILE" ? "File read" : "Read";
  const failed = isFailing(row) && fault !== "" && triedAt !== null;
  return {
    read: readAt === null ? "Not read yet" : `${what} ${agoText(readAt, timeZone, now)}`,
    ahead: counted(ahead, "busy time to come", "busy times to come"),
    fault: failed ? `${fault} Tried ${agoText(triedAt, timeZone, now)}. ${keptText(readAt, timeZone)}` : "",
    remarks: isFailing(row) ? "" : fault,
  };
}

function keptText(readAt: Date | null, timeZone: string): string {
  return readAt === null ? "" : `The reading of ${momentText(readAt, timeZone)} is kept.`;
}
