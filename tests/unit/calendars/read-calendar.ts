import { type CalendarReading, readBusyCalendar } from "@/lib/formats/busy-calendar";

/** The lines of a calendar with these components in it. */
export function calendarOf(...components: string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Tests//EN", ...components, "END:VCALENDAR", ""].join(
    "\r\n",
  );
}

/** An event of these lines, under a name of its own unless they give one. */
export function eventOf(...lines: string[]): string {
  return ["BEGIN:VEVENT", "DTSTAMP:19970901T130000Z", ...lines, "END:VEVENT"].join("\r\n");
}

export interface Range {
  from: Date;
  to: Date;
  timeZone: string;
}

/** A year and more around the examples of the standard, on a clock that none of them uses. */
export const NINETIES: Range = {
  from: new Date("1996-01-01T00:00Z"),
  to: new Date("2001-01-01T00:00Z"),
  timeZone: "Asia/Kathmandu",
};

export function read(text: string | Uint8Array, range: Range = NINETIES): Promise<CalendarReading> {
  return readBusyCalendar(typeof text === "string" ? new TextEncoder().encode(text) : text, range);
}

/** What was read, which has to be a calendar. */
export async function readWell(text: string | Uint8Array, range: Range = NINETIES) {
  const reading = await read(text, range);
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}

/** Busy times as "1997-09-03T16:30Z/1997-09-03T19:00Z". */
export async function spansOf(text: string | Uint8Array, range: Range = NINETIES): Promise<string[]> {
  const { times } = await readWell(text, range);
  const short = (date: Date) => date.toISOString().replace(":00.000Z", "Z");
  return times.map(({ startsAt, endsAt }) => `${short(startsAt)}/${short(endsAt)}`);
}
