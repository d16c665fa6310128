/**
 * Expected refusals are values; only surprises throw. Every code has one sentence for people here, so that forms,
 * dialogs, toasts and commands all say the same. A sentence says what happened and what to do.
 */
export const REFUSALS = {
  INVALID: "Some of it cannot be saved as it is. See the notes beside the fields.",
  SIGNED_OUT: "You are signed out. Sign in again; what you typed is still here.",
  NOT_ALLOWED: "Your account may look at this but not change it. Ask the studio's owner.",
  NOT_FOUND: "This cannot be found: it may have been removed.",
  STALE: "Somebody changed this in the meantime. Look at the current values, then save again.",
  CHANGED_SINCE: "This cannot be undone: what it touched has changed since. Undo the later changes first.",
  ALREADY_UNDONE: "This has been undone already.",
  NOTHING_TO_UNDO: "Nothing of yours from the last day is left to undo.",
  PERSON_NOT_FOUND: "This person is not in your studio. Pick somebody from the list.",
  ROOM_NOT_FOUND: "This room is not in your studio. Pick one from the list.",
  CODE_TAKEN: "Another room has this code. Pick another one.",
  SONG_NOT_FOUND: "This song is not part of the project. Pick one from the list.",
  BLOCK_NOT_FOUND: "This block is not part of the session. Pick one from the list.",
  TEMPLATE_NOT_FOUND: "This template is not known. Pick one from the list.",
  ALREADY_CALLED: "This person is already called in this role. Change the call that is there.",
  CALENDARS_FULL: "Five calendars are read for one person at most. Remove one first.",
  NO_LEAD: "Nobody leads this role in the session any more. Assign somebody to the tasks, or make somebody lead.",
  END_BEFORE_START: "The session ends before it starts. Set a later end.",
  SHOWN_TWICE: "The clocks show this time twice that day. Choose the first or the second.",
  SESSION_TOO_LONG: "A session can last 24 hours at most. Make two of it.",
  UNKNOWN_ZONE: "This time zone is not known. Pick one from the list.",
  BAD_TIME: "This date or time cannot be read. Use the form 2026-11-23 and 10:00.",
  HOLD_IN_THE_PAST: "This time is over already. Pick one that is still to come, or no end.",
  NOT_ON_HOLD: "This is not a hold any more, so it does not run out.",
  NO_DATE: "This session has no date yet. Give it one first.",
  CLASHES_SINCE: "The plan has changed since the list was made. Look at the list again.",
  ASKS_TWICE: "This needs a second yes.",
  SAME_PERSON: "These are one and the same record. Pick two.",
  STILL_NEEDED: "This is still used by the plan, so it stays. Take it off the plan first, or archive it.",
  NOTHING_TO_MOVE: "Nothing of it is done during the take and could wait for the playback.",
  ALREADY_LOADED: "The demo studio is loaded already. Undo that first to load it afresh.",
  FAILED: "Something went wrong on our side. Reload the page to see whether it was saved, then try again.",
  BUSY: "The database is busy. Nothing was changed; try again in a moment.",
  DATABASE: "The database cannot be used right now. Nothing was changed; try again in a moment.",
  UNREACHABLE: "The server could not be reached. Check the connection, then try again.",
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refusal {
  ok: false;
  code: RefusalCode;
  /** The table's sentence, or a more exact one where the code knows more. */
  message: string;
  /** A sentence per field, by the field's name. */
  fields?: Record<string, string>;
  /** For STALE: the values as they stand now, by the field's name. */
  current?: Record<string, unknown>;
  /** For ASKS_TWICE: the status that needs no second yes. */
  fits?: "HOLD_2";
}

export function refusalOf(code: RefusalCode, extra: Omit<Partial<Refusal>, "ok" | "code"> = {}): Refusal {
  return { ok: false, code, message: REFUSALS[code], ...extra };
}
