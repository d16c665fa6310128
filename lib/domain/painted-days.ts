import { ABSENCE_LIMITS } from "./absence-limits";

/** An entry about whole days, as painting sees it. Dates are half-open: `endsOn` is the day after the last. */
export interface WholeDays {
  id: string;
  startsOn: string;
  endsOn: string;
  note: string;
  /** it returns by a rule; its first stretch is the one between the dates */
  isRepeating: boolean;
}

/** What painting makes of the entries. */
export interface PaintedDays {
  create: { startsOn: string; endsOn: string; note: string }[];
  change: { id: string; startsOn: string; endsOn: string }[];
  remove: string[];
}

interface Stretch {
  startsOn: string;
  endsOn: string;
}

/** Date arithmetic of the caller: the date so many days later, and how many days lie between two. */
export interface DayArithmetic {
  addDays(date: string, days: number): string;
  daysBetween(from: string, to: string): number;
}

/**
 * Whole days that become days off: those that no entry says already, joined with the entries without a note that touch
 * them, so that a week painted day by day is one entry. Nothing grows over a year.
 */
export function paintAway(entries: readonly WholeDays[], days: readonly string[], dates: DayArithmetic): PaintedDays {
  const isSaid = (day: string) => entries.some((entry) => !entry.isRepeating && isIn(entry, day));
  const fresh = stretchesOf(
    days.filter((day) => !isSaid(day)),
    dates,
  );
  const plain = entries.filter((entry) => !entry.isRepeating && entry.note === "");
  const painted: PaintedDays = { create: [], change: [], remove: [] };
  const open = [...plain].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  for (const stretch of fresh) {
    const before = open.find((entry) => entry.endsOn === stretch.startsOn);
    const after = open.find((entry) => entry.startsOn === stretch.endsOn);
    const joined = { startsOn: before?.startsOn ?? stretch.startsOn, endsOn: after?.endsOn ?? stretch.endsOn };
    const touching = before ?? after;
    if (touching === undefined || dates.daysBetween(joined.startsOn, joined.endsOn) > ABSENCE_LIMITS.daysMax) {
      painted.create.push({ ...stretch, note: "" });
      continue;
    }
    painted.change = painted.change.filter(({ id }) => id !== touching.id && id !== after?.id);
    painted.change.push({ id: touching.id, ...joined });
    open.splice(open.indexOf(touching), 1, { ...touching, ...joined });
    if (before !== undefined && after !== undefined) {
      painted.remove.push(after.id);
      open.splice(open.indexOf(after), 1);
    }
  }
  return painted;
}

/** Whole days that are free again: entries shrink, split, or go; what is left keeps the note. */
export function paintFree(entries: readonly WholeDays[], days: readonly string[], dates: DayArithmetic): PaintedDays {
  const painted: PaintedDays = { create: [], change: [], remove: [] };
  for (const entry of entries) {
    if (entry.isRepeating || !days.some((day) => isIn(entry, day))) continue;
    const kept: string[] = [];
    for (let day = entry.startsOn; day < entry.endsOn; day = dates.addDays(day, 1)) {
      if (!days.includes(day)) kept.push(day);
    }
    const [first, ...rest] = stretchesOf(kept, dates);
    if (first === undefined) painted.remove.push(entry.id);
    else painted.change.push({ id: entry.id, ...first });
    painted.create.push(...rest.map((stretch) => ({ ...stretch, note: entry.note })));
  }
  return painted;
}

function isIn({ startsOn, endsOn }: Stretch, day: string): boolean {
  return startsOn <= day && day < endsOn;
}

/** Days as stretches of days in a row. */
export function stretchesOf(days: readonly string[], { addDays }: Pick<DayArithmetic, "addDays">): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = stretches.at(-1);
    const endsOn = addDays(day, 1);
    if (last?.endsOn === day) last.endsOn = endsOn;
    else stretches.push({ startsOn: day, endsOn });
  }
  return stretches;
}
