import "server-only";
import { parseWeekHours, weekHoursWords } from "@/lib/domain/week-hours";
import { outsideHoursIn } from "@/lib/time/availability";
import { spansLine } from "@/lib/time/span-text";
import type { ChangeWriter, Row } from "./change-writer";
import { homeZoneOf } from "./home-zone";

/** A sentence when the session's room is closed for some of its time; null when it is open, or has no hours. */
export async function findClosedRoom(writer: ChangeWriter, session: Row<"studioSession">): Promise<string | null> {
  const { roomId, startsAt, endsAt } = session;
  if (roomId === null || startsAt === null || endsAt === null) return null;
  const room = await writer.read.room.findFirst({ where: { id: roomId, studioId: writer.studioId } });
  const hours = parseWeekHours(room?.openHours ?? "") ?? [];
  if (room === null || hours.length === 0) return null;
  const closed = outsideHoursIn(hours, room.timeZone, { startsAt, endsAt });
  if (closed.length === 0) return null;
  const when = spansLine(closed, room.timeZone, await homeZoneOf(writer));
  return `${room.name} is closed ${when}. It is open ${weekHoursWords(hours)}.`;
}
