import { z } from "zod";
import { CALENDAR_SHAPES } from "@/lib/domain/calendar-view";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { SESSION_STATUSES } from "@/lib/domain/studio-session";
import { dateSchema, idSchema } from "./text";

/** Filters of the calendar, as they stand in its address. What cannot be read filters nothing. */
export const calendarFilterSchema = z.object({
  view: z.enum(CALENDAR_SHAPES).catch("month"),
  date: dateSchema.optional().catch(undefined),
  project: idSchema.optional().catch(undefined),
  room: idSchema.optional().catch(undefined),
  person: idSchema.optional().catch(undefined),
  role: z.enum(SESSION_ROLES).optional().catch(undefined),
  status: z.enum(SESSION_STATUSES).optional().catch(undefined),
  flagged: z.literal("1").optional().catch(undefined),
});
