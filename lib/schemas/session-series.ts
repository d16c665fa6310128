import { z } from "zod";
import { REPEAT_WEEKS_MAX, SERIES_MAX } from "@/lib/domain/repeat";
import { sessionEditSchema } from "./studio-session";
import { dateSchema, idSchema, minutesSchema, versionSchema } from "./text";

const weekdays = "Pick at least one weekday.";
const count = `A series has 2 to ${SERIES_MAX} sessions.`;
const weeks = `Weeks must be a whole number from 1 to ${REPEAT_WEEKS_MAX}.`;
const dates = `Pick up to ${SERIES_MAX - 1} dates.`;

const weeklySchema = z.object({
  kind: z.literal("WEEKLY"),
  everyWeeks: z.number(weeks).int(weeks).min(1, weeks).max(REPEAT_WEEKS_MAX, weeks),
  weekdays: z
    .array(minutesSchema("A weekday", 1, 7))
    .min(1, weekdays)
    .max(7, weekdays),
  ends: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("COUNT"), count: z.number(count).int(count).min(2, count).max(SERIES_MAX, count) }),
    z.object({ kind: z.literal("UNTIL"), on: dateSchema }),
  ]),
});

const datesSchema = z.object({
  kind: z.literal("DATES"),
  dates: z
    .array(dateSchema)
    .min(1, "Pick a date first.")
    .max(SERIES_MAX - 1, dates),
});

export const repeatSchema = z.discriminatedUnion("kind", [weeklySchema, datesSchema]);

export const repeatPreviewSchema = z.object({ sessionId: idSchema, repeat: repeatSchema });

export const seriesCreationSchema = z.object({
  id: idSchema,
  version: versionSchema,
  repeat: repeatSchema,
  /** those of the rule's dates that are to be made */
  dates: z
    .array(dateSchema)
    .min(1, "Choose at least one date.")
    .max(SERIES_MAX - 1, dates),
  /** those among them that were shown to clash */
  clashing: z.array(dateSchema).max(SERIES_MAX),
});

/** The sessions after it, as they were shown. */
const followingSchema = z.array(z.object({ id: idSchema, version: versionSchema })).max(SERIES_MAX * 4);

export const followingEditSchema = sessionEditSchema.extend({ following: followingSchema });

export const seriesTailSchema = z.object({ id: idSchema, version: versionSchema, following: followingSchema });
