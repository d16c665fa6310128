import type { Answer } from "@/lib/domain/call";
import type { PersonKind } from "@/lib/domain/person";
import type { DualRolePolicy, ProjectKind } from "@/lib/domain/project";
import type { Discipline, Position, SessionRole } from "@/lib/domain/session-role";
import type { Skill } from "@/lib/domain/skill";
import type { SessionStatus, SessionType } from "@/lib/domain/studio-session";
import type { Attention, Phase, TaskState } from "@/lib/domain/task";

/** Rows as the builders make them: every column but the studio, the version and the time of making. */

export interface PersonRow {
  id: string;
  name: string;
  kind: PersonKind;
  isKindOpen: boolean;
  sessionRoles: SessionRole[];
  skills: Skill[];
  email: string | null;
  phone: string | null;
  notes: string;
  timeZone: string | null;
  workingHours: string;
  archivedAt: Date | null;
}

export interface UnavailabilityRow {
  id: string;
  personId: string;
  isAllDay: boolean;
  startsWall: string;
  endsWall: string;
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
  rule: string;
  exceptOn: string;
  note: string;
}

export interface RoomRow {
  id: string;
  name: string;
  code: string;
  isRemote: boolean;
  address: string;
  timeZone: string;
  openHours: string;
  setUpMinutes: number;
  strikeMinutes: number;
  position: number;
  archivedAt: Date | null;
}

export interface ProjectRow {
  id: string;
  title: string;
  artist: string;
  kind: ProjectKind;
  code: string;
  stripe: number;
  startsOn: string | null;
  endsOn: string | null;
  dualRolePolicy: DualRolePolicy;
  notes: string;
  archivedAt: Date | null;
}

export interface SongRow {
  id: string;
  projectId: string;
  title: string;
  position: number;
  lengthSeconds: number | null;
}

export interface StandingCallRow {
  id: string;
  projectId: string;
  personId: string;
  sessionRole: SessionRole;
  position: Position;
  isLead: boolean;
}

export interface SessionRow {
  id: string;
  projectId: string;
  roomId: string | null;
  type: SessionType;
  title: string;
  status: SessionStatus;
  startsAt: Date | null;
  endsAt: Date | null;
  timeZone: string;
  startsWall: string | null;
  endsWall: string | null;
  holdExpiresAt: Date | null;
  seriesId: string | null;
  livePlayers: number;
  fixedClock: boolean;
  notes: string;
}

/** Sessions that were made together. */
export interface SeriesRow {
  id: string;
  projectId: string;
  /** RRULE of RFC 5545 without its name, "" for picked dates */
  rule: string;
}

export interface BlockRow {
  id: string;
  sessionId: string;
  label: string;
  mode: Attention;
  minutes: number;
  position: number;
}

export interface RoleNeedRow {
  id: string;
  sessionId: string;
  sessionRole: SessionRole;
  count: number;
}

export interface TaskRow {
  id: string;
  projectId: string;
  sessionId: string | null;
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
  position: number;
}

export interface CallRow {
  id: string;
  sessionId: string;
  personId: string;
  sessionRole: SessionRole;
  position: Position;
  isLead: boolean;
  answer: Answer;
  declineReason: string;
  answeredAt: Date | null;
}

export interface SessionRows {
  session: SessionRow;
  blocks: BlockRow[];
  roleNeeds: RoleNeedRow[];
  tasks: TaskRow[];
  calls: CallRow[];
}

export interface ProjectRows {
  project: ProjectRow;
  songs: SongRow[];
  standingCalls: StandingCallRow[];
  series: SeriesRow[];
  sessions: SessionRows[];
  looseTasks: TaskRow[];
}

export interface StudioRows {
  people: PersonRow[];
  unavailability: UnavailabilityRow[];
  rooms: RoomRow[];
  projects: ProjectRows[];
}
