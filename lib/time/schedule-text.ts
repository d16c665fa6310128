import { REFUSALS } from "@/lib/domain/refusal";
import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { type ShowingOption, showingOptions } from "./doubled-time";
import { readSchedule, type SaidSchedule, saidEnd, saidStart } from "./said-schedule";
import { spanText } from "./span-text";

/** Typed times in words: what was read from them, and what a clock change makes of them. */
export interface ScheduleText {
  /** "Thu 10 Dec 10:00–20:30 · 10 h 30 min · London time": as every other screen says it; "" while they cannot be read */
  readonly line: string;
  /** Sentences; empty on days without a clock change. */
  readonly notes: readonly string[];
  /** why the times cannot stay as they are */
  readonly problem: string | undefined;
  /** What to choose from where clocks show a time twice; empty where they show it once. */
  readonly startOptions: readonly ShowingOption[];
  readonly endOptions: readonly ShowingOption[];
}

/** Says what was read from typed wall times, what a clock change did to them, and where it leaves a choice. */
export function describeSchedule(schedule: SaidSchedule, timeZone: string): ScheduleText {
  const startOptions = showingOptions(saidStart(schedule), timeZone);
  const endOptions = showingOptions(saidEnd(schedule), timeZone);
  const unread = { line: "", notes: [], problem: undefined, startOptions, endOptions };
  const span = readSchedule(schedule, timeZone);
  // A choice that is still to be made is no fault yet.
  if (!span.ok) return span.code === "SHOWN_TWICE" ? unread : { ...unread, problem: span.message };
  if (span.minutes > SESSION_MINUTES_MAX) return { ...unread, problem: REFUSALS.SESSION_TOO_LONG };
  const text = spanText(span.startsAt, span.endsAt, timeZone);
  const notes = [...span.notes, ...(text.clockChange === null ? [] : [text.clockChange])];
  return { ...unread, line: `${text.date} ${text.times} · ${text.duration} · ${text.zone} time`, notes };
}
