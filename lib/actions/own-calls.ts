"use server";
import { answerOwnCall } from "@/lib/data/own-calls";
import { refusalOf } from "@/lib/domain/refusal";
import { answerOwnCallSchema } from "@/lib/schemas/call";
import { defineAction } from "./define-action";

/** Accepts or declines a call of one's own; others' are not found, whatever the account may do otherwise. */
export const answerOwnCallAction = defineAction({
  name: "calls.answer-own",
  permission: null,
  schema: answerOwnCallSchema,
  handler: async ({ actor, scope, input, now }) =>
    actor.personId === null ? refusalOf("NOT_FOUND") : answerOwnCall(scope, actor.personId, input, now),
});
