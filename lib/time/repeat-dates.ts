import { type Repeat, repeatRule, SERIES_DAYS_MAX, SERIES_MAX } from "@/lib/domain/repeat";
import { addDays, daysBetween } from "./calendar-date";
import { datesOf } from "./recurrence";

export interface RepeatDates {
  /** the dates beside the first one, in order */
  dates: readonly string[];
  /** more would have followed from the rule than a series can have */
  isCut: boolean;
}

/**
 * The dates that a session on `startsOn` is repeated on. The first one is the session itself, whatever its weekday: it
 * counts, and is not among them.
 */
export function repeatDates(repeat: Repeat, startsOn: string): RepeatDates {
  return repeat.kind === "DATES" ? pickedDates(repeat.dates, startsOn) : weeklyDates(repeat, startsOn);
}

function pickedDates(picked: readonly string[], startsOn: string): RepeatDates {
  const dates = [...new Set(picked)].filter((date) => date !== startsOn).sort();
  const near = dates.filter((date) => Math.abs(daysBetween(startsOn, date)) <= SERIES_DAYS_MAX);
  const kept = near.slice(0, SERIES_MAX - 1);
  return { dates: kept, isCut: kept.length < dates.length };
}

function weeklyDates(repeat: Extract<Repeat, { kind: "WEEKLY" }>, startsOn: string): RepeatDates {
  const { ends } = repeat;
  const last = addDays(startsOn, SERIES_DAYS_MAX);
  const found = datesOf(repeatRule(repeat), startsOn, { max: SERIES_MAX + 1, until: last });
  const kept = found.slice(0, SERIES_MAX);
  const isCut = ends.kind === "COUNT" ? kept.length < ends.count : ends.on > last || kept.length < found.length;
  return { dates: kept.slice(1), isCut };
}
