import "server-only";
import { isFailing } from "@/lib/domain/calendar-refresh";
import type { KeptReading } from "./busy-calendars";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { database } from "./database";
import { mintScope, type StudioScope } from "./scope";
import { transact, type WriteResult, writeNotes } from "./transact";

/** What a change of this kind did was read from a calendar: the history leaves it out, and nobody takes it back. */
export const REFRESH_KIND = "calendars.refresh";

/** A calendar at an address, as the refresh needs it. */
export type AddressCalendar = Pick<
  Row<"busyCalendar">,
  "id" | "studioId" | "personId" | "address" | "readAt" | "triedAt"
>;

/** The calendars at addresses, of every studio, that nobody has tried since; those tried longest ago first. */
export function listCalendarsToRead(triedBefore: Date): Promise<AddressCalendar[]> {
  return database().reader.busyCalendar.findMany({
    where: {
      source: "ADDRESS",
      person: { archivedAt: null },
      OR: [{ triedAt: null }, { triedAt: { lt: triedBefore } }],
    },
    orderBy: [{ triedAt: "asc" }, { id: "asc" }],
    select: { id: true, studioId: true, personId: true, address: true, readAt: true, triedAt: true },
  });
}

/**
 * Takes a calendar for reading, so that no other process and no second press reads it too: only where it was last tried
 * when the caller thinks it was. Whether it is the caller's now; a claim that comes to nothing is over by itself with the
 * next round.
 */
export async function claimReading(
  row: Pick<AddressCalendar, "id" | "readAt" | "triedAt">,
  now: Date,
): Promise<boolean> {
  const { id, readAt, triedAt } = row;
  // Until this reading is done the remarks about the last one would look like a fault.
  const remarks = isFailing({ readAt, triedAt }) ? {} : { fault: "" };
  const claimed = await writeNotes(async (transaction) =>
    transaction.busyCalendar.updateMany({
      where: { id, triedAt },
      data: { triedAt: now, ...remarks },
    }),
  );
  return claimed.ok && claimed.value.count === 1;
}

/** The calendar itself as the author of what was read from it: no account, in the studio of its row. */
export function readerOf(studioId: string): StudioScope {
  return mintScope(studioId, null, "Calendar");
}

/**
 * Keeps a good reading. One that says nothing new leaves no trace in the history: only the times of the reading are
 * noted. Refuses NOT_FOUND when the calendar was removed meanwhile, or was claimed for a newer reading.
 *
 * @returns whether it says something new
 */
export function keepReading(
  { id, studioId }: Pick<AddressCalendar, "id" | "studioId">,
  { busy, remarks }: KeptReading,
  now: Date,
): Promise<WriteResult<boolean>> {
  return transact(readerOf(studioId), REFRESH_KIND, now, async (writer) => {
    const row = await getUnclaimed(writer, id, now);
    const read = { readAt: now, triedAt: now, fault: remarks };
    const isNew = row.busy !== busy;
    if (isNew) await writer.update("busyCalendar", id, null, { busy, ...read });
    else await writer.noteReading(id, read);
    return { value: isNew, summary: `Read the calendar ‘${row.name}’`, projectId: null };
  });
}

/** A calendar that nobody has claimed after `now`: whoever has, has a newer reading, or will. Refuses NOT_FOUND. */
async function getUnclaimed(writer: ChangeWriter, id: string, now: Date): Promise<Row<"busyCalendar">> {
  const row = await writer.read.busyCalendar.findFirst({ where: { id, studioId: writer.studioId } });
  return row === null || (row.triedAt !== null && row.triedAt > now) ? refuse("NOT_FOUND") : row;
}

/** Notes why a reading failed. The last good one stays. Refuses NOT_FOUND as `keepReading` does. */
export function noteFailedReading(
  { id, studioId }: Pick<AddressCalendar, "id" | "studioId">,
  fault: string,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(readerOf(studioId), REFRESH_KIND, now, async (writer) => {
    await getUnclaimed(writer, id, now);
    await writer.noteReading(id, { triedAt: now, fault });
    return { value: null, summary: "Tried to read a calendar", projectId: null };
  });
}
