import { parseWeekHours, WEEK_RANGES_MAX } from "./week-hours";

/**
 * Why text is not hours that return every week, as a sentence for people: what to do about it. Null when it is such
 * hours. Forms send half-filled ranges as they are: " 10:00-18:00" without a weekday, "Mo 10:00-" without an end.
 */
export function weekHoursFault(text: string): string | null {
  if (parseWeekHours(text) !== null) return null;
  const parts = text.split(";");
  if (parts.length > WEEK_RANGES_MAX) return `A week can have ${WEEK_RANGES_MAX} ranges at most. Take some away.`;
  for (const part of parts) {
    const [day = "", times = ""] = part.split(" ");
    if (times.split("-").some((time) => time === "")) return "Fill in both times, or take the range away.";
    if (day === "") return `Tick the days for ${times.replace("-", "–")}, or take the range away.`;
    if (parseWeekHours(part) === null) return "These hours cannot be read. Write them as Mo 10:00-18:00.";
  }
  return "Two of the ranges overlap. Make one of them, or change their times.";
}
