import { z } from "zod";
import { ATTENTIONS } from "@/lib/domain/task";
import { idSchema, lineSchema, minutesSchema, versionSchema } from "./text";

export const BLOCK_LABEL_MAX = 80;
/** A block is part of one session, and a session lasts a day at most. */
export const BLOCK_MINUTES_MAX = 1440;

const fields = {
  label: lineSchema("Name", BLOCK_LABEL_MAX),
  mode: z.enum(ATTENTIONS, "Pick an attention mode from the list."),
  minutes: minutesSchema("Minutes", 1, BLOCK_MINUTES_MAX),
};

export const newBlockSchema = z.object({ ...fields, sessionId: idSchema });

export const blockEditSchema = z.object({
  ...fields,
  id: idSchema,
  version: versionSchema,
  /** whether its tasks take its attention mode too */
  setsTasks: z.boolean(),
});

export const blockMoveSchema = z.object({ id: idSchema, direction: z.enum(["EARLIER", "LATER"]) });

export const blockRemovalSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** KEEP: its tasks stay in the session without a block; REMOVE: they go with it */
  tasks: z.enum(["KEEP", "REMOVE"]),
});
