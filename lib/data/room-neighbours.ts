import "server-only";
import { takesRoom } from "@/lib/domain/hold";
import { overlapOf, takenWindow } from "@/lib/domain/window";
import { spanLine } from "@/lib/time/span-text";
import type { ChangeWriter, Row } from "./change-writer";

type SessionRow = Row<"studioSession">;

/** A session as a write leaves it, beside what it was; null before for a new one. */
export interface EditedSession {
  before: SessionRow | null;
  after: SessionRow;
}

export type RoomNeighbour = SessionRow & { project: { title: string } };

/** "Mix (Salt Roads), Mon 30 Nov, 10:00–18:00" */
export function neighbourWords({ title, project, startsAt, endsAt, timeZone }: RoomNeighbour): string {
  const when = startsAt === null || endsAt === null ? "" : `, ${spanLine(startsAt, endsAt, timeZone)}`;
  return `${title} (${project.title})${when}`;
}

/** Whether the session has another room or time than before. A new one counts as moved. */
export function isMoved({ before, after }: EditedSession): boolean {
  return (
    before === null ||
    before.roomId !== after.roomId ||
    before.startsAt?.getTime() !== after.startsAt?.getTime() ||
    before.endsAt?.getTime() !== after.endsAt?.getTime()
  );
}

/** Whether the session is confirmed where and when it was not confirmed before. */
export function isConfirmedAnew(edited: EditedSession): boolean {
  return edited.after.status === "CONFIRMED" && (edited.before?.status !== "CONFIRMED" || isMoved(edited));
}

/**
 * Other sessions that take the session's room at its time, set-up and strike included, soonest first. What is over,
 * cancelled, of an archived project, or a lapsed hold, takes no room.
 */
export async function listRoomNeighbours(
  writer: ChangeWriter,
  { id, roomId, startsAt, endsAt }: SessionRow,
): Promise<{ roomName: string; neighbours: RoomNeighbour[] }> {
  const { read, studioId, now } = writer;
  const room = roomId === null ? null : await read.room.findFirst({ where: { id: roomId, studioId } });
  if (room === null || startsAt === null || endsAt === null) return { roomName: "", neighbours: [] };
  const taken = takenWindow(room, { startsAt, endsAt });
  const apart = (room.setUpMinutes + room.strikeMinutes) * 60_000;
  const near = await read.studioSession.findMany({
    where: {
      studioId,
      roomId,
      id: { not: id },
      project: { archivedAt: null },
      startsAt: { lt: new Date(endsAt.getTime() + apart) },
      endsAt: { gt: new Date(startsAt.getTime() - apart) },
    },
    include: { project: { select: { title: true } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  const neighbours = near.filter((other) => {
    const facts = { ...other, roleNeeds: {}, blocks: [], tasks: [], calls: [] };
    if (other.startsAt === null || other.endsAt === null || !takesRoom(facts, now)) return false;
    return overlapOf(taken, takenWindow(room, { startsAt: other.startsAt, endsAt: other.endsAt })) !== null;
  });
  return { roomName: room.name, neighbours };
}
