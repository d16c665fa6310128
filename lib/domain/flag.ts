import { compareText } from "./compare-text";
import type { DualLevel, Meeting } from "./dual-role";
import type { Absence } from "./facts";
import type { SessionRole } from "./session-role";
import type { Skill } from "./skill";

/** Everything the review can find (domain rules, sections 4 and 5). */
export const FLAG_KINDS = [
  "DOUBLE_BOOKING",
  "ROOM_DOUBLE_BOOKING",
  "UNAVAILABLE",
  "GAP",
  "PART_TIME_GAP",
  "DUAL_ROLE",
  "SHORT_TURNAROUND",
  "UNQUALIFIED",
  "SOLE_COVER",
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** What is only worth knowing: nothing is missing and nobody is in two places. */
export const NOTE_KINDS: readonly FlagKind[] = ["SHORT_TURNAROUND", "UNQUALIFIED", "SOLE_COVER"];

/** Loudest first. Red (danger) is for double-booking and for gaps inside 48 hours only. */
export const SEVERITIES = ["DANGER", "HIGH", "WARNING", "NOTE", "INFO"] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Window {
  startsAt: Date;
  endsAt: Date;
}

/** What of a role a person still has in the project after giving away one session. */
export interface LeftToSwap {
  sessions: number;
  /** tasks outside sessions */
  tasks: number;
  /** sessions that are over and printed credits, which nobody can give away */
  isDoneToo: boolean;
}

/** What would lower a flag, as a button that does it. `lowersTo` is the dual-role level afterwards. */
export type Remedy =
  | { kind: "ASSIGN"; sessionId: string | null; taskId: string | null; sessionRole: SessionRole }
  /** Takes the names off the role's open tasks, so that its lead covers them. */
  | { kind: "LEAVE_TO_LEAD"; sessionId: string; sessionRole: SessionRole; leadId: string }
  | { kind: "ADD_ASSISTANT"; sessionId: string; blockIds: readonly (string | null)[]; lowersTo: DualLevel }
  | { kind: "MOVE_CHOOSING"; sessionId: string; taskIds: readonly string[]; lowersTo: DualLevel }
  | { kind: "SWAP"; sessionId: string; callId: string; sessionRole: SessionRole; left?: LeftToSwap }
  /** On a song, or on the whole record. */
  | { kind: "ADD_TASK"; projectId: string; songId: string | null; sessionRole: SessionRole }
  | { kind: "CHANGE_TIME"; sessionId: string }
  | { kind: "CHANGE_ROOM"; sessionId: string }
  | { kind: "EDIT_PERSON"; personId: string }
  | { kind: "EDIT_HOURS"; personId: string }
  | { kind: "ADD_SECOND"; sessionId: string; sessionRole: SessionRole }
  | { kind: "KEEP" };

/** Why, as facts: lib/domain/flag-words.ts turns them into sentences. */
export type FlagDetail =
  | {
      kind: "GAP";
      missing: number;
      needed: number;
      /** two or more people work on the other side, and that is why somebody is needed */
      isOneSided: boolean;
      openTaskTitles: readonly string[];
      declinedBy: readonly string[];
    }
  | {
      kind: "PART_TIME_GAP";
      blockLabels: readonly string[];
      openTaskTitles: readonly string[];
      /** The minutes that are open, neighbours joined; the flag's window reaches from the first to the last of them. */
      stretches: readonly Window[];
    }
  | {
      kind: "DUAL_ROLE";
      level: DualLevel;
      /** the level before the project's policy */
      rawLevel: DualLevel;
      meetings: readonly Meeting[];
      engineeringTitles: readonly string[];
      productionTitles: readonly string[];
      /** printed roles, where the work is known from credits */
      engineeringCredits: readonly string[];
      productionCredits: readonly string[];
      missingEngineering: readonly Skill[];
      missingProduction: readonly Skill[];
    }
  | { kind: "DOUBLE_BOOKING"; otherSessionId: string; otherTitle: string; isFirm: boolean }
  | { kind: "ROOM_DOUBLE_BOOKING"; otherSessionId: string; otherTitle: string; roomName: string; isFirm: boolean }
  /** The minutes inside the session, in order of time. */
  | { kind: "UNAVAILABLE"; absences: readonly Absence[] }
  | { kind: "SHORT_TURNAROUND"; otherSessionId: string; otherTitle: string; restMinutes: number; wantedMinutes: number }
  | { kind: "UNQUALIFIED"; lacksRole: boolean; missingSkills: readonly Skill[]; taskTitles: readonly string[] }
  | {
      kind: "SOLE_COVER";
      /** that need the role */
      sessions: number;
      /** of these, the ones where nobody is called yet */
      open: number;
    };

export interface Flag {
  /** The same for the same finding each time it is made; what an acknowledgement holds on to. */
  key: string;
  kind: FlagKind;
  severity: Severity;
  /** Whether counters and headers count it (a project's policy can keep quiet dual roles out). */
  isCounted: boolean;
  projectId: string;
  sessionId: string | null;
  songId: string | null;
  personId: string | null;
  roomId: string | null;
  sessionRole: SessionRole | null;
  /** Which minutes; null when it is not about minutes or the session has no date. */
  window: Window | null;
  detail: FlagDetail;
  remedies: readonly Remedy[];
  /** Canonical text of exactly the facts an acknowledgement is given for: person, window, tasks, level, answer. */
  fingerprint: string;
}

/** Joins facts into one text; lists are sorted, so the order they were read in is irrelevant. */
export function fingerprintOf(parts: {
  people: readonly string[];
  windows: readonly (Window | null)[];
  tasks: readonly string[];
  level: number | string;
  answers: readonly string[];
}): string {
  const windows = parts.windows.map((window) =>
    window === null ? "-" : `${window.startsAt.toISOString()}/${window.endsAt.toISOString()}`,
  );
  return [
    [...parts.people].sort().join(","),
    windows.sort().join(","),
    [...parts.tasks].sort().join(","),
    String(parts.level),
    [...parts.answers].sort().join(","),
  ].join("|");
}

function startOf(flag: Flag): number {
  return flag.window?.startsAt.getTime() ?? Number.MAX_SAFE_INTEGER;
}

/** Loudest first, then soonest, then by key: a total order, whatever order the facts came in. */
export function compareFlags(a: Flag, b: Flag): number {
  const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  if (bySeverity !== 0) return bySeverity;
  const byStart = startOf(a) - startOf(b);
  if (byStart !== 0) return byStart;
  return compareText(a.key, b.key);
}
