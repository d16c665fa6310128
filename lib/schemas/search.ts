import { z } from "zod";

export const SEARCH_MAX = 100;

/** What the palette asks for. */
export const searchSchema = z.object({ query: z.string().max(SEARCH_MAX) });
