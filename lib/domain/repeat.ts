/** How a session is repeated: every so many weeks on some weekdays, or on dates that are picked one by one. */
export type Repeat =
  | {
      kind: "WEEKLY";
      everyWeeks: number;
      /** 1 for Monday to 7 for Sunday */
      weekdays: number[];
      /** how many sessions there are then, the first one included; or the last day */
      ends: { kind: "COUNT"; count: number } | { kind: "UNTIL"; on: string };
    }
  | { kind: "DATES"; dates: string[] };

/** The most sessions of a series, the first one included. */
export const SERIES_MAX = 60;

/** How far from its first session a series may reach, in days: two years. */
export const SERIES_DAYS_MAX = 731;

export const REPEAT_WEEKS_MAX = 52;

const RULE_DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** The rule as an RRULE of RFC 5545 without its name; "" for picked dates. */
export function repeatRule(repeat: Repeat): string {
  if (repeat.kind === "DATES") return "";
  const { everyWeeks, weekdays, ends } = repeat;
  const days = [...new Set(weekdays)].sort((a, b) => a - b).map((weekday) => RULE_DAYS[weekday - 1]);
  const end = ends.kind === "COUNT" ? `COUNT=${ends.count}` : `UNTIL=${ends.on.replaceAll("-", "")}`;
  const interval = everyWeeks === 1 ? "" : `;INTERVAL=${everyWeeks}`;
  return `FREQ=WEEKLY${interval};${end};BYDAY=${days.join(",")}`;
}
