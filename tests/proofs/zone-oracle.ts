/**
 * What clocks show, asked of the engine's own formatter and of nothing else: the second opinion on lib/time, which asks
 * a calendar library. Wall times are counted in minutes as if they were UTC, instants in minutes since 1970.
 */

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  const fields = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, hourCycle: "h23", ...fields });
  FORMATS.set(timeZone, format);
  return format;
}

/** What a clock in the zone shows at an instant, in minutes. */
export function shownMinute(instant: number, timeZone: string): number {
  const text = formatOf(timeZone).format(instant * 60_000);
  return Date.parse(`${text.slice(0, 10)}T${text.slice(-5)}Z`) / 60_000;
}

/** "2026-11-23T10:00" of wall minutes. */
export function wallTextOf(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16);
}

/** Clocks change by a day at most, and never twice in two days. */
const AROUND = 26 * 60;

export interface SaidInstants {
  /** none, one or two instants at which clocks show the time, in order */
  shown: number[];
  /** the instant that it means: the first, or the one that is later by the gap where there is none */
  meant: number;
}

/** The instants that a wall time can mean. */
export function instantsOf(wall: number, timeZone: string): SaidInstants {
  const offsetAt = (instant: number) => shownMinute(instant, timeZone) - instant;
  const before = offsetAt(wall - AROUND);
  const offsets = new Set([before, offsetAt(wall + AROUND)]);
  const candidates = [...offsets].map((offset) => wall - offset).sort((a, b) => a - b);
  const shown = candidates.filter((instant) => shownMinute(instant, timeZone) === wall);
  return { shown, meant: shown[0] ?? wall - before };
}

/** Every instant between two at which the clocks of a zone change. */
export function clockChanges(timeZone: string, from: number, to: number): number[] {
  const WEEK = 7 * 1440;
  const offsetAt = (instant: number) => shownMinute(instant, timeZone) - instant;
  const changes: number[] = [];
  for (let at = from; at < to; at += WEEK) {
    let [low, high] = [at, Math.min(at + WEEK, to)];
    if (offsetAt(low) === offsetAt(high)) continue;
    const before = offsetAt(low);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

/** The parts of [start, end) outside of weekly hours, given as minutes of the week: each end is the instant it means. */
export function closedMinutes(
  hours: readonly { from: number; to: number }[],
  timeZone: string,
  start: number,
  end: number,
): [number, number][] {
  const open: [number, number][] = [];
  const firstDay = Math.floor(shownMinute(start, timeZone) / 1440) - 2;
  const lastDay = Math.floor(shownMinute(end, timeZone) / 1440) + 1;
  for (let day = firstDay; day <= lastDay; day += 1) {
    // 1970-01-01 was a Thursday, the fourth day of the week.
    const ofWeek = (((day + 3) % 7) + 7) % 7;
    for (const { from, to } of hours) {
      if (Math.floor(from / 1440) !== ofWeek) continue;
      const [opens, closes] = [from, to].map((minute) => day * 1440 + minute - ofWeek * 1440);
      open.push([instantsOf(opens ?? 0, timeZone).meant, instantsOf(closes ?? 0, timeZone).meant]);
    }
  }
  open.sort((a, b) => a[0] - b[0]);
  const closed: [number, number][] = [];
  let at = start;
  for (const [opens, closes] of open) {
    if (closes <= at || closes <= opens) continue;
    if (opens >= end) break;
    if (opens > at) closed.push([at, opens]);
    at = closes;
  }
  if (at < end) closed.push([at, end]);
  return closed;
}
