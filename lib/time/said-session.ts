import { type SaidHoldEnd, withHoldEnd } from "./said-hold";
import { type SaidSchedule, scheduleTimes } from "./said-schedule";

/**
 * What lib/data asks for: the times of a session as a form says them, with the end of its hold on the same clock. Left out,
 * that end stays as it is.
 */
export function sessionTimes(schedule: SaidSchedule | null, holdEnd: SaidHoldEnd | null | undefined, now: Date) {
  const times = scheduleTimes(schedule);
  return holdEnd === undefined ? times : withHoldEnd(times, holdEnd, now);
}
