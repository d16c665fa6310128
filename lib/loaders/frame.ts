import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { FrameView } from "@/lib/domain/frame-view";
import { formatDate } from "@/lib/time/calendar-date";
import { todayIn } from "@/lib/time/zoned";
import { requestNow } from "./clock";
import { loadStudioPlan } from "./studio-plan";

/** What stands around every screen of the planner. */
export async function loadFrame(): Promise<FrameView> {
  const actor = await requireActor();
  const now = requestNow();
  const { studio, counts, changeId } = await loadStudioPlan(actor, now);
  const { name, email, theme, density, singleKeyShortcuts, permissions } = actor;
  const today = todayIn(studio.timeZone, now);
  return {
    studio: { id: studio.id, name: studio.name, timeZone: studio.timeZone },
    user: { name, email, theme, density, singleKeyShortcuts },
    permissions,
    today: { date: formatDate(today), year: today.slice(0, 4) },
    flagCounts: counts,
    changeId,
  };
}
