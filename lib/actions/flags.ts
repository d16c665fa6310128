"use server";
import { acknowledge } from "@/lib/data/acknowledgements";
import { decideAcknowledgement } from "@/lib/domain/acknowledgement";
import type { FlagAnswer } from "@/lib/domain/flag-view";
import { findFlagStory, findNextFlag, headlineOf } from "@/lib/loaders/flags";
import { loadStudioPlan } from "@/lib/loaders/studio-plan";
import { acknowledgeSchema, flagQuerySchema } from "@/lib/schemas/flag";
import { defineAction, defineQuery } from "./define-action";

/** What the inspector shows: the whole story of a flag or, when there is no such flag any more, what follows. */
export const flagQuery = defineQuery({
  name: "flags.story",
  schema: flagQuerySchema,
  handler: async ({ actor, input, now }) => {
    const plan = await loadStudioPlan(actor, now);
    const story = findFlagStory(plan, input.key);
    const next = findNextFlag(plan, input.key, input.projectId);
    const value: FlagAnswer = { story, next, permissions: actor.permissions };
    return { ok: true, value };
  },
});

/** "Yes, on purpose": for exactly the facts that were seen. */
export const acknowledgeAction = defineAction({
  name: "flags.acknowledge",
  permission: "review",
  schema: acknowledgeSchema,
  handler: async ({ actor, scope, input, now }) => {
    const plan = await loadStudioPlan(actor, now);
    const standing = plan.flags.find((one) => one.flag.key === input.key);
    const decided = decideAcknowledgement(standing?.flag, input.fingerprint);
    if (!decided.ok) return decided;
    const { key: flagKey, fingerprint, projectId } = decided.flag;
    const { reason, note } = input;
    const headline = headlineOf(plan, decided.flag);
    return acknowledge(scope, { flagKey, fingerprint, projectId, headline, reason, note }, now);
  },
});
