import "server-only";
import { ABSENCE_LIMITS } from "@/lib/domain/absence-limits";
import { exceptionDates, withException } from "@/lib/domain/exception-dates";
import { absenceText } from "@/lib/time/absence-text";
import { formatDate } from "@/lib/time/calendar-date";
import { datesOf } from "@/lib/time/recurrence";
import { ruleWords } from "@/lib/time/rule-words";
import { wallSpan } from "@/lib/time/wall-span";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { newId } from "./ids";
import { getPerson } from "./people";
import type { StudioScope } from "./scope";
import { transact, type WriteResult } from "./transact";

/** When somebody cannot come, as it was said: the wall times of the first time, and the rule by which it returns. */
export interface UnavailabilityFields {
  isAllDay: boolean;
  startsWall: string;
  endsWall: string;
  timeZone: string;
  rule: string;
  note: string;
}

/** Whether the account may keep what is said about a person: `mayKeepFor` of lib/domain/access-role.ts, by that account. */
export type MayKeep = (personId: string) => boolean;

interface Seen {
  id: string;
  version: number;
}

/** The person, for writing what is theirs. Refuses PERSON_NOT_FOUND and NOT_ALLOWED. */
export async function getReachable(writer: ChangeWriter, mayKeep: MayKeep, personId: string): Promise<Row<"person">> {
  const where = { id: personId, studioId: writer.studioId };
  const person = (await writer.read.person.findFirst({ where })) ?? refuse("PERSON_NOT_FOUND");
  if (!mayKeep(personId)) refuse("NOT_ALLOWED");
  return person;
}

async function getEntry(writer: ChangeWriter, mayKeep: MayKeep, id: string) {
  const where = { id, studioId: writer.studioId };
  const entry = (await writer.read.unavailability.findFirst({ where })) ?? refuse("NOT_FOUND");
  if (!mayKeep(entry.personId)) refuse("NOT_ALLOWED");
  return { entry, person: await getPerson(writer, entry.personId) };
}

/** Refuses INVALID for one more entry than a person can have. */
export async function refuseTooMany(writer: ChangeWriter, personId: string, adding: number): Promise<void> {
  const { entriesMax } = ABSENCE_LIMITS;
  const there = await writer.read.unavailability.count({ where: { studioId: writer.studioId, personId } });
  if (adding > 0 && there + adding > entriesMax)
    refuse("INVALID", { message: `A person can have ${entriesMax} entries at most. Remove some that are over.` });
}

/** The columns, with the instants of the first time. Refuses INVALID for walls that are no span. */
export function unavailabilityColumns(fields: UnavailabilityFields) {
  const span = wallSpan(fields.startsWall, fields.endsWall, fields.timeZone);
  if (span === null) refuse("INVALID", { fields: { endsOn: "The end is not after the start. Set a later one." } });
  return { ...fields, ...span };
}

/** "Mon 23 Nov 2026, every week on Mon" */
function whenOf(fields: UnavailabilityFields): string {
  return `${absenceText(fields)}${fields.rule === "" ? "" : `, ${ruleWords(fields.rule)}`}`;
}

/** Refuses PERSON_NOT_FOUND, NOT_ALLOWED, and INVALID. */
export function addUnavailability(
  scope: StudioScope,
  mayKeep: MayKeep,
  { personId, ...fields }: UnavailabilityFields & { personId: string },
  now: Date,
): Promise<WriteResult<{ id: string }>> {
  return transact(scope, "unavailability.add", now, async (writer) => {
    const person = await getReachable(writer, mayKeep, personId);
    await refuseTooMany(writer, personId, 1);
    const row = { id: newId(), personId, exceptOn: "", ...unavailabilityColumns(fields) };
    await writer.create("unavailability", row);
    return { value: { id: row.id }, summary: `${person.name} is away ${whenOf(fields)}`, projectId: null };
  });
}

/** Dates that were left out stay so while the rule has them. Refuses NOT_FOUND, NOT_ALLOWED, STALE and INVALID. */
export function saveUnavailability(
  scope: StudioScope,
  mayKeep: MayKeep,
  seen: Seen,
  fields: UnavailabilityFields,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "unavailability.save", now, async (writer) => {
    const { entry, person } = await getEntry(writer, mayKeep, seen.id);
    const columns = unavailabilityColumns(fields);
    const exceptOn = exceptionDates(entry.exceptOn)
      .filter((date) => isDateOf(fields, date))
      .join(",");
    await writer.update("unavailability", seen.id, seen.version, { ...columns, exceptOn });
    return { value: null, summary: `Changed when ${person.name} is away: ${whenOf(fields)}`, projectId: null };
  });
}

/** Refuses NOT_FOUND, NOT_ALLOWED and STALE. */
export function removeUnavailability(
  scope: StudioScope,
  mayKeep: MayKeep,
  seen: Seen,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "unavailability.remove", now, async (writer) => {
    const { entry, person } = await getEntry(writer, mayKeep, seen.id);
    await writer.remove("unavailability", seen.id, seen.version);
    return { value: null, summary: `${person.name} is not away any more ${whenOf(entry)}`, projectId: null };
  });
}

/**
 * Leaves one date of a repeating entry out, or brings it back. Refuses NOT_FOUND, NOT_ALLOWED, STALE, and INVALID for a
 * date on which the entry does not start.
 */
export function skipUnavailability(
  scope: StudioScope,
  mayKeep: MayKeep,
  { id, version, date, isLeftOut }: Seen & { date: string; isLeftOut: boolean },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "unavailability.skip", now, async (writer) => {
    const { entry, person } = await getEntry(writer, mayKeep, id);
    if (entry.rule === "" || !isDateOf(entry, date))
      refuse("INVALID", { message: `Nothing of this entry begins on ${formatDate(date)}.` });
    const exceptOn = withException(entry.exceptOn, date, isLeftOut);
    if (exceptionDates(exceptOn).length > ABSENCE_LIMITS.exceptionsMax)
      refuse("INVALID", { message: `An entry can leave out ${ABSENCE_LIMITS.exceptionsMax} dates. Make a new one.` });
    await writer.update("unavailability", id, version, { exceptOn });
    const isAway = isLeftOut ? "is not away" : "is away again";
    return { value: null, summary: `${person.name} ${isAway} on ${formatDate(date)}`, projectId: null };
  });
}

/** Whether a time of the entry begins on the date, whatever is left out. */
export function isDateOf(
  { rule, startsWall }: Pick<UnavailabilityFields, "rule" | "startsWall">,
  date: string,
): boolean {
  return datesOf(rule, startsWall.slice(0, 10), { max: 1, from: date, until: date }).length > 0;
}
