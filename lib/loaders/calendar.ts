import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { CalendarView } from "@/lib/domain/calendar-view";
import { calendarView } from "./calendar-view";
import { requestNow } from "./clock";
import { loadStudioPlan } from "./studio-plan";

/** Sessions of the actor's studio by day, filtered as the address says. */
export async function loadCalendar(query: unknown): Promise<CalendarView> {
  const actor = await requireActor();
  const now = requestNow();
  return calendarView(await loadStudioPlan(actor, now), query, actor, now);
}
