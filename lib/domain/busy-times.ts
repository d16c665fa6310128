/**
 * Busy times as compact text: "gap+length" in base 36 minutes, with commas between, where a gap counts from the end of
 * the time before it and the first from 1970. Equal times give equal text, however they were said.
 */

/** A half-open time in which somebody is busy, of whole minutes once it was written. */
export interface BusyTime {
  startsAt: Date;
  endsAt: Date;
}

interface Minutes {
  from: number;
  to: number;
}

const MINUTE_MS = 60_000;
const PART = /^(-?[0-9a-z]+)\+([0-9a-z]+)$/;

/**
 * The text of busy times in any order. Seconds widen a time to whole minutes; times that overlap or touch become one;
 * what takes no time is left out. Throws RangeError for a date that is none.
 */
export function encodeBusyTimes(times: readonly BusyTime[]): string {
  let at = 0;
  return mergedMinutes(times)
    .map(({ from, to }) => {
      const part = `${(from - at).toString(36)}+${(to - from).toString(36)}`;
      at = to;
      return part;
    })
    .join(",");
}

/** Busy times in any order as the text would have them: whole minutes, by start, apart from each other. */
export function mergeBusyTimes(times: readonly BusyTime[]): BusyTime[] {
  return mergedMinutes(times).map(({ from, to }) => ({
    startsAt: new Date(from * MINUTE_MS),
    endsAt: new Date(to * MINUTE_MS),
  }));
}

/** The times that `encodeBusyTimes` wrote: by start, apart from each other. Throws RangeError for any other text. */
export function decodeBusyTimes(text: string): BusyTime[] {
  if (text === "") return [];
  let at = 0;
  return text.split(",").map((part, index) => {
    const [, gap = "", length = ""] = PART.exec(part) ?? [];
    const from = at + Number.parseInt(gap, 36);
    const to = from + Number.parseInt(length, 36);
    const time = { startsAt: new Date(from * MINUTE_MS), endsAt: new Date(to * MINUTE_MS) };
    const isApart = index === 0 || from > at;
    if (!(isApart && to > from) || Number.isNaN(time.endsAt.getTime())) {
      throw new RangeError(`These busy times cannot be read from part ${index + 1}.`);
    }
    at = to;
    return time;
  });
}

/**
 * Those that have a part in a span, of times that are in order and apart, as they are read and merged. It is asked for each
 * call of each session, and looks at a handful of them however many there are.
 */
export function busyTimesIn(times: readonly BusyTime[], span: BusyTime): readonly BusyTime[] {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as BusyTime).endsAt <= span.startsAt) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < times.length && (times[end] as BusyTime).startsAt < span.endsAt) end += 1;
  return times.slice(low, end);
}

function wholeMinutes({ startsAt, endsAt }: BusyTime): Minutes[] {
  const [start, end] = [startsAt.getTime(), endsAt.getTime()];
  if (Number.isNaN(start) || Number.isNaN(end)) throw new RangeError("A busy time has a date that is none.");
  if (end <= start) return [];
  return [{ from: Math.floor(start / MINUTE_MS), to: Math.ceil(end / MINUTE_MS) }];
}

function mergedMinutes(times: readonly BusyTime[]): Minutes[] {
  const merged: Minutes[] = [];
  for (const span of times.flatMap(wholeMinutes).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}
