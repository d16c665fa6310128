import { spanText } from "./span-text";
import type { SpanResult } from "./zoned";

/** Typed times in words: what was read from them, and what a clock change makes of them. */
export interface ScheduleText {
  /** "Thu 10 Dec 10:00–20:30 · 10 h 30 min · London time": as every other screen says it */
  readonly line: string;
  /** Sentences; empty on days without a clock change. */
  readonly notes: readonly string[];
}

/** Says what was read from two typed wall times, and where a clock change left a choice. */
export function describeSchedule(span: Extract<SpanResult, { ok: true }>, timeZone: string): ScheduleText {
  const text = spanText(span.startsAt, span.endsAt, timeZone);
  const line = `${text.date} ${text.times} · ${text.duration} · ${text.zone} time`;
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
  return { line, notes };
}
