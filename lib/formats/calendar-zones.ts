import { instantOfWall, type ZoneOffsets, zoneOffsets } from "@/lib/time/zone-offsets";
import { isTimeZone } from "@/lib/time/zones";
import { DAY_MS, type Length, type Moment } from "./calendar-moment";
import type { CalendarPart } from "./calendar-parts";
import { PartFault } from "./calendar-property";
import { readZone } from "./calendar-zone";
import { TooOften } from "./recurrence";
import { WINDOWS_ZONES } from "./windows-zones";

const UTC: ZoneOffsets = { first: 0, changes: [] };

/** How far outside of what is read the offsets are known exactly: an event of a year may reach into it. */
const MARGIN_DAYS = 370;
/** How many zones of its own a calendar may describe, and how many names of zones it may use; people have a handful. */
const [READ_MAX, NAMES_MAX] = [20, 100];

/**
 * The clocks that a calendar's times are read on. A TZID means the IANA zone of that name, else the zone that the file
 * itself describes, else a zone of Windows; floating times, and those of unknown zones, are read on the clock of whoever
 * owns the calendar, and whole days on the calendar's own, where it says one.
 */
export class CalendarZones {
  readonly #span: { from: Date; to: Date };
  readonly #described = new Map<string, CalendarPart>();
  readonly #known = new Map<string, ZoneOffsets>();
  readonly #floating: ZoneOffsets;
  readonly #days: ZoneOffsets;
  /** how many described zones were looked into */
  #read = 0;
  /** sentences about zones that could not be found */
  readonly notes: string[] = [];

  /** @param zoneName the calendar's own zone, "" or any other text when it says none */
  constructor(parts: readonly CalendarPart[], zoneName: string, options: { from: Date; to: Date; timeZone: string }) {
    this.#span = {
      from: new Date(options.from.getTime() - MARGIN_DAYS * DAY_MS),
      to: new Date(options.to.getTime() + MARGIN_DAYS * DAY_MS),
    };
    for (const part of parts) {
      const name = part.lines.find(({ text }) => /^TZID[;:]/i.test(text))?.text.replace(/^[^:]*:/, "");
      // The name is a text, in which commas are escaped; where it is used it is a parameter, in which they are not.
      const plain = name?.trim().replace(/\\([\\,;])/g, "$1");
      if (part.kind === "VTIMEZONE" && plain !== undefined) this.#described.set(plain, part);
    }
    this.#floating = zoneOffsets(options.timeZone, this.#span.from, this.#span.to);
    const own = ianaName(zoneName);
    this.#days = own === null ? this.#floating : zoneOffsets(own, this.#span.from, this.#span.to);
  }

  /** Milliseconds since 1970. */
  instantOf(moment: Moment, wall = moment.wall): number {
    return instantOfWall(this.#offsetsOf(moment), wall);
  }

  /** The end of a time that began at a wall time on the clock of `start`. */
  endOf(start: Moment, wall: number, { days, ms }: Length): number {
    return this.instantOf(start, wall + days * DAY_MS) + ms;
  }

  #offsetsOf({ isDate, zone }: Moment): ZoneOffsets {
    if (zone === null) return isDate ? this.#days : this.#floating;
    if (zone === "UTC") return UTC;
    const known = this.#known.get(zone);
    if (known !== undefined) return known;
    if (this.#known.size > NAMES_MAX) return this.#floating;
    const found = this.#known.size < NAMES_MAX ? this.#find(zone) : this.#tooMany();
    this.#known.set(zone, found);
    return found;
  }

  #tooMany(): ZoneOffsets {
    this.notes.push(`It names more than ${NAMES_MAX} time zones: times of others were read on your own clock.`);
    return this.#floating;
  }

  #find(zone: string): ZoneOffsets {
    const { from, to } = this.#span;
    const name = ianaName(zone);
    if (name !== null) return zoneOffsets(name, from, to);
    const described = this.#described.get(zone);
    try {
      if (described !== undefined && this.#read < READ_MAX) {
        this.#read += 1;
        return readZone(described, to);
      }
    } catch (error) {
      if (!(error instanceof PartFault || error instanceof TooOften)) throw error;
    }
    const windows = WINDOWS_ZONES[zone];
    if (windows !== undefined && isTimeZone(windows)) return zoneOffsets(windows, from, to);
    this.notes.push(`The time zone ‘${zone.slice(0, 60)}’ is not known: its times were read on your own clock.`);
    return this.#floating;
  }
}

/** "Europe/Berlin" also of "/mozilla.org/20050126_1/Europe/Berlin"; null when this machine knows no such zone. */
function ianaName(zone: string): string | null {
  if (isTimeZone(zone)) return zone;
  const parts = zone.split("/");
  if (parts.length < 3) return null;
  const ends = [parts.slice(-3), parts.slice(-2)].map((end) => end.join("/"));
  return ends.find(isTimeZone) ?? null;
}
