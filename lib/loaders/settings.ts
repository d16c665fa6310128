import "server-only";
import { requireActor } from "@/lib/auth/actor";
import { isAllowed } from "@/lib/domain/access-role";
import { requestNow } from "./clock";
import { loadStudioPlan } from "./studio-plan";
import { loadTimeZones } from "./time-zones";

/** The studio and its rooms, in the studio's order. */
export async function loadSettings() {
  const actor = await requireActor();
  const { studio, rooms } = await loadStudioPlan(actor, requestNow());
  return { studio, rooms, zones: loadTimeZones(), canEdit: isAllowed(actor.accessRole, "settings") };
}
