import { z } from "zod";
import { SONG_SECONDS_MAX } from "@/lib/time/song-length";
import { idSchema, lineSchema, versionSchema } from "./text";

export const SONG_TITLE_MAX = 120;
/** How many songs one paste can add. */
export const SONG_LINES_MAX = 100;

const lengthFault = "Write the length as 3:45.";
const lengthSeconds = z.number(lengthFault).int(lengthFault).min(1, lengthFault).max(SONG_SECONDS_MAX, lengthFault);

const song = { title: lineSchema("Title", SONG_TITLE_MAX), lengthSeconds: lengthSeconds.nullable() };

export const addSongsSchema = z.object({
  projectId: idSchema,
  songs: z
    .array(z.object(song))
    .min(1, "Write at least one title.")
    .max(SONG_LINES_MAX, `Add ${SONG_LINES_MAX} songs at most in one go.`),
});

export const songEditSchema = z.object({ id: idSchema, version: versionSchema, ...song });

export const moveSongSchema = z.object({ id: idSchema, by: z.union([z.literal(-1), z.literal(1)]) });

export const removeSongSchema = z.object({ id: idSchema, version: versionSchema });
