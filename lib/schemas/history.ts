import { z } from "zod";

/** A page of the history: only what is older than the change `before`. */
export const historyQuerySchema = z.object({
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
});
export type HistoryQuery = z.output<typeof historyQuerySchema>;
