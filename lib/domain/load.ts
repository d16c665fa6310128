import { isAtWork } from "./coverage";
import type { SessionFacts } from "./facts";
import type { Window } from "./flag";
import { isLapsed, minutesOf, overlapOf, windowOf } from "./window";

/** The load meter counts the coming week, in eight segments of five hours. */
export const LOAD_DAYS = 7;
export const LOAD_SEGMENTS = 8;
export const LOAD_SEGMENT_MINUTES = 300;

/**
 * Minutes each person is called to work within a span; a session counts once, however many calls it holds. Cancelled
 * sessions and holds that lapsed by `now` do not count.
 */
export function loadMinutesByPerson(sessions: readonly SessionFacts[], span: Window, now: Date): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const session of sessions) {
    const window = windowOf(session);
    if (window === null || session.status === "CANCELLED" || isLapsed(session, now)) continue;
    const shared = overlapOf(window, span);
    if (shared === null) continue;
    for (const personId of new Set(session.calls.filter(isAtWork).map((call) => call.personId))) {
      minutes.set(personId, (minutes.get(personId) ?? 0) + minutesOf(shared));
    }
  }
  return minutes;
}
