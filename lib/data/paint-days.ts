import "server-only";
import { counted } from "@/lib/domain/counted";
import { withException } from "@/lib/domain/exception-dates";
import { type PaintedDays, paintAway, paintFree, stretchesOf, type WholeDays } from "@/lib/domain/painted-days";
import { addDays, daysBetween, formatDate, formatDateRange } from "@/lib/time/calendar-date";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { transact, type WriteResult } from "./transact";
import { getReachable, isDateOf, type MayKeep, refuseTooMany, unavailabilityColumns } from "./unavailability";

const NOTHING_FREED =
  "This is said by an entry about hours, or one that returns and lasts for days. Change it in the list.";
const DATES = { addDays, daysBetween };

export interface Painting {
  personId: string;
  /** dates on the person's clock */
  days: readonly string[];
  isAway: boolean;
}

/**
 * Makes whole days days off, or free again, in one change. Entries about hours stay as they are, and so does what returns
 * by a rule and lasts longer than a day. Refuses PERSON_NOT_FOUND, NOT_ALLOWED, and INVALID for too many entries.
 */
export function paintDays(
  scope: StudioScope,
  mayKeep: MayKeep,
  { personId, days, isAway }: Painting,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "unavailability.paint", now, async (writer) => {
    const person = await getReachable(writer, mayKeep, personId);
    const { studioId } = writer;
    const { timeZone: studioZone } = await writer.read.studio.findUniqueOrThrow({ where: { id: studioId } });
    const rows = await writer.read.unavailability.findMany({
      where: { studioId, personId, isAllDay: true },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    });
    const timeZone = person.timeZone ?? studioZone;
    const entries = rows.filter((row) => row.timeZone === timeZone);
    const painted = (isAway ? paintAway : paintFree)(entries.map(wholeDays), days, DATES);
    await refuseTooMany(writer, personId, painted.create.length - painted.remove.length);
    await apply(writer, painted, entries, { personId, timeZone });
    if (!isAway) await leaveOut(writer, entries, days);
    if (!isAway && writer.entries.length === 0) refuse("INVALID", { message: NOTHING_FREED });
    return { value: null, summary: `${person.name} is ${isAway ? "away" : "free"} ${daysText(days)}`, projectId: null };
  });
}

function wholeDays({ id, startsWall, endsWall, note, rule }: Row<"unavailability">): WholeDays {
  return { id, startsOn: startsWall.slice(0, 10), endsOn: endsWall.slice(0, 10), note, isRepeating: rule !== "" };
}

async function apply(
  writer: ChangeWriter,
  painted: PaintedDays,
  entries: readonly Row<"unavailability">[],
  { personId, timeZone }: { personId: string; timeZone: string },
): Promise<void> {
  for (const { startsOn, endsOn, note } of painted.create) {
    const columns = unavailabilityColumns({ ...wallsOf(startsOn, endsOn), timeZone, rule: "", note });
    await writer.create("unavailability", { id: newId(), personId, exceptOn: "", ...columns });
  }
  for (const { id, startsOn, endsOn } of painted.change) {
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) continue;
    const { rule, note } = entry;
    const columns = unavailabilityColumns({ ...wallsOf(startsOn, endsOn), timeZone: entry.timeZone, rule, note });
    await writer.update("unavailability", id, null, columns);
  }
  for (const id of painted.remove) await writer.remove("unavailability", id, null);
}

function wallsOf(startsOn: string, endsOn: string) {
  return { isAllDay: true, startsWall: `${startsOn}T00:00`, endsWall: `${endsOn}T00:00` };
}

/** Days of a rule are left out of it. */
async function leaveOut(
  writer: ChangeWriter,
  entries: readonly Row<"unavailability">[],
  days: readonly string[],
): Promise<void> {
  for (const entry of entries.filter(({ rule }) => rule !== "")) {
    const { startsOn, endsOn } = wholeDays(entry);
    if (daysBetween(startsOn, endsOn) !== 1) continue;
    const met = days.filter((day) => isDateOf(entry, day));
    const exceptOn = met.reduce((text, day) => withException(text, day, true), entry.exceptOn);
    await writer.update("unavailability", entry.id, null, { exceptOn });
  }
}

/** "on Mon 23 Nov", "23–27 Nov 2026", "on 4 days" */
function daysText(days: readonly string[]): string {
  const [first, ...rest] = stretchesOf(days, DATES);
  if (first === undefined || rest.length > 0) return `on ${counted(days.length, "day")}`;
  const last = addDays(first.endsOn, -1);
  return last === first.startsOn ? `on ${formatDate(last)}` : `${formatDateRange(first.startsOn, last)}`;
}
