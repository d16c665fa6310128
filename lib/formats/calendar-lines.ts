import { CalendarFault } from "./calendar-fault";

/** A content line of iCalendar, unfolded; `number` is where it begins in the file, from 1. */
export interface CalendarLine {
  number: number;
  text: string;
  /** it is longer than anything about times; the rest was not read */
  isCut: boolean;
}

const [LF, CR, SPACE, TAB] = [10, 13, 32, 9];

/** So much is read of a folded line, in bytes: six thousand dates. */
const KEPT_MAX = 100_000;

/**
 * The content lines of a calendar, without empty ones. Bytes are unfolded before they are read as text: a fold may stand
 * inside of a letter (RFC 5545, section 3.1). Throws CalendarFault at the first line that is not UTF-8.
 */
export function* calendarLines(bytes: Uint8Array): Generator<CalendarLine> {
  // Takes a byte order mark away.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 1;
  for (let at = 0; at < bytes.length; ) {
    const first = number;
    const parts: Uint8Array[] = [];
    let length = 0;
    let isCut = false;
    let next = at;
    do {
      const feed = bytes.indexOf(LF, next);
      const end = feed === -1 ? bytes.length : feed;
      const from = parts.length === 0 ? next : next + 1;
      const to = bytes[end - 1] === CR ? Math.max(from, end - 1) : end;
      if (length <= KEPT_MAX) parts.push(bytes.subarray(from, to));
      else isCut = true;
      length += to - from;
      next = end + 1;
      number += 1;
    } while (bytes[next] === SPACE || bytes[next] === TAB);
    at = next;
    // Empty lines are passed over at once, however many there are.
    for (let byte = bytes[at]; byte === LF || (byte === CR && bytes[at + 1] === LF); byte = bytes[at]) {
      at += byte === CR ? 2 : 1;
      number += 1;
    }
    // What is cut may end inside of a letter.
    const text = decode(isCut ? new TextDecoder("utf-8") : decoder, parts, first);
    if (text !== "") yield { number: first, text, isCut };
  }
}

function decode(decoder: TextDecoder, parts: readonly Uint8Array[], number: number): string {
  const [only = new Uint8Array()] = parts;
  try {
    return decoder.decode(parts.length === 1 ? only : Buffer.concat(parts));
  } catch {
    throw new CalendarFault(`Line ${number} is not written in UTF-8, as calendars are.`);
  }
}
