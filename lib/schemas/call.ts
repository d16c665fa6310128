import { z } from "zod";
import { ANSWERS } from "@/lib/domain/call";
import { POSITIONS, SESSION_ROLES } from "@/lib/domain/session-role";
import { idSchema, lineSchema, versionSchema } from "./text";

export const DECLINE_REASON_MAX = 200;
/** How many blocks or tasks one remedy can name. */
const REMEDY_MAX = 500;

const sessionRoleSchema = z.enum(SESSION_ROLES, "Pick a role from the list.");
const positionSchema = z.enum(POSITIONS, "Pick a position from the list.");

/** What the picker is asked to fill (`OpeningRequest`). */
export const openingSchema = z
  .object({
    sessionId: idSchema.nullable(),
    sessionRole: sessionRoleSchema,
    position: positionSchema,
    taskId: idSchema.nullable(),
    replacesCallId: idSchema.nullable(),
    assistBlockIds: z.array(idSchema.nullable()).max(REMEDY_MAX).readonly().nullable(),
  })
  .refine((opening) => opening.sessionId !== null || opening.taskId !== null, "Name a session or a task.");

/** A pick: who fills the opening, and whether the next open need is wanted. */
export const assignSchema = z.object({
  opening: openingSchema,
  personId: idSchema,
  /** the version of the replaced call, as it was seen */
  replacesVersion: versionSchema.nullable(),
  /** the version of the task that gets a name, as it was seen */
  taskVersion: versionSchema.nullable(),
  movesOn: z.boolean(),
});

const callSchema = z.object({ callId: idSchema, version: versionSchema });

/** The version may be left out where only the person is known, as in the matrix. */
export const unassignSchema = callSchema.extend({ version: versionSchema.nullable() });
export const setLeadSchema = callSchema;
export const setPositionSchema = callSchema.extend({ position: positionSchema });
export const setAnswerSchema = callSchema.extend({
  answer: z.enum(ANSWERS, "Pick an answer from the list."),
  declineReason: lineSchema("The reason", DECLINE_REASON_MAX, { optional: true }),
});
export const answerOwnCallSchema = callSchema.extend({
  answer: z.enum(["CONFIRMED", "DECLINED"], "Accept or decline."),
  declineReason: lineSchema("The reason", DECLINE_REASON_MAX, { optional: true }),
});
export const askAllSchema = z.object({ sessionId: idSchema });
export const unassignTaskSchema = z.object({ taskId: idSchema, version: versionSchema.nullable() });
export const leaveToLeadSchema = z.object({ sessionId: idSchema, sessionRole: sessionRoleSchema });
export const moveChoosingSchema = z.object({
  sessionId: idSchema,
  taskIds: z.array(idSchema).min(1).max(REMEDY_MAX).readonly(),
});

const standingCallSchema = z.object({ standingCallId: idSchema, version: versionSchema });

export const addStandingCallSchema = z.object({
  projectId: idSchema,
  personId: idSchema,
  sessionRole: sessionRoleSchema,
  position: positionSchema,
});
export const removeStandingCallSchema = standingCallSchema;
export const setStandingLeadSchema = standingCallSchema;
export const setStandingPositionSchema = standingCallSchema.extend({ position: positionSchema });
