"use server";
import { addRoom, archiveRoom, saveRoom } from "@/lib/data/rooms";
import { archiveRoomSchema, roomEditSchema, roomSchema } from "@/lib/schemas/room";
import { defineAction } from "./define-action";

/** The value is the new room's id. */
export const addRoomAction = defineAction({
  name: "rooms.add",
  permission: "settings",
  schema: roomSchema,
  handler: ({ scope, input, now }) => addRoom(scope, input, now),
});

export const saveRoomAction = defineAction({
  name: "rooms.save",
  permission: "settings",
  schema: roomEditSchema,
  handler: ({ scope, input: { id, version, ...edit }, now }) => saveRoom(scope, id, version, edit, now),
});

/** Archives a room, or brings it back. */
export const archiveRoomAction = defineAction({
  name: "rooms.archive",
  permission: "settings",
  schema: archiveRoomSchema,
  handler: ({ scope, input: { id, version, isArchived }, now }) => archiveRoom(scope, id, version, isArchived, now),
});
