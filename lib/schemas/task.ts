import { z } from "zod";
import { DISCIPLINES, SESSION_ROLES } from "@/lib/domain/session-role";
import { SKILLS } from "@/lib/domain/skill";
import { ATTENTIONS, PHASES, TASK_STATES } from "@/lib/domain/task";
import { TASK_CATALOGUE } from "@/lib/domain/task-catalogue";
import { idSchema, lineSchema, minutesSchema, versionSchema } from "./text";

export const TASK_TITLE_MAX = 160;
/** A week of work without a pause: what is longer is more than one task. */
export const TASK_MINUTES_MAX = 10_080;
/** How many tasks one press adds. */
export const TASKS_AT_ONCE_MAX = TASK_CATALOGUE.length;

/** Where a task stands: in a session, or on the project (and perhaps a song) alone. */
const placeSchema = z.union([
  z.object({ sessionId: idSchema, blockId: idSchema.nullable(), songId: idSchema.nullable() }),
  z.object({ projectId: idSchema, songId: idSchema.nullable() }),
]);
export type TaskPlace = z.output<typeof placeSchema>;

const fields = {
  title: lineSchema("Title", TASK_TITLE_MAX),
  discipline: z.enum(DISCIPLINES, "Pick a discipline from the list."),
  sessionRole: z.enum(SESSION_ROLES, "Pick a role from the list."),
  attention: z.enum(ATTENTIONS, "Pick an attention mode from the list."),
  phase: z.enum(PHASES, "Pick a phase from the list."),
  skill: z.enum(SKILLS, "Pick a skill from the list.").nullable(),
  minutes: minutesSchema("Minutes", 1, TASK_MINUTES_MAX),
  state: z.enum(TASK_STATES, "Pick a state from the list."),
};
const fieldsSchema = z.object(fields);
export type TaskFields = z.output<typeof fieldsSchema>;

export const newTaskSchema = z.object({ ...fields, place: placeSchema });

export const catalogueTasksSchema = z.object({
  place: placeSchema,
  catalogueIds: z
    .array(z.enum(TASK_CATALOGUE.map((task) => task.id)))
    .min(1, "Tick at least one task.")
    .max(TASKS_AT_ONCE_MAX),
});

export const taskEditSchema = z.object({
  ...fields,
  id: idSchema,
  version: versionSchema,
  blockId: idSchema.nullable(),
  songId: idSchema.nullable(),
});

export const taskStateSchema = z.object({ id: idSchema, state: fields.state });

/** As many as a long session can have. */
const TASKS_OF_SONG_MAX = 1000;

export const tasksSongSchema = z.object({
  ids: z.array(idSchema).min(1).max(TASKS_OF_SONG_MAX),
  songId: idSchema.nullable(),
});

export const taskRemovalSchema = z.object({ id: idSchema, version: versionSchema });
