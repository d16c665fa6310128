import { z } from "zod";
import { TIMELINE_ROWS, TIMELINE_SPANS } from "@/lib/domain/timeline-view";
import { dateSchema, idSchema } from "./text";

/** Filters of the timeline, as they stand in its address. What cannot be read filters nothing. */
export const timelineFilterSchema = z.object({
  rows: z.enum(TIMELINE_ROWS).catch("rooms"),
  span: z.enum(TIMELINE_SPANS).catch("week"),
  from: dateSchema.optional().catch(undefined),
  project: idSchema.optional().catch(undefined),
  busy: z.literal("1").optional().catch(undefined),
  hours: z.literal("all").optional().catch(undefined),
});
