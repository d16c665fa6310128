import type { Permission } from "./access-role";
import type { Answer } from "./call";
import type { Fill } from "./coverage";
import type { StandingCrewView } from "./crew-view";
import type { FlagView } from "./flag-view";
import type { OpenNeed } from "./next-opening";
import type { DualRolePolicy, ProjectKind } from "./project";
import type { FlagCounts } from "./review";
import type { CoveredRole, Position, SessionRole } from "./session-role";
import type { HoldView, NamedOption, NewSessionView, TaskPlaceView, TaskRowView } from "./session-view";
import type { SongsGridState } from "./songs-grid";
import type { SpanMoment } from "./span-moment";
import type { SessionStatus } from "./studio-session";
import type { Phase } from "./task";

/** A project as a row of the list. */
export interface ProjectRowView {
  id: string;
  title: string;
  artist: string;
  kindLabel: string;
  code: string;
  stripe: number;
  phaseLabel: string;
  fill: Fill;
  /** The next session that is not over: "Mon 23 Nov" and its title; null when there is none. */
  next: { date: string; title: string } | null;
  flags: FlagCounts;
}

/** What a project template brings; the dates follow from the first day. */
export interface TemplateView {
  id: string;
  name: string;
  description: string;
  kind: ProjectKind;
  songs: number;
  sessions: readonly { title: string; offsetDays: number; startTime: string; duration: string }[];
}

/** Everything that the form of a new project starts with. */
export interface NewProjectView {
  templates: readonly TemplateView[];
  people: readonly NamedOption[];
  rooms: readonly NamedOption[];
  /** next Monday */
  startsOn: string;
  takenCodes: readonly string[];
  stripe: number;
}

export interface ProjectListView {
  permissions: readonly Permission[];
  /** whether the demo studio is offered where there is nothing yet */
  offersDemo: boolean;
  rows: readonly ProjectRowView[];
  /** what the list is filtered by as it opens */
  text: string;
  isArchived: boolean;
  counts: { active: number; archived: number };
  /** null unless a new project is asked for */
  newProject: NewProjectView | null;
  /** null unless a new session is asked for: the projects it can be in */
  sessionProjects: readonly NamedOption[] | null;
}

/** What the form of a project holds. */
export interface ProjectForm {
  title: string;
  artist: string;
  kind: ProjectKind;
  code: string;
  stripe: number;
  dualRolePolicy: DualRolePolicy;
  startsOn: string;
  endsOn: string;
  notes: string;
}

/** What stands above every tab of a project. */
export interface ProjectHeadView {
  id: string;
  version: number;
  kindLabel: string;
  /** "23 Nov – 4 Dec 2026", or "" */
  dates: string;
  policy: { label: string; note: string };
  phaseLabel: string;
  fill: Fill;
  isArchived: boolean;
  form: ProjectForm;
  /** How much goes with it when it is removed. */
  counts: { sessions: number; songs: number; tasks: number };
}

/** Tasks under one heading: a block, or what stands in none. */
export interface TaskGroupView {
  id: string;
  /** "" for tasks of a session that has no blocks */
  label: string;
  /** "09:30–12:00", or "" */
  times: string;
  tasks: readonly TaskRowView[];
}

/** Somebody called to a session. */
export interface CalledView {
  callId: string;
  personId: string;
  name: string;
  position: Position;
  answer: Answer;
  /** Whether the person works on the other side of the glass too. */
  isDual: boolean;
}

export interface PlanRoleView {
  sessionRole: SessionRole;
  called: readonly CalledView[];
  need: OpenNeed | null;
}

export type LineFlagView = Pick<FlagView, "key" | "kind" | "kindLabel" | "severity" | "status" | "level" | "headline">;

/** A session as a line of the plan, and what is in it. */
export interface PlanSessionView {
  id: string;
  title: string;
  typeLabel: string;
  /** "Mon 23 Nov", or "No date" */
  date: string;
  times: string;
  /** the zone by name where it is not the studio's, else null */
  zone: string | null;
  /** null without a date */
  moment: SpanMoment | null;
  clockChange: string | null;
  roomName: string | null;
  status: SessionStatus;
  /** null for what is no hold */
  hold: HoldView | null;
  isOver: boolean;
  fill: Fill;
  roles: readonly PlanRoleView[];
  flags: readonly LineFlagView[];
  done: number;
  total: number;
  groups: readonly TaskGroupView[];
  place: TaskPlaceView;
}

export interface ProjectPlanView {
  sessions: readonly PlanSessionView[];
  /** Tasks that belong to no session. */
  loose: readonly TaskRowView[];
  /** Flags about the project as a whole. */
  flags: readonly LineFlagView[];
  /** ids of the sessions that are open as the page opens */
  openIds: readonly string[];
  place: TaskPlaceView;
  standingCrew: StandingCrewView;
  /** null unless a task outside sessions is asked for: what it starts with */
  newTask: { sessionRole: CoveredRole; songId: string | null } | null;
  /** null unless a new session is asked for */
  newSession: NewSessionView | null;
}

/** A cell of the songs grid: one song in one phase. */
export interface SongCellView {
  phase: Phase;
  state: SongsGridState;
  done: number;
  total: number;
  people: readonly { name: string; initials: string }[];
  openCount: number;
  taskIds: readonly string[];
}

export interface SongRowView {
  /** null for the row of the whole record */
  songId: string | null;
  title: string;
  /** "3:45", or "" */
  length: string;
  version: number;
  cells: readonly SongCellView[];
}

/** The grid's tasks in one session, or in none. */
export interface SongTasksView {
  sessionId: string | null;
  /** "Tracking, Mon 23 Nov"; "" for tasks that belong to no session */
  label: string;
  place: TaskPlaceView;
  tasks: readonly TaskRowView[];
}

export interface SongsView {
  rows: readonly SongRowView[];
  /** What stands behind the cells. */
  groups: readonly SongTasksView[];
  /** where a task that belongs to no session goes */
  place: TaskPlaceView;
  /** "31:20" over the songs whose length is known, or "" */
  totalLength: string;
}

/** A printed credit as a row. */
export interface CreditRowView {
  id: string;
  personId: string;
  person: string;
  roleText: string;
  sessionRole: SessionRole | null;
  position: Position;
  scope: string;
  trackPositions: string;
}
