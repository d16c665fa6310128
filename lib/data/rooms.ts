import "server-only";
import { type ChangeWriter, refuse } from "./change-writer";
import { changedSummary } from "./changed-fields";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { transact, type WriteResult } from "./transact";

/** What is left out stays as it is; a new room has none of it. */
export interface RoomEdit {
  name: string;
  code?: string;
  isRemote?: boolean;
  address?: string;
  timeZone: string;
  /** as lib/domain/week-hours.ts writes them */
  openHours?: string;
  setUpMinutes: number;
  strikeMinutes: number;
}

const BARE = { code: "", isRemote: false, address: "", openHours: "" };

/** No two rooms have the same code; archived ones keep theirs, so that they can come back. Refuses CODE_TAKEN. */
async function refuseTakenCode(writer: ChangeWriter, code: string | undefined, id: string | null): Promise<void> {
  if (!code) return;
  const where = { studioId: writer.studioId, code, ...(id === null ? {} : { id: { not: id } }) };
  const other = await writer.read.room.findFirst({ where });
  if (other === null) return;
  const name = `${other.name}${other.archivedAt === null ? "" : ", which is archived,"}`;
  refuse("CODE_TAKEN", { fields: { code: `${name} has this code. Pick another one.` } });
}

/** Adds a room after the others; the value is its id. Refuses CODE_TAKEN. */
export function addRoom(scope: StudioScope, room: RoomEdit, now: Date): Promise<WriteResult<string>> {
  return transact(scope, "rooms.add", now, async (writer) => {
    await refuseTakenCode(writer, room.code, null);
    const last = await writer.read.room.aggregate({ where: { studioId: scope.studioId }, _max: { position: true } });
    const position = (last._max.position ?? -1) + 1;
    const { id } = await writer.create("room", { ...BARE, ...room, id: newId(), position, archivedAt: null });
    return { value: id, summary: `Added the room ${room.name}`, projectId: null };
  });
}

/** Refuses NOT_FOUND, CODE_TAKEN, and STALE when the room changed after `version`. Sessions keep the times they were given. */
export function saveRoom(
  scope: StudioScope,
  id: string,
  version: number,
  edit: RoomEdit,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "rooms.save", now, async (writer) => {
    await writer.update("room", id, version, edit);
    await refuseTakenCode(writer, edit.code, id);
    return { value: null, summary: changedSummary(writer, `the room ${edit.name}`), projectId: null };
  });
}

/** Changes places with the room before (-1) or after (1) it, archived ones passed over. Refuses NOT_FOUND. */
export function moveRoom(scope: StudioScope, id: string, by: -1 | 1, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "rooms.move", now, async (writer) => {
    const order = await writer.read.room.findMany({
      where: { studioId: writer.studioId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, name: true, archivedAt: true },
    });
    const at = order.findIndex((room) => room.id === id);
    const room = order[at] ?? refuse("NOT_FOUND");
    let place = at + by;
    while (order[place] !== undefined && order[place]?.archivedAt !== null) place += by;
    if (order[place] !== undefined) order.splice(place, 0, ...order.splice(at, 1));
    // Only rows whose place really changes are written.
    for (const [position, { id: roomId }] of order.entries()) await writer.update("room", roomId, null, { position });
    return { value: null, summary: `Moved ${room.name} ${by < 0 ? "up" : "down"}`, projectId: null };
  });
}

/** Archived rooms keep their sessions and are no longer offered for new ones. Refuses NOT_FOUND and STALE. */
export function archiveRoom(
  scope: StudioScope,
  id: string,
  version: number,
  isArchived: boolean,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "rooms.archive", now, async (writer) => {
    const room = await writer.update("room", id, version, { archivedAt: isArchived ? now : null });
    const verb = isArchived ? "Archived" : "Brought back";
    return { value: null, summary: `${verb} the room ${room.name}`, projectId: null };
  });
}
