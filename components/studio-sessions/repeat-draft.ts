import type { Repeat } from "@/lib/domain/repeat";
import { addDays, isCalendarDate, weekdayOf } from "@/lib/time/calendar-date";

/** The rule of a repetition while it is filled in. */
export interface RepeatDraft {
  kind: Repeat["kind"];
  everyWeeks: string;
  /** "1" for Monday to "7" for Sunday */
  weekdays: readonly string[];
  ends: "COUNT" | "UNTIL";
  count: string;
  until: string;
  dates: readonly string[];
}

/** Every week on the session's own weekday, eight times: it can be made as it opens. */
export function newRepeat(startsOn: string): RepeatDraft {
  return {
    kind: "WEEKLY",
    everyWeeks: "1",
    weekdays: [String(weekdayOf(startsOn))],
    ends: "COUNT",
    count: "8",
    until: addDays(startsOn, 7 * 7),
    dates: [],
  };
}

/** What is sent: text that no field can hold wrongly stays as typed, for the server to name. */
export function repeatOf({ kind, everyWeeks, weekdays, ends, count, until, dates }: RepeatDraft): Repeat {
  if (kind === "DATES") return { kind, dates: [...dates] };
  return {
    kind,
    everyWeeks: Number(everyWeeks),
    weekdays: weekdays.map(Number),
    ends: ends === "COUNT" ? { kind: ends, count: Number(count) } : { kind: ends, on: until },
  };
}

/** With one more date, in order; the same where it is there already or is none. */
export function withDate(draft: RepeatDraft, date: string): RepeatDraft {
  if (!isCalendarDate(date) || draft.dates.includes(date)) return draft;
  return { ...draft, dates: [...draft.dates, date].sort() };
}
