import type { Answer } from "./call";
import type { PersonKind } from "./person";
import type { DualRolePolicy } from "./project";
import type { Discipline, Position, SessionRole } from "./session-role";
import type { Skill } from "./skill";
import type { SessionStatus, SessionType } from "./studio-session";
import type { Attention, Phase, TaskState } from "./task";

/**
 * What the review looks at: plain values read from wherever the plan is kept. Instants are Dates, lengths are
 * whole minutes, `null` means "not set". The order of every list is without meaning, but for blocks and songs.
 */

export interface PersonFacts {
  id: string;
  name: string;
  kind: PersonKind;
  sessionRoles: readonly SessionRole[];
  /** What the person lists. An empty list means "not known" and is never held against anybody. */
  skills: readonly Skill[];
}

export interface RoomFacts {
  id: string;
  name: string;
  setUpMinutes: number;
  strikeMinutes: number;
}

export interface CallFacts {
  id: string;
  personId: string;
  sessionRole: SessionRole;
  position: Position;
  isLead: boolean;
  answer: Answer;
  declineReason: string;
}

export interface BlockFacts {
  id: string;
  label: string;
  mode: Attention;
  minutes: number;
}

export interface TaskFacts {
  id: string;
  blockId: string | null;
  songId: string | null;
  assigneeId: string | null;
  catalogueId: string | null;
  title: string;
  discipline: Discipline;
  sessionRole: SessionRole;
  attention: Attention;
  phase: Phase;
  skill: Skill | null;
  minutes: number;
  state: TaskState;
}

export interface SessionFacts {
  id: string;
  projectId: string;
  roomId: string | null;
  type: SessionType;
  title: string;
  status: SessionStatus;
  /** Both or neither: a session without a date is planned, not scheduled. */
  startsAt: Date | null;
  endsAt: Date | null;
  /** When a hold lapses, if it does; without meaning for any other status. */
  holdExpiresAt: Date | null;
  livePlayers: number;
  fixedClock: boolean;
  /** How many people each session role needs; a missing role needs nobody. */
  roleNeeds: Partial<Record<SessionRole, number>>;
  /** In the order of the day. */
  blocks: readonly BlockFacts[];
  tasks: readonly TaskFacts[];
  calls: readonly CallFacts[];
}

export interface CreditFacts {
  personId: string;
  /** as printed: "Recorded By" */
  roleText: string;
  /** null for credits that are neither engineering nor production. */
  sessionRole: SessionRole | null;
  position: Position;
}

export interface SongFacts {
  id: string;
  title: string;
}

export interface ProjectFacts {
  id: string;
  title: string;
  dualRolePolicy: DualRolePolicy;
  songs: readonly SongFacts[];
  sessions: readonly SessionFacts[];
  /** Tasks on the project or a song that belong to no session. */
  looseTasks: readonly TaskFacts[];
  credits: readonly CreditFacts[];
}

/** Why somebody cannot come: said by them, read from their own calendar, or outside their working hours. */
export const ABSENCE_KINDS = ["AWAY", "BUSY", "OUTSIDE_HOURS"] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** A stretch in which somebody cannot come. */
export interface Absence {
  kind: AbsenceKind;
  startsAt: Date;
  endsAt: Date;
  /** what they said about it; "" for nothing */
  note: string;
}

/** Somebody's absence during a session that they are called to: its minutes inside the session, in order of time. */
export interface CallAbsence extends Absence {
  sessionId: string;
  personId: string;
}

export interface StudioFacts {
  restHours: number;
  absences: readonly CallAbsence[];
  people: readonly PersonFacts[];
  rooms: readonly RoomFacts[];
  projects: readonly ProjectFacts[];
}
