import type { RoomFacts, SessionFacts } from "./facts";
import type { Window } from "./flag";

/** The session's window, or null while it has no date. */
export function windowOf(session: Pick<SessionFacts, "startsAt" | "endsAt">): Window | null {
  return session.startsAt !== null && session.endsAt !== null
    ? { startsAt: session.startsAt, endsAt: session.endsAt }
    : null;
}

/** From the first start to the last end; null for no windows. */
export function spanOf(windows: readonly Window[]): Window | null {
  if (windows.length === 0) return null;
  return {
    startsAt: new Date(Math.min(...windows.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...windows.map(({ endsAt }) => endsAt.getTime()))),
  };
}

/** Windows are half-open: two that only touch do not clash. Returns the shared minutes, or null. */
export function overlapOf(a: Window, b: Window): Window | null {
  const startsAt = a.startsAt.getTime() > b.startsAt.getTime() ? a.startsAt : b.startsAt;
  const endsAt = a.endsAt.getTime() < b.endsAt.getTime() ? a.endsAt : b.endsAt;
  return startsAt.getTime() < endsAt.getTime() ? { startsAt, endsAt } : null;
}

/** Whether nothing can be changed about it any more: done, cancelled, or its end has passed. */
export function isOver(session: Pick<SessionFacts, "status" | "endsAt">, now: Date): boolean {
  if (session.status === "DONE" || session.status === "CANCELLED") return true;
  return session.endsAt !== null && session.endsAt.getTime() <= now.getTime();
}

/** Whether a hold has run out: it holds neither room nor people any more, until somebody confirms or extends it. */
export function isLapsed(session: Pick<SessionFacts, "status" | "holdExpiresAt">, now: Date): boolean {
  const isHold = session.status === "HOLD_1" || session.status === "HOLD_2";
  return isHold && session.holdExpiresAt !== null && session.holdExpiresAt.getTime() <= now.getTime();
}

/** The window in which a session takes its room: set-up before and strike after it included. */
export function takenWindow(room: Pick<RoomFacts, "setUpMinutes" | "strikeMinutes">, window: Window): Window {
  return {
    startsAt: new Date(window.startsAt.getTime() - room.setUpMinutes * 60_000),
    endsAt: new Date(window.endsAt.getTime() + room.strikeMinutes * 60_000),
  };
}

export function minutesOf(window: Window): number {
  return Math.round((window.endsAt.getTime() - window.startsAt.getTime()) / 60_000);
}
