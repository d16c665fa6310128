import type { ClockShowing } from "@/lib/domain/clock-showing";
import { type Refusal, refusalOf } from "@/lib/domain/refusal";
import { showingOptions } from "./doubled-time";
import { instantAt, isShownAs, type SaidTime, type SpanResult, spanAt, wallTimeAt } from "./zoned";

/** Times as a form says them, on a clock that is not known yet: the zone comes from the room. */
export interface SaidSchedule {
  startsOn: string;
  startTime: string;
  endsOn: string;
  endTime: string;
  /** Which one is meant, where clocks show the time twice. */
  startShowing?: ClockShowing | undefined;
  endShowing?: ClockShowing | undefined;
}

/** When something is, and the zone in which that was said. Instants are both given or both null. */
interface Times {
  startsAt: Date | null;
  endsAt: Date | null;
  timeZone: string;
}

export type ReadSchedule = Extract<SpanResult, { ok: true }> & {
  /** What a clock change made of the typed times, in sentences for people. */
  notes: readonly string[];
};

const FAULTS = {
  BAD_DATE: "BAD_TIME",
  BAD_TIME: "BAD_TIME",
  BAD_ZONE: "UNKNOWN_ZONE",
  SHOWN_TWICE: "SHOWN_TWICE",
  END_BEFORE_START: "END_BEFORE_START",
} as const;

export function saidStart({ startsOn, startTime, startShowing }: SaidSchedule): SaidTime {
  return { date: startsOn, time: startTime, showing: startShowing };
}

export function saidEnd({ endsOn, endTime, endShowing }: SaidSchedule): SaidTime {
  return { date: endsOn, time: endTime, showing: endShowing };
}

/**
 * The span that the times mean in a zone. Refuses, beside the field, times that cannot be read, a time that clocks show
 * twice without a choice (`schedule.startShowing`), and an end that is not after the start.
 */
export function readSchedule(schedule: SaidSchedule, timeZone: string): ReadSchedule | Refusal {
  const [start, end] = [saidStart(schedule), saidEnd(schedule)];
  const span = spanAt(start, end, timeZone);
  if (span.ok) {
    const starts = span.start.shifted ? [shiftNote("it starts", start, span.startsAt, timeZone)] : [];
    const ends = span.end.shifted ? [shiftNote("it ends", end, span.endsAt, timeZone)] : [];
    return { ...span, notes: [...starts, ...ends] };
  }
  const refusal = refusalOf(FAULTS[span.code]);
  if (span.code !== "SHOWN_TWICE") return { ...refusal, fields: { [`schedule.${span.field}Time`]: refusal.message } };
  const fields: Record<string, string> = {};
  for (const [name, said] of [
    ["schedule.startShowing", start],
    ["schedule.endShowing", end],
  ] as const) {
    if (said.showing === undefined && showingOptions(said, timeZone).length > 0) fields[name] = twiceFault(said);
  }
  return { ...refusal, fields };
}

function twiceFault({ time }: SaidTime): string {
  return `The clocks show ${time} twice that day. Choose the first or the second.`;
}

/**
 * What became of a time that clocks jump over: said beside the field and after saving.
 *
 * @param what "it starts"
 */
function shiftNote(what: string, said: SaidTime, instant: Date, timeZone: string): string {
  const shown = wallTimeAt(instant, timeZone);
  const day = shown.date === said.date ? "" : " on the next day";
  return `The clocks skip ${said.time}: ${what} at ${shown.time}${day}.`;
}

/**
 * The start of something that is planned without anybody to ask: of two times that clocks show alike it is the first.
 * `notes` say what a clock change made of it. Null when it cannot be read.
 *
 * @param name as the notes call what starts
 */
export function plannedStart(
  said: SaidTime,
  timeZone: string,
  name: string,
): { startsAt: Date; notes: readonly string[] } | null {
  const read = instantAt(said.date, said.time, timeZone);
  if (!read.ok) return null;
  const shifted = read.shifted ? [shiftNote(`${name} starts`, said, read.instant, timeZone)] : [];
  const doubled = read.ambiguous ? [`The clocks show ${said.time} twice: ${name} starts the first time.`] : [];
  return { startsAt: read.instant, notes: [...shifted, ...doubled] };
}

/**
 * What lib/data asks for: the instants of a schedule in the zone that it finds; null is no date. Times that are typed as
 * clocks in that zone show them stay the instants that they are, in the zone in which they were said.
 */
export function scheduleTimes(schedule: SaidSchedule | null) {
  return (timeZone: string, kept: Times | null): ({ ok: true; notes?: readonly string[] } & Times) | Refusal => {
    if (schedule === null) return { ok: true, startsAt: null, endsAt: null, timeZone };
    const { startsAt = null, endsAt = null } = kept ?? {};
    if (kept !== null && startsAt !== null && endsAt !== null) {
      // A room may have got another zone since: its sessions are read and typed on its clock by now.
      const isKept = isShownAs({ startsAt, endsAt, timeZone }, saidStart(schedule), saidEnd(schedule));
      if (isKept) return { ok: true, startsAt, endsAt, timeZone: kept.timeZone };
    }
    const read = readSchedule(schedule, timeZone);
    if (!read.ok) return read;
    return { ok: true, startsAt: read.startsAt, endsAt: read.endsAt, timeZone, notes: read.notes };
  };
}
