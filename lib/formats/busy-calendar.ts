import { type BusyTime, mergeBusyTimes } from "@/lib/domain/busy-times";
import { type CalendarEvent, readEvent, readFreeBusy } from "./calendar-event";
import { CalendarFault } from "./calendar-fault";
import { type CalendarPart, splitCalendar } from "./calendar-parts";
import { PartFault } from "./calendar-property";
import { busyTimesOf, type ReadingRange, type Replacements } from "./calendar-repeats";
import { CalendarZones } from "./calendar-zones";
import { Turns } from "./turns";

/** The most busy times that are kept of one calendar. */
const TIMES_MAX = 20_000;
/** Steps to find the repeats of all events together. */
const STEPS_MAX = 1_000_000;
/** How many notes are told one by one. */
const NOTES_MAX = 20;

export type CalendarReading =
  | {
      ok: true;
      /** by start, apart from each other, inside the range */
      times: BusyTime[];
      /** how many events the calendar has, those left out included */
      eventCount: number;
      /** a sentence for each event that could not be read, and each zone that is not known */
      notes: string[];
    }
  | { ok: false; message: string };

/**
 * The times at which the owner of an iCalendar file (RFC 5545) is busy: events that are not free and not cancelled, with
 * their repeats, and free/busy lists. It holds the process for moments only, however large or wicked the file is.
 *
 * @param range what is read: times that reach out of it are cut
 * @param range.timeZone the owner's clock, on which floating times are read; an IANA name that this machine knows
 */
export async function readBusyCalendar(
  bytes: Uint8Array,
  range: { from: Date; to: Date; timeZone: string },
  signal?: AbortSignal,
): Promise<CalendarReading> {
  const turns = new Turns(signal);
  try {
    const { parts, zoneName, broken } = await splitCalendar(bytes, turns);
    await turns.give();
    const zones = new CalendarZones(parts, zoneName, range);
    await turns.give();
    const reader = new BusyReader(zones, range, turns);
    await reader.read(parts);
    const notes = [
      ...broken.map((number) => `Line ${number} is no line of a calendar and was passed over.`),
      ...reader.notes,
      ...zones.notes,
    ];
    const eventCount = parts.filter(({ kind }) => kind !== "VTIMEZONE").length;
    return { ok: true, times: reader.times(), eventCount, notes: firstNotes(notes) };
  } catch (error) {
    if (error instanceof CalendarFault) return { ok: false, message: error.message };
    throw error;
  }
}

function firstNotes(notes: readonly string[]): string[] {
  const more = notes.length - NOTES_MAX;
  return more <= 0 ? [...notes] : [...notes.slice(0, NOTES_MAX), `There are ${more} more like these.`];
}

/** One reading: what it has found so far. */
class BusyReader {
  readonly notes: string[] = [];
  readonly #zones: CalendarZones;
  readonly #range: ReadingRange;
  readonly #turns: Turns;
  #times: BusyTime[] = [];

  constructor(zones: CalendarZones, { from, to }: { from: Date; to: Date }, turns: Turns) {
    this.#zones = zones;
    this.#range = { from: from.getTime(), to: to.getTime(), steps: STEPS_MAX };
    this.#turns = turns;
  }

  times(): BusyTime[] {
    this.#merge();
    return this.#times;
  }

  async read(parts: readonly CalendarPart[]): Promise<void> {
    const events: CalendarEvent[] = [];
    for (const part of parts) {
      await this.#each(async () => {
        if (part.kind === "VEVENT") events.push(await readEvent(part, this.#turns));
        if (part.kind === "VFREEBUSY") await this.#addFreeBusy(part);
      });
    }
    const replacements = await this.#replacements(events);
    for (const event of events) {
      await this.#each(async () => {
        const own = event.replaces === null ? replacements.get(event.uid) : undefined;
        // Where the repeat it changes is there, what changes all that follow is read with those.
        if (event.replaces?.andFollowing && replacements.get(event.uid)?.hasMaster) return;
        this.#add(await this.#timesOf(event, own ?? NONE));
      });
    }
  }

  /** Lets others have their turn first; what is wrong with one part is a note. */
  async #each(work: () => Promise<void>): Promise<void> {
    if (this.#turns.isDue()) await this.#turns.give();
    try {
      await work();
    } catch (error) {
      if (!(error instanceof PartFault)) throw error;
      this.notes.push(`Line ${error.number} ${error.message}, so its event was left out.`);
    }
  }

  #timesOf(event: CalendarEvent, replacements: Replacements): Promise<BusyTime[]> {
    // One that makes nobody busy needs no repeats looked for, unless others change them.
    if (!event.isBusy && replacements.following.length === 0) return Promise.resolve([]);
    return busyTimesOf(event, replacements, this.#zones, this.#range, this.#turns, (note) => this.notes.push(note));
  }

  async #addFreeBusy(part: CalendarPart): Promise<void> {
    for (const { start, length } of await readFreeBusy(part, this.#turns)) {
      const end =
        "until" in length ? this.#zones.instantOf(length.until) : this.#zones.endOf(start, start.wall, length);
      this.#add([{ startsAt: new Date(this.#zones.instantOf(start)), endsAt: new Date(end) }]);
    }
  }

  #add(times: readonly BusyTime[]): void {
    const { from, to } = this.#range;
    for (const { startsAt, endsAt } of times) {
      this.#times.push({
        startsAt: new Date(Math.max(startsAt.getTime(), from)),
        endsAt: new Date(Math.min(endsAt.getTime(), to)),
      });
    }
    if (this.#times.length > 2 * TIMES_MAX) this.#merge();
  }

  #merge(): void {
    this.#times = mergeBusyTimes(this.#times);
    if (this.#times.length > TIMES_MAX) {
      throw new CalendarFault("It has more than 20,000 busy times.");
    }
  }

  /** Which repeats other events stand for, by the UID that they share with the event that repeats. */
  async #replacements(events: readonly CalendarEvent[]): Promise<Map<string, MutableReplacements>> {
    const found = new Map<string, MutableReplacements>();
    for (const event of events) {
      if (this.#turns.isDue()) await this.#turns.give();
      if (event.uid === "") continue;
      const own = found.get(event.uid) ?? { instants: new Set(), following: [], hasMaster: false };
      found.set(event.uid, own);
      if (event.replaces === null) own.hasMaster = true;
      else if (event.replaces.andFollowing) {
        own.following.push({ from: this.#zones.instantOf(event.replaces.moment), event });
      } else own.instants.add(this.#zones.instantOf(event.replaces.moment));
    }
    for (const { following } of found.values()) following.sort((a, b) => b.from - a.from);
    return found;
  }
}

interface MutableReplacements extends Replacements {
  instants: Set<number>;
  following: { from: number; event: CalendarEvent }[];
  hasMaster: boolean;
}

const NONE: Replacements = { instants: new Set(), following: [] };
