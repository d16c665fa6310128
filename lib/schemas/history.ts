import { z } from "zod";

/** The largest number that the column can hold, on any database. */
const ID_MAX = 2_147_483_647;

/** A change's id. */
export const changeIdSchema = z.number().int().positive().max(ID_MAX);

/** A page of the history: only what is older than the change `before`. */
export const historyQuerySchema = z.object({
  before: z.coerce.number().int().positive().max(ID_MAX).optional().catch(undefined),
});
export type HistoryQuery = z.output<typeof historyQuerySchema>;
