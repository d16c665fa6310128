import { z } from "zod";
import { CLOCK_SHOWINGS } from "@/lib/domain/clock-showing";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { idSchema } from "./text";

/** As typed: what cannot be read is answered with a sentence, not refused. */
const typedSchema = z.string().max(20);

export const moveQuestionSchema = z.object({
  sessionId: idSchema,
  startsOn: typedSchema.optional(),
  startTime: typedSchema.optional(),
  startShowing: z.enum(CLOCK_SHOWINGS).optional(),
  roomId: idSchema.nullable().optional(),
  firstDay: typedSchema.optional(),
});

/** How many people can be asked about together. */
export const FREE_PEOPLE_MAX = 50;

export const freeQuestionSchema = z.object({
  sessionId: idSchema.optional(),
  startsOn: typedSchema.optional(),
  startTime: typedSchema.optional(),
  minutes: z.number().int().min(1).max(SESSION_MINUTES_MAX).optional(),
  sessionRole: z.enum(SESSION_ROLES).optional(),
  personIds: z.array(idSchema).max(FREE_PEOPLE_MAX),
  roomId: idSchema.nullable().optional(),
});
