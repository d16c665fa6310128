import "server-only";
import type { ChangeWriter } from "./change-writer";

/** Gives the calendars of one person to another, inside a larger write: a merge may leave more than can be added. */
export async function moveCalendars(writer: ChangeWriter, fromId: string, toId: string): Promise<void> {
  for (const id of await calendarIds(writer, fromId)) await writer.update("busyCalendar", id, null, { personId: toId });
}

/** Removes the calendars of somebody who is removed, inside that write. */
export async function removeCalendarsOf(writer: ChangeWriter, personId: string): Promise<void> {
  await writer.removeMany("busyCalendar", await calendarIds(writer, personId));
}

async function calendarIds(writer: ChangeWriter, personId: string): Promise<string[]> {
  const where = { studioId: writer.studioId, personId };
  const rows = await writer.read.busyCalendar.findMany({ where, orderBy: { id: "asc" }, select: { id: true } });
  return rows.map((row) => row.id);
}
