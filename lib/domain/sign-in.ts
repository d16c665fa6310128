/** How long a sign-in lasts and how often a password may be tried (quality promises on sign-in). */

/** A browser stays signed in this long, whatever it does; then the password is asked for again. */
export const SIGN_IN_DAYS = 30;

/** Wrong passwords count for this long. */
export const TRY_WINDOW_MINUTES = 15;

/** Wrong passwords within the window after which nothing more is tried, right or wrong. */
export const TRY_LIMITS = { account: 10, address: 30 } as const;

/** How long an answer waits while many callers of unknown address guess. */
const CROWD_WAIT_MS = 1000;

/**
 * How long the answer to a try waits. Without a declared proxy callers have no address to be counted by, and a limit
 * that they share would let one of them lock everybody out: so guessing on all accounts together is slowed down instead.
 *
 * @param strangers wrong passwords within the window from callers whose address is not known
 */
export function waitBeforeAnswer(strangers: number): number {
  return strangers > TRY_LIMITS.address ? CROWD_WAIT_MS : 0;
}

/** Why nobody was signed in. */
export const SIGN_IN_FAULTS = ["WRONG_PASSWORD", "TOO_MANY_TRIES", "NO_STUDIO"] as const;
export type SignInFault = (typeof SIGN_IN_FAULTS)[number];

/** "Last seen" is kept to the minute: a finer clock would turn every page into a write. */
const SEEN_AGAIN_AFTER_MS = 60_000;

/** The sign-ins that were made before this instant are over. */
export function oldestSignIn(now: Date): Date {
  return new Date(now.getTime() - SIGN_IN_DAYS * 24 * 3_600_000);
}

/** The wrong passwords that were given before this instant no longer count. */
export function oldestTry(now: Date): Date {
  return new Date(now.getTime() - TRY_WINDOW_MINUTES * 60_000);
}

/** True when "last seen" should move on. */
export function isDueToBeSeen(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= SEEN_AGAIN_AFTER_MS;
}
