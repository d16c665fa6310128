"use server";
import { addSongs, moveSong, removeSong, saveSong } from "@/lib/data/songs";
import { addSongsSchema, moveSongSchema, removeSongSchema, songEditSchema } from "@/lib/schemas/song";
import { defineAction } from "./define-action";

/** Adds songs at the end: one, or a whole pasted list. */
export const addSongsAction = defineAction({
  name: "songs.add",
  permission: "plan",
  schema: addSongsSchema,
  handler: ({ scope, input, now }) => addSongs(scope, input.projectId, input.songs, now),
});

export const saveSongAction = defineAction({
  name: "songs.save",
  permission: "plan",
  schema: songEditSchema,
  handler: ({ scope, input: { id, version, ...edit }, now }) => saveSong(scope, id, version, edit, now),
});

/** One place up (-1) or down (1). */
export const moveSongAction = defineAction({
  name: "songs.move",
  permission: "plan",
  schema: moveSongSchema,
  handler: ({ scope, input, now }) => moveSong(scope, input.id, input.by, now),
});

export const removeSongAction = defineAction({
  name: "songs.remove",
  permission: "plan",
  schema: removeSongSchema,
  handler: ({ scope, input, now }) => removeSong(scope, input.id, input.version, now),
});
