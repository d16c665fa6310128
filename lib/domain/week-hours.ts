/**
 * Hours that return every week: a room's open hours, a person's working hours. As text they are a small part of
 * schema.org's openingHours, one weekday a range: "Mo 10:00-18:00;Fr 20:00-02:00". A range whose end is not later on the
 * clock ends on the next day; "24:00" is the midnight at a day's end.
 */

export const WEEKDAY_CODES = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;

export interface HoursRange {
  /** 1 for Monday to 7 for Sunday */
  weekday: number;
  /** minutes after that day's midnight, 0 to 1439 */
  startMinute: number;
  /** minutes after the same midnight, later than the start; over 1440 when it ends on the next day */
  endMinute: number;
}

/** Sorted by weekday and start, without overlaps inside a day. */
export type WeekHours = readonly HoursRange[];

/** How many ranges a week can have. */
export const WEEK_RANGES_MAX = 28;

const DAY = 24 * 60;
const RANGE = /^(Mo|Tu|We|Th|Fr|Sa|Su) ([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Null when the text is not such hours, has too many ranges, or two of them overlap. "" is no hours at all. */
export function parseWeekHours(text: string): WeekHours | null {
  if (text === "") return [];
  const ranges: HoursRange[] = [];
  for (const part of text.split(";")) {
    const match = RANGE.exec(part);
    if (match === null || ranges.length === WEEK_RANGES_MAX) return null;
    const [, code, hour, minute, endHour, endMinutes] = match;
    const startMinute = Number(hour) * 60 + Number(minute);
    const onClock = endHour === undefined ? DAY : Number(endHour) * 60 + Number(endMinutes);
    const endMinute = onClock > startMinute ? onClock : onClock + DAY;
    ranges.push({ weekday: WEEKDAY_CODES.indexOf(code as (typeof WEEKDAY_CODES)[number]) + 1, startMinute, endMinute });
  }
  ranges.sort(compareRanges);
  return hasOverlap(ranges) ? null : ranges;
}

/** The text that `parseWeekHours` reads. */
export function weekHoursText(hours: WeekHours): string {
  return [...hours]
    .sort(compareRanges)
    .map(
      ({ weekday, startMinute, endMinute }) =>
        `${WEEKDAY_CODES[weekday - 1]} ${clock(startMinute)}-${clock(endMinute)}`,
    )
    .join(";");
}

/** "10:00", "24:00" for the midnight at the end, "02:00" for the one after. */
function clock(minute: number): string {
  const onDay = minute > DAY ? minute - DAY : minute;
  return `${String(Math.floor(onDay / 60)).padStart(2, "0")}:${String(onDay % 60).padStart(2, "0")}`;
}

function compareRanges(a: HoursRange, b: HoursRange): number {
  return a.weekday - b.weekday || a.startMinute - b.startMinute;
}

function hasOverlap(sorted: readonly HoursRange[]): boolean {
  const startOf = ({ weekday, startMinute }: HoursRange) => (weekday - 1) * DAY + startMinute;
  return sorted.some((range, index) => {
    const isLast = index === sorted.length - 1;
    const next = sorted[isLast ? 0 : index + 1];
    if (next === undefined || next === range) return false;
    const nextStart = startOf(next) + (isLast ? 7 * DAY : 0);
    return startOf(range) + range.endMinute - range.startMinute > nextStart;
  });
}

const WEEKDAY_NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** "Mon–Fri 10:00–18:00, Sat 12:00–16:00": days in a row with the same hours are said once. "" for no hours. */
export function weekHoursWords(hours: WeekHours): string {
  const days = WEEKDAY_NAMES.map((_, index) =>
    hours
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ startMinute, endMinute }) => `${clock(startMinute)}–${clock(endMinute)}`)
      .join(" and "),
  );
  const parts: string[] = [];
  for (let first = 0; first < 7; ) {
    let last = first;
    while (last < 6 && days[last + 1] === days[first]) last += 1;
    const name = first === last ? WEEKDAY_NAMES[first] : `${WEEKDAY_NAMES[first]}–${WEEKDAY_NAMES[last]}`;
    if (days[first] !== "") parts.push(`${name} ${days[first]}`);
    first = last + 1;
  }
  return parts.join(", ");
}
