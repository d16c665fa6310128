"use server";
import { addRoom, archiveRoom, moveRoom, saveRoom } from "@/lib/data/rooms";
import { archiveRoomSchema, moveRoomSchema, roomEditSchema, roomSchema } from "@/lib/schemas/room";
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

/** One place up or down in the order of rooms. */
export const moveRoomAction = defineAction({
  name: "rooms.move",
  permission: "settings",
  schema: moveRoomSchema,
  handler: ({ scope, input: { id, by }, now }) => moveRoom(scope, id, by, now),
});

/** Archives a room, or brings it back. */
export const archiveRoomAction = defineAction({
  name: "rooms.archive",
  permission: "settings",
  schema: archiveRoomSchema,
  handler: ({ scope, input: { id, version, isArchived }, now }) => archiveRoom(scope, id, version, isArchived, now),
});
