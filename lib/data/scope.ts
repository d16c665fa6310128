import "server-only";

declare const proof: unique symbol;

/**
 * Proof that the caller may work in a studio, and as whom. Data functions ask for it instead of a studio's id, so
 * a missing sign-in can never turn into a missing filter. Only lib/auth, commands, tests, and the reading of a calendar
 * on behalf of its row's studio mint one.
 */
export interface StudioScope {
  readonly studioId: string;
  /** null when a command works, not a person */
  readonly userId: string | null;
  /** How the history names the author. */
  readonly byName: string;
  readonly [proof]: true;
}

/** Throws when the studio is not named: an empty id must never reach a query. */
export function mintScope(studioId: string, userId: string | null, byName: string): StudioScope {
  if (!studioId) throw new Error("A scope needs a studio.");
  return { studioId, userId, byName } as StudioScope;
}
