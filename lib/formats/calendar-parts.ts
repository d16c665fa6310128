import { CalendarFault } from "./calendar-fault";
import { type CalendarLine, calendarLines } from "./calendar-lines";
import type { Turns } from "./turns";

/** The most events and zones that are read of one calendar. */
const CALENDAR_PARTS_MAX = 20_000;

/** An event, a free/busy list or a zone: its lines without its own BEGIN and END. */
export interface CalendarPart {
  kind: "VEVENT" | "VFREEBUSY" | "VTIMEZONE";
  /** where it begins in the file */
  number: number;
  lines: CalendarLine[];
}

export interface CalendarParts {
  parts: CalendarPart[];
  /** X-WR-TIMEZONE, the zone that many calendars say they are kept in; "" when they do not */
  zoneName: string;
  /** lines inside of the parts that are no content lines */
  broken: number[];
}

const CONTENT_LINE = /^([A-Za-z0-9-]+)[;:]/;

/** What of an event and a free/busy list says when somebody is busy: nothing else is looked at. */
const KEPT = new Set([
  "UID",
  "DTSTART",
  "DTEND",
  "DURATION",
  "RRULE",
  "RDATE",
  "EXDATE",
  "RECURRENCE-ID",
  "STATUS",
  "TRANSP",
  "FREEBUSY",
]);

/**
 * Takes a calendar apart. Throws CalendarFault where it is none, is cut off, or has too many events; what is not about
 * times may be as it likes.
 */
export async function splitCalendar(bytes: Uint8Array, turns: Turns): Promise<CalendarParts> {
  const found: CalendarParts = { parts: [], zoneName: "", broken: [] };
  /** the components that are open, outermost first */
  const open: string[] = [];
  let part: CalendarPart | null = null;
  let last = 0;
  for (const line of calendarLines(bytes)) {
    if (turns.isDue()) await turns.give();
    last = line.number;
    const name = CONTENT_LINE.exec(line.text)?.[1]?.toUpperCase();
    if (open.length === 0) expectStart(line);
    if (name === "BEGIN") {
      const component = componentOf(line);
      if (open.length === 1) part = startPart(component, line.number, found);
      else if (part?.kind === "VTIMEZONE") part.lines.push(line);
      open.push(component);
    } else if (name === "END") {
      const component = componentOf(line);
      const expected = open.pop();
      if (component !== expected) {
        throw new CalendarFault(`Line ${line.number} ends ${component}, where ${expected} was begun.`);
      }
      if (open.length === 1) part = null;
      else if (part?.kind === "VTIMEZONE") part.lines.push(line);
    } else if (name === undefined || (line.isCut && KEPT.has(name))) {
      if (part !== null) found.broken.push(line.number);
    } else if (part === null) {
      if (open.length === 1 && name === "X-WR-TIMEZONE") found.zoneName = afterColon(line);
    } else if (part.kind === "VTIMEZONE" || (open.length === 2 && KEPT.has(name))) {
      part.lines.push(line);
    }
  }
  if (last === 0) throw new CalendarFault("There is nothing in it.");
  if (open.length > 0) throw new CalendarFault(`It was cut off: line ${last} is the last, and ${open.at(-1)} goes on.`);
  return found;
}

/** What follows the first colon: enough for BEGIN, END and other lines without parameters. */
function afterColon({ text }: CalendarLine): string {
  return text.slice(text.indexOf(":") + 1).trim();
}

function componentOf(line: CalendarLine): string {
  return afterColon(line).toUpperCase().slice(0, 40);
}

function expectStart({ number, text }: CalendarLine): void {
  if (/^BEGIN:VCALENDAR\s*$/i.test(text)) return;
  if (text.trimStart().startsWith("<")) throw new CalendarFault(`Line ${number} begins a web page, not a calendar.`);
  throw new CalendarFault(`Line ${number} is not the beginning of a calendar, which would be BEGIN:VCALENDAR.`);
}

function startPart(component: string, number: number, { parts }: CalendarParts): CalendarPart | null {
  if (component !== "VEVENT" && component !== "VFREEBUSY" && component !== "VTIMEZONE") return null;
  if (parts.length === CALENDAR_PARTS_MAX) {
    throw new CalendarFault("It has more than 20,000 events.");
  }
  const part: CalendarPart = { kind: component, number, lines: [] };
  parts.push(part);
  return part;
}
