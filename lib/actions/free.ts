"use server";
import { refusalOf } from "@/lib/domain/refusal";
import { loadMove } from "@/lib/loaders/move";
import { loadWhoIsFree } from "@/lib/loaders/who-is-free";
import { freeQuestionSchema, moveQuestionSchema } from "@/lib/schemas/free";
import { defineQuery } from "./define-action";

/** Where a session could be moved, with what is free beside each choice. */
export const moveQuery = defineQuery({
  name: "sessions.move-choices",
  schema: moveQuestionSchema,
  handler: async ({ actor, input }) => {
    const value = await loadMove(actor, input);
    return value === null ? refusalOf("NOT_FOUND") : { ok: true, value };
  },
});

/** Who is free at a time, and which rooms. */
export const whoIsFreeQuery = defineQuery({
  name: "people.who-is-free",
  schema: freeQuestionSchema,
  handler: async ({ actor, input }) => {
    const value = await loadWhoIsFree(actor, input);
    return value === null ? refusalOf("NOT_FOUND") : { ok: true, value };
  },
});
