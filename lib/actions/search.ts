"use server";
import { loadSearchHits } from "@/lib/loaders/search";
import { searchSchema } from "@/lib/schemas/search";
import { defineQuery } from "./define-action";

/** What the palette finds beside the screens. */
export const searchQuery = defineQuery({
  name: "search",
  schema: searchSchema,
  handler: async ({ actor, input, now }) => ({ ok: true, value: await loadSearchHits(actor, input.query, now) }),
});
