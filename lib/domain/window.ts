import type { SessionFacts } from "./facts";
import type { Window } from "./flag";

/** The session's window, or null while it has no date. */
export function windowOf(session: SessionFacts): Window | null {
  return session.startsAt !== null && session.endsAt !== null
    ? { startsAt: session.startsAt, endsAt: session.endsAt }
    : null;
}

/** Windows are half-open: two that only touch do not clash. Returns the shared minutes, or null. */
export function overlapOf(a: Window, b: Window): Window | null {
  const startsAt = a.startsAt.getTime() > b.startsAt.getTime() ? a.startsAt : b.startsAt;
  const endsAt = a.endsAt.getTime() < b.endsAt.getTime() ? a.endsAt : b.endsAt;
  return startsAt.getTime() < endsAt.getTime() ? { startsAt, endsAt } : null;
}

/** Whether nothing can be changed about it any more: done, cancelled, or its end has passed. */
export function isOver(session: SessionFacts, now: Date): boolean {
  if (session.status === "DONE" || session.status === "CANCELLED") return true;
  return session.endsAt !== null && session.endsAt.getTime() <= now.getTime();
}

export function minutesOf(window: Window): number {
  return Math.round((window.endsAt.getTime() - window.startsAt.getTime()) / 60_000);
}
