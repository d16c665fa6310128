import "server-only";
import { requireActor } from "@/lib/auth/actor";
import { formatDate } from "@/lib/time/calendar-date";
import { todayIn } from "@/lib/time/zoned";
import { requestNow } from "./clock";
import { loadStudioPlan } from "./studio-plan";

/** What stands around every screen of the planner (the shape of components/frame/frame-view.ts). */
export async function loadFrame() {
  const actor = await requireActor();
  const now = requestNow();
  const { studio, counts, changeId } = await loadStudioPlan(actor, now);
  const { name, email, theme, density, singleKeyShortcuts, permissions } = actor;
  const today = todayIn(studio.timeZone, now);
  return {
    studio: { id: studio.id, name: studio.name, timeZone: studio.timeZone },
    user: { name, email, theme, density, singleKeyShortcuts },
    permissions,
    todayText: `${formatDate(today)} ${today.slice(0, 4)}`,
    flagCounts: counts,
    /** The newest change that this page knows: panels that ask for more see by it that they have to ask again. */
    changeId,
  };
}
