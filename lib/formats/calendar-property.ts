import ICAL from "ical.js";
import type { CalendarLine } from "./calendar-lines";

/** A property as jCal has it (RFC 7265): lower-case name, parameters, type, values. */
export interface CalendarProperty {
  number: number;
  name: string;
  parameters: Readonly<Record<string, string>>;
  values: readonly unknown[];
}

/** Why one event cannot be read; `number` is the line. The rest of the calendar still can. */
export class PartFault extends Error {
  constructor(
    readonly number: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** A line is read in one go, so that a longer one would hold the server. A thousand dates fit. */
const LINE_MAX = 20_000;

/** Throws PartFault. */
export function readProperty({ number, text }: CalendarLine): CalendarProperty {
  if (text.length > LINE_MAX) {
    throw new PartFault(number, "is longer than 20,000 characters");
  }
  try {
    const [name, parameters, , ...values] = ICAL.parse.property(text) as unknown as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ];
    const texts = Object.entries(parameters).map(([key, value]) => [key, String(value)]);
    return { number, name, parameters: Object.fromEntries(texts), values };
  } catch {
    throw new PartFault(number, "cannot be read");
  }
}
