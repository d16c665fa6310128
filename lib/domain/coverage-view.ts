import type { FlagStatus } from "./acknowledgement";
import type { Answer } from "./call";
import type { Fill } from "./coverage";
import type { DualLevel } from "./dual-role";
import type { FlagKind, Severity } from "./flag";
import type { OpenNeed } from "./next-opening";
import type { FlagCounts } from "./review";
import type { SessionRole } from "./session-role";

/** Which of the two matrices: who is where, or who does how much of what. */
export const COVERAGE_SHAPES = ["sessions", "roles"] as const;
export type CoverageShape = (typeof COVERAGE_SHAPES)[number];

/** The next so many weeks, or everything that is planned, the past and the undated included. */
export const COVERAGE_SPANS = ["2", "6", "all"] as const;
export type CoverageSpan = (typeof COVERAGE_SPANS)[number];

export interface CoverageFilter {
  shape: CoverageShape;
  projectId: string | null;
  span: CoverageSpan;
  /** Only this session role's calls, needs and counts. */
  sessionRole: SessionRole | null;
  /** Only sessions that an open flag is about. */
  isFlagged: boolean;
}

/** A column: a session with its count. */
export interface CoverageSession {
  id: string;
  title: string;
  /** "Mon 23 Nov", or "No date" */
  date: string;
  /** "10:00–18:00", or "" */
  times: string;
  /** the zone by name where it is not the studio's, else null */
  zone: string | null;
  projectTitle: string;
  code: string;
  stripe: number;
  isHold: boolean;
  fill: Fill;
  open: readonly OpenNeed[];
  /** Those about the session itself: its room is taken twice. Gaps are in `open`, people's flags in their cells. */
  flags: readonly CellFlag[];
}

/** A flag as a mark in a cell. */
export interface CellFlag {
  key: string;
  kind: FlagKind;
  severity: Severity;
  status: FlagStatus;
  level: DualLevel | null;
}

/** A call as a mark in a cell. */
export interface CallMark {
  callId: string;
  sessionRole: SessionRole;
  answer: Answer;
  isAssistant: boolean;
}

/** What one person is called for in one session; people are in few of the sessions, so empty cells are left out. */
export interface CoverageCell {
  /** index of the session in the view */
  column: number;
  marks: readonly CallMark[];
  isDual: boolean;
  flags: readonly CellFlag[];
}

/** How many sessions of the view a person is called to in one session role; a decline is shown and counts for nothing. */
export type RoleCount = Readonly<Record<Answer, number>>;

/** A row: a person over all sessions of the view. */
export interface CoveragePerson {
  id: string;
  name: string;
  isGroup: boolean;
  /** those that the person lists */
  sessionRoles: readonly SessionRole[];
  isArchived: boolean;
  roles: Readonly<Record<SessionRole, RoleCount>>;
  /** The loudest dual role, quiet once it is acknowledged. */
  dual: CellFlag | null;
  /** Called for in the coming week, in the whole studio. */
  loadMinutes: number;
  cells: readonly CoverageCell[];
}

export interface CoverageView {
  filter: CoverageFilter;
  /** Of the sessions shown and of what their projects have outside sessions: what the projects say of themselves. */
  fill: Fill;
  roleFills: Readonly<Record<SessionRole, Fill>>;
  /** The part of it that no session shows, and the tasks that nobody has there. */
  loose: { fill: Fill; open: readonly { taskId: string; sessionRole: SessionRole }[] };
  /** Open flags about what is shown. */
  counts: FlagCounts;
  sessions: readonly CoverageSession[];
  /** By name. */
  people: readonly CoveragePerson[];
  /** People of the studio without a call in any session shown. */
  others: number;
  canPlan: boolean;
}
