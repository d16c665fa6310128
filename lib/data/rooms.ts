import "server-only";
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

/** Adds a room after the others; the value is its id. */
export function addRoom(scope: StudioScope, room: RoomEdit, now: Date): Promise<WriteResult<string>> {
  return transact(scope, "rooms.add", now, async (writer) => {
    const last = await writer.read.room.aggregate({ where: { studioId: scope.studioId }, _max: { position: true } });
    const position = (last._max.position ?? -1) + 1;
    const { id } = await writer.create("room", { ...BARE, ...room, id: newId(), position, archivedAt: null });
    return { value: id, summary: `Added the room ${room.name}`, projectId: null };
  });
}

/** Refuses NOT_FOUND, and STALE when the room changed after `version`. Sessions keep the times they were given. */
export function saveRoom(
  scope: StudioScope,
  id: string,
  version: number,
  edit: RoomEdit,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "rooms.save", now, async (writer) => {
    await writer.update("room", id, version, edit);
    return { value: null, summary: changedSummary(writer, `the room ${edit.name}`), projectId: null };
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
