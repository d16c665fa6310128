import "server-only";
import { CALENDAR_BYTES_MAX } from "@/lib/domain/busy-calendar-view";
import { encodeBusyTimes } from "@/lib/domain/busy-times";
import { env } from "@/lib/env";
import { readBusyCalendar } from "@/lib/formats/busy-calendar";
import { fetchCalendar } from "./fetch-calendar";
import { FetchFault } from "./fetch-fault";
import { readingRange } from "./reading-range";

export type CalendarOutcome =
  | {
      ok: true;
      /** as lib/domain/busy-times.ts writes them */
      busy: string;
      /** what could not be read of it, a sentence each */
      notes: readonly string[];
    }
  | {
      ok: false;
      /** a sentence that names the host at most */
      fault: string;
      /** where the calendar has moved to, as secret as its address: for whoever gave that, and never kept */
      movedTo: string | null;
    };

/**
 * The busy times at an address. What is wrong with it is a value, and holds nothing of the address but its host.
 *
 * @param timeZone the owner's clock
 */
export async function readCalendarAt(
  href: string,
  timeZone: string,
  now: Date,
  signal?: AbortSignal,
): Promise<CalendarOutcome> {
  try {
    const bytes = await fetchCalendar(href, { allowedHosts: env().calendarHosts, ...(signal && { signal }) });
    const outcome = await readCalendarBytes(bytes, timeZone, now, signal);
    return outcome.ok ? outcome : { ...outcome, fault: `${new URL(href).host}: ${outcome.fault}` };
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    return { ok: false, fault: error.message, movedTo: error.movedTo };
  }
}

/** The busy times in a file. */
export async function readCalendarBytes(
  bytes: Uint8Array,
  timeZone: string,
  now: Date,
  signal?: AbortSignal,
): Promise<CalendarOutcome> {
  if (bytes.length > CALENDAR_BYTES_MAX) return { ok: false, fault: "The file is larger than 2 MB.", movedTo: null };
  const reading = await readBusyCalendar(bytes, { ...readingRange(now), timeZone }, signal);
  return reading.ok
    ? { ok: true, busy: encodeBusyTimes(reading.times), notes: reading.notes.map(printable) }
    : { ok: false, fault: `This is not a calendar that can be read. ${printable(reading.message)}`, movedTo: null };
}

/** A sentence can name a word of the file, which may be anything. */
function printable(sentence: string): string {
  return sentence.toWellFormed().replace(/\p{Cc}+/gu, " ");
}
