import type { DayView } from "@/lib/domain/me-view";

/** Places in the grid, counted from its first day. */
export interface DayRange {
  /** where painting began: this day says what becomes of all */
  from: number;
  to: number;
}

/** The days of a range that can be painted: what is over stays as it was. */
export function paintable(days: readonly DayView[], { from, to }: DayRange): DayView[] {
  return days.slice(Math.min(from, to), Math.max(from, to) + 1).filter(({ isPast }) => !isPast);
}

/** What painting a range makes of it: the other of what its first day is. */
export function becomesAway(days: readonly DayView[], { from }: DayRange): boolean {
  return !days[from]?.marks.includes("AWAY");
}

export function isInRange(index: number, range: DayRange | null): boolean {
  return range !== null && index >= Math.min(range.from, range.to) && index <= Math.max(range.from, range.to);
}

/** Where a key leads from a day, in weeks of seven; null for other keys. */
export function dayAfterKey(key: string, index: number, count: number): number | null {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const weekStart = index - (index % 7);
  if (key === "Home") return weekStart;
  if (key === "End") return weekStart + 6;
  const step = steps[key];
  if (step === undefined) return null;
  const next = index + step;
  return next < 0 || next >= count ? index : next;
}
