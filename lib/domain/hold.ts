import type { RoomFacts, SessionFacts } from "./facts";
import type { Conflict } from "./placement";
import type { SessionStatus } from "./studio-session";
import { isLapsed, isOver, overlapOf, takenWindow, windowOf } from "./window";

/** What is proposed for the end of a hold: the end of a day at a desk. */
export const HOLD_ENDS_TIME = "18:00";

export type HoldStatus = Extract<SessionStatus, "HOLD_1" | "HOLD_2">;

export function isHold(status: SessionStatus): status is HoldStatus {
  return status === "HOLD_1" || status === "HOLD_2";
}

/** Whether a session takes its room at its time: with a date, not over, and no hold that lapsed. */
export function takesRoom(session: SessionFacts, now: Date): boolean {
  return windowOf(session) !== null && !isOver(session, now) && !isLapsed(session, now);
}

/** What a new hold would be: a second one where somebody else takes the room already, but for those who wait themselves. */
export function holdAmong(conflicts: readonly Conflict[], waiting: ReadonlySet<string>): HoldStatus {
  const isTaken = conflicts.some((conflict) => conflict.kind === "ROOM_TAKEN" && !waiting.has(conflict.sessionId));
  return isTaken ? "HOLD_2" : "HOLD_1";
}

/**
 * Whether nobody stands before a second hold any more: no first hold and nothing confirmed takes the room at its time,
 * set-up and strike included. Derived on read, so that it holds as soon as the first lapses or is cancelled.
 *
 * @param inRoom the other sessions of its room; its own place among them does not matter
 */
export function isFirstInLine(
  session: SessionFacts,
  room: Pick<RoomFacts, "setUpMinutes" | "strikeMinutes">,
  inRoom: readonly SessionFacts[],
  now: Date,
): boolean {
  const window = windowOf(session);
  if (session.status !== "HOLD_2" || window === null || !takesRoom(session, now)) return false;
  const taken = takenWindow(room, window);
  return !inRoom.some((other) => {
    const theirs = windowOf(other);
    if (other.id === session.id || other.status === "HOLD_2" || theirs === null || !takesRoom(other, now)) return false;
    return overlapOf(taken, takenWindow(room, theirs)) !== null;
  });
}
