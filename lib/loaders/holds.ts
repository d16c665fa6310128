import "server-only";
import { HOLD_ENDS_TIME, isFirstInLine, isHold } from "@/lib/domain/hold";
import type { SessionView } from "@/lib/domain/plan";
import type { HoldView } from "@/lib/domain/session-view";
import { isLapsed } from "@/lib/domain/window";
import { addDays } from "@/lib/time/calendar-date";
import { momentText } from "@/lib/time/span-text";
import { todayIn } from "@/lib/time/zoned";
import { zoneLabel } from "@/lib/time/zones";
import type { StudioPlan } from "./studio-plan";

/** A hold that is to run out is proposed a week. */
export function proposedHoldEnd(plan: StudioPlan, now: Date): string {
  return addDays(todayIn(plan.studio.timeZone, now), 7);
}

/** What there is to say about a hold; null for what is none. */
export function holdView(plan: StudioPlan, session: SessionView, now: Date): HoldView | null {
  const { status, holdExpiresAt, timeZone, roomId } = session;
  if (!isHold(status)) return null;
  const lapsed = isLapsed(session, now);
  const room = plan.rooms.find(({ id }) => id === roomId);
  const inRoom = () =>
    plan.projects
      .filter((project) => !project.isArchived)
      .flatMap((project) => project.sessions.filter((other) => other.roomId === roomId));
  return {
    end: holdExpiresAt && `Hold ${lapsed ? "ran" : "runs"} out ${momentText(holdExpiresAt, timeZone)}`,
    isLapsed: lapsed,
    proposed: { date: proposedHoldEnd(plan, now), time: HOLD_ENDS_TIME },
    zone: zoneLabel(timeZone),
    isFirstInLine: status === "HOLD_2" && room !== undefined && isFirstInLine(session, room, inRoom(), now),
  };
}
