import "server-only";
import { isAllowed } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import type { StudioPlan } from "./studio-plan";

/** A studio without any project has nothing to show yet: a plan is made, or somebody else's is looked at. */
export function isEmptyStudio(plan: StudioPlan): boolean {
  return plan.projects.length === 0;
}

/** Whether the demo studio is offered: where there is nothing to see, to those who may load it. */
export function offersDemo(plan: StudioPlan, actor: Actor): boolean {
  return isEmptyStudio(plan) && isAllowed(actor.accessRole, "import");
}
