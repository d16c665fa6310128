import type { Answer } from "./call";
import type { Shade } from "./coverage";
import type { DualLevel } from "./dual-role";
import type { FlagView } from "./flag-view";
import type { OpenNeed } from "./next-opening";
import type { Position, SessionRole } from "./session-role";

/** A person's dual role in one session, as the mark beside the name. */
export interface DualMarkView {
  flagKey: string;
  /** under the project's policy */
  level: DualLevel;
  /** "Both roles, one after the other" */
  words: string;
  isAcknowledged: boolean;
}

/** Anything else that the review found about somebody's call. */
export type CallFlagView = Pick<FlagView, "key" | "kind" | "kindLabel" | "severity" | "status" | "level" | "headline">;

/** One call as a row of the crew panel. */
export interface CrewMemberView {
  callId: string;
  personId: string;
  name: string;
  isArchived: boolean;
  sessionRole: SessionRole;
  position: Position;
  /** "Assistant engineer" */
  title: string;
  isLead: boolean;
  /** Whether the position and the answer let the call lead. */
  canLead: boolean;
  answer: Answer;
  declineReason: string;
  version: number;
  /** The session roles in which the person is at work in this session: the lamps. */
  worksAs: readonly SessionRole[];
  dual: DualMarkView | null;
  flags: readonly CallFlagView[];
}

export interface CrewRoleView {
  sessionRole: SessionRole;
  filled: number;
  needed: number;
  /** What the socket asks for; null when nothing is open. */
  need: OpenNeed | null;
  /** Open tasks behind a need for which the heads are there; 0 otherwise. */
  openTasks: number;
  shade: Shade;
  members: readonly CrewMemberView[];
}

/** Which of a session's tasks fall on which side of the glass, by title in the order of the day. */
export interface TaskSidesView {
  sessionTitle: string;
  engineering: readonly string[];
  production: readonly string[];
}

/** Who is called to one session, by session role. */
export interface CrewPanelView {
  sessionId: string;
  sessionTitle: string;
  canPlan: boolean;
  roles: readonly CrewRoleView[];
  /** Calls that nobody has been told of. */
  notTold: number;
  sides: TaskSidesView;
}

/** Somebody of a project's usual crew. */
export interface StandingMemberView {
  id: string;
  personId: string;
  name: string;
  sessionRole: SessionRole;
  position: Position;
  title: string;
  isLead: boolean;
  canLead: boolean;
  version: number;
}

/** The usual crew of a project: copied to each new session. */
export interface StandingCrewView {
  projectId: string;
  canPlan: boolean;
  members: readonly StandingMemberView[];
  /** Who can be added, by name. */
  people: readonly { id: string; name: string; sessionRoles: readonly SessionRole[] }[];
}
