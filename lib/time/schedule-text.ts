import { spanText } from "./span-text";
import type { SpanResult } from "./zoned";

/** Typed times as sentences: their real length, and what a clock change makes of them. */
export interface ScheduleText {
  /** "8 h 30 min" */
  readonly duration: string;
  /** Sentences; empty on days without a clock change. */
  readonly notes: readonly string[];
}

/** Says what was read from two typed wall times, and where a clock change left a choice. */
export function describeSchedule(span: Extract<SpanResult, { ok: true }>, timeZone: string): ScheduleText {
  const text = spanText(span.startsAt, span.endsAt, timeZone);
  const notes: string[] = [];
  if (text.clockChange !== null) notes.push(text.clockChange);
  for (const [name, reading, wall] of [
    ["start", span.start, text.start],
    ["end", span.end, text.end],
  ] as const) {
    if (reading.shifted) notes.push(`The clocks skip the ${name} you typed, so it becomes ${wall.time}.`);
    if (reading.ambiguous)
      notes.push(`The clocks show ${wall.time} twice that day: the ${name} is the first of the two.`);
  }
  return { duration: text.duration, notes };
}
