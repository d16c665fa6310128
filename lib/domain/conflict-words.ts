import type { Window } from "./flag";
import type { Conflict } from "./placement";

/** What a conflict's ids are called, and how times read; the caller knows both. */
export interface ConflictNames {
  person(id: string): string;
  room(id: string): string;
  /** "14:00–19:00" */
  times(window: Window): string;
  duration(minutes: number): string;
  /** "Away: holiday" */
  absence(absence: Extract<Conflict, { kind: "PERSON_ABSENT" }>["absence"]): string;
}

/** "Ana is on Overdubs B, 14:00–19:00 (a hold)": one conflict in a few words, without a full stop. */
export function conflictWords(conflict: Conflict, names: ConflictNames): string {
  switch (conflict.kind) {
    case "ROOM_TAKEN":
      return `${names.room(conflict.roomId)} is taken by ${conflict.title}, ${names.times(conflict.window)}${holdWords(conflict)}`;
    case "ROOM_CLOSED":
      return `${names.room(conflict.roomId)} is closed ${names.times(conflict.window)}`;
    case "PERSON_TAKEN":
      return `${names.person(conflict.personId)} is on ${conflict.title}, ${names.times(conflict.window)}${holdWords(conflict)}`;
    case "PERSON_ABSENT":
      return `${names.person(conflict.personId)}: ${names.absence(conflict.absence)}, ${names.times(conflict.absence)}`;
    case "SHORT_REST":
      return `${names.person(conflict.personId)} has ${names.duration(conflict.restMinutes)} of rest beside ${conflict.title}`;
  }
}

function holdWords({ isFirm }: { isFirm: boolean }): string {
  return isFirm ? "" : " (a hold)";
}

/** Red is for a confirmed session that meets another; the rest is worth a look. */
export function isLoud(conflict: Conflict): boolean {
  return (conflict.kind === "ROOM_TAKEN" || conflict.kind === "PERSON_TAKEN") && conflict.isFirm;
}
