import "server-only";
import { CALENDARS_MAX, type CalendarSource } from "@/lib/domain/busy-calendar-view";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { database } from "./database";
import { newId } from "./ids";
import { getPerson } from "./people";
import type { StudioScope } from "./scope";
import { openText, sealText } from "./sealed-text";
import { transact, type WriteResult } from "./transact";

/** A calendar without its address. */
export interface BusyCalendarRow {
  id: string;
  version: number;
  personId: string;
  name: string;
  source: CalendarSource;
  host: string;
  /** as lib/domain/busy-times.ts writes them */
  busy: string;
  /** of the last good reading */
  readAt: Date | null;
  /** of the last try; the same when that was good */
  triedAt: Date | null;
  /** why the last try failed; after a good one, what could not be read of it */
  fault: string;
}

/** A reading as it is kept. */
export interface KeptReading {
  busy: string;
  /** what could not be read of it, or "" */
  remarks: string;
}

/** The person's calendars, oldest first. */
export async function listCalendars({ studioId }: StudioScope, personId: string): Promise<BusyCalendarRow[]> {
  const rows = await database().reader.busyCalendar.findMany({
    where: { studioId, personId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    omit: { address: true, studioId: true, createdAt: true },
  });
  return rows;
}

/** The calendar's row, or null. */
export function findCalendar({ studioId }: StudioScope, id: string): Promise<Row<"busyCalendar"> | null> {
  return database().reader.busyCalendar.findFirst({ where: { id, studioId } });
}

/** The clock of whoever a calendar belongs to: the person's, else the studio's. Null when there is no such person. */
export async function findPersonClock({ studioId }: StudioScope, personId: string): Promise<string | null> {
  const person = await database().reader.person.findFirst({
    where: { id: personId, studioId },
    select: { timeZone: true, studio: { select: { timeZone: true } } },
  });
  return person === null ? null : (person.timeZone ?? person.studio.timeZone);
}

/** The address as it was given; null when the installation's secret has changed since. */
export function addressOf(row: Pick<Row<"busyCalendar">, "id" | "address">): string | null {
  return openText(row.address, ownerOf(row.id));
}

function ownerOf(id: string): string {
  return `busyCalendar ${id}`;
}

/** Where a calendar comes from. */
export type CalendarOrigin = { source: "ADDRESS"; address: string; host: string } | { source: "FILE" };

/**
 * Keeps a calendar that was just read. Refuses NOT_FOUND and CALENDARS_FULL.
 *
 * @returns the calendar's id
 */
export function addCalendar(
  scope: StudioScope,
  { personId, name, origin }: { personId: string; name: string; origin: CalendarOrigin },
  { busy, remarks }: KeptReading,
  now: Date,
): Promise<WriteResult<string>> {
  return transact(scope, "calendars.add", now, async (writer) => {
    const person = await getPerson(writer, personId);
    const where = { studioId: writer.studioId, personId };
    if ((await writer.read.busyCalendar.count({ where })) >= CALENDARS_MAX) refuse("CALENDARS_FULL");
    const id = newId();
    const { source } = origin;
    const address = origin.source === "ADDRESS" ? sealText(origin.address, ownerOf(id)) : "";
    const host = origin.source === "ADDRESS" ? origin.host : "";
    const read = { busy, readAt: now, triedAt: now, fault: remarks };
    await writer.create("busyCalendar", { id, personId, name, source, address, host, ...read });
    return { value: id, summary: `Added a calendar of ${person.name}`, projectId: null };
  });
}

/** Refuses NOT_FOUND and STALE. */
export function renameCalendar(
  scope: StudioScope,
  seen: { id: string; version: number },
  name: string,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calendars.rename", now, async (writer) => {
    await writer.update("busyCalendar", seen.id, seen.version, { name });
    return { value: null, summary: "Renamed a calendar", projectId: null };
  });
}

/** Puts a newer file in the place of an older one. Refuses NOT_FOUND (a calendar with an address is not found among the files) and STALE. */
export function replaceFile(
  scope: StudioScope,
  seen: { id: string; version: number },
  { busy, remarks }: KeptReading,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calendars.replace-file", now, async (writer) => {
    const { source } = await getCalendar(writer, seen.id);
    if (source !== "FILE") refuse("NOT_FOUND");
    const read = { busy, readAt: now, triedAt: now, fault: remarks };
    await writer.update("busyCalendar", seen.id, seen.version, read);
    return { value: null, summary: "Read a newer file for a calendar", projectId: null };
  });
}

/** Refuses NOT_FOUND and STALE. */
export function removeCalendar(
  scope: StudioScope,
  seen: { id: string; version: number },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calendars.remove", now, async (writer) => {
    await writer.remove("busyCalendar", seen.id, seen.version);
    return { value: null, summary: "Removed a calendar and its busy times", projectId: null };
  });
}

async function getCalendar(writer: ChangeWriter, id: string): Promise<Row<"busyCalendar">> {
  const where = { id, studioId: writer.studioId };
  return (await writer.read.busyCalendar.findFirst({ where })) ?? refuse("NOT_FOUND");
}
