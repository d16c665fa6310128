import { z } from "zod";
import { COVERAGE_SHAPES, COVERAGE_SPANS } from "@/lib/domain/coverage-view";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { idSchema } from "./text";

/** Filters of the Coverage screen, as they stand in its address. What cannot be read filters nothing. */
export const coverageFilterSchema = z.object({
  view: z.enum(COVERAGE_SHAPES).catch("sessions"),
  project: idSchema.optional().catch(undefined),
  span: z.enum(COVERAGE_SPANS).optional().catch(undefined),
  role: z.enum(SESSION_ROLES).optional().catch(undefined),
  flagged: z.literal("1").optional().catch(undefined),
});
