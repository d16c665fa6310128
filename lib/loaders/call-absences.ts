import "server-only";
import { isAtWork } from "@/lib/domain/coverage";
import type { Absence, CallAbsence } from "@/lib/domain/facts";
import type { Window } from "@/lib/domain/flag";
import type { AvailabilityView, SessionView } from "@/lib/domain/plan";
import { isOver, windowOf } from "@/lib/domain/window";
import { absencesIn } from "@/lib/time/availability";

/** When people who are called cannot come, session by session. What is over is not looked at. */
export function listCallAbsences(
  sessions: readonly SessionView[],
  availability: ReadonlyMap<string, AvailabilityView>,
  now: Date,
): CallAbsence[] {
  return sessions.flatMap((session) => {
    const window = windowOf(session);
    if (window === null || isOver(session, now)) return [];
    const personIds = new Set(session.calls.filter(isAtWork).map((call) => call.personId));
    return [...personIds].flatMap((personId): CallAbsence[] => {
      return absencesDuring(availability.get(personId), window).map((absence) => ({
        ...absence,
        sessionId: session.id,
        personId,
      }));
    });
  });
}

/** When somebody cannot come inside a window; nothing where nothing is known. */
export function absencesDuring(known: AvailabilityView | undefined, window: Window): Absence[] {
  return known === undefined || saysNothing(known) ? [] : absencesIn(known, window);
}

function saysNothing({ workingHours, away, busy }: AvailabilityView): boolean {
  return workingHours.length === 0 && away.length === 0 && busy.length === 0;
}
