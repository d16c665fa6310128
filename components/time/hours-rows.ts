import { WEEKDAY_CODES } from "@/lib/domain/week-hours";

/** One line of the form: the same times on some days. Times are as typed, perhaps not there yet. */
export interface HoursRow {
  /** 1 for Monday to 7 for Sunday, in order */
  days: readonly number[];
  start: string;
  end: string;
}

export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

const CODES: readonly string[] = WEEKDAY_CODES;

/** The lines for hours as text: days with the same times share one. */
export function hoursRowsOf(text: string): HoursRow[] {
  const rows = new Map<string, HoursRow>();
  for (const part of text === "" ? [] : text.split(";")) {
    const [code = "", times = ""] = part.split(" ");
    const [start = "", end = ""] = times.split("-");
    const day = CODES.indexOf(code) + 1;
    const days = [...(rows.get(times)?.days ?? []), ...(day > 0 ? [day] : [])].sort((a, b) => a - b);
    // The field of the browser knows no 24:00; its 00:00 after a start is the same midnight.
    rows.set(times, { days, start, end: end === "24:00" ? "00:00" : end });
  }
  return [...rows.values()];
}

/** The text of the lines. What is missing is missing in it too, so that nothing typed is dropped unsaid. */
export function hoursTextOf(rows: readonly HoursRow[]): string {
  return rows
    .flatMap(({ days, start, end }) => {
      const codes = days.length === 0 ? [""] : days.map((day) => CODES[day - 1] ?? "");
      return codes.map((code) => `${code} ${start}-${end}`);
    })
    .join(";");
}

/** A line to begin with: weekdays by day; after that, the days that have no hours yet. */
export function nextHoursRow(rows: readonly HoursRow[]): HoursRow {
  const taken = new Set(rows.flatMap(({ days }) => days));
  const free = EVERY_DAY.filter((day) => !taken.has(day));
  const days = rows.length === 0 ? EVERY_DAY.slice(0, 5) : free;
  const { start, end } = days.length > 0 ? (rows.at(-1) ?? { start: "10:00", end: "18:00" }) : { start: "", end: "" };
  return { days, start, end };
}
