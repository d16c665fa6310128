import type {
  BlockFacts,
  CallFacts,
  CreditFacts,
  PersonFacts,
  ProjectFacts,
  RoomFacts,
  SessionFacts,
  SongFacts,
  TaskFacts,
} from "./facts";
import type { ProjectKind } from "./project";
import type { Position, SessionRole } from "./session-role";
import type { WeekHours } from "./week-hours";

/**
 * The plan as screens see it: the review's facts, and beside them what only people read. `version` is what an edit
 * has to name to show which state it was made on.
 */

export interface PersonView extends PersonFacts {
  /** an import could not tell whether it is one person or a group, and nobody has said so yet */
  isKindOpen: boolean;
  email: string | null;
  phone: string | null;
  notes: string;
  /** the clock of the working hours; null for the studio's */
  timeZone: string | null;
  /** empty when no pattern is known */
  workingHours: WeekHours;
  isArchived: boolean;
  version: number;
}

/** When somebody cannot come: once, or again and again by a rule. */
export interface UnavailabilityView {
  id: string;
  personId: string;
  /** whole days: the wall times are midnights */
  isAllDay: boolean;
  /** "2026-11-23T10:00", on a clock in `timeZone` */
  startsWall: string;
  endsWall: string;
  timeZone: string;
  /** of the first time */
  startsAt: Date;
  endsAt: Date;
  /** RRULE of RFC 5545 without its name, "" for once */
  rule: string;
  /** dates with commas between, on which the rule makes an exception */
  exceptOn: string;
  note: string;
  version: number;
}

/** Everything that says when somebody can come. */
export interface AvailabilityView {
  personId: string;
  timeZone: string;
  workingHours: WeekHours;
  away: readonly UnavailabilityView[];
  /** from the person's own calendars, in order of time and apart from each other */
  busy: readonly { startsAt: Date; endsAt: Date }[];
}

export interface RoomView extends RoomFacts {
  /** one to four letters or digits, or "" */
  code: string;
  /** a place elsewhere: another studio, a hall, somebody's home */
  isRemote: boolean;
  address: string;
  /** empty when the room is always open */
  openHours: WeekHours;
  timeZone: string;
  isArchived: boolean;
  version: number;
}

export interface BlockView extends BlockFacts {
  version: number;
}

export interface TaskView extends TaskFacts {
  version: number;
}

export interface CallView extends CallFacts {
  version: number;
}

export interface SessionView extends SessionFacts {
  /** The zone in which the times were said. */
  timeZone: string;
  /** the series that it was made in, if one */
  seriesId: string | null;
  notes: string;
  version: number;
  blocks: readonly BlockView[];
  tasks: readonly TaskView[];
  calls: readonly CallView[];
}

export interface SongView extends SongFacts {
  lengthSeconds: number | null;
  version: number;
}

export interface StandingCallView {
  id: string;
  personId: string;
  sessionRole: SessionRole;
  position: Position;
  isLead: boolean;
  version: number;
}

export interface CreditView extends CreditFacts {
  id: string;
  roleText: string;
  scope: string;
  trackPositions: string;
}

export interface ProjectView extends ProjectFacts {
  artist: string;
  kind: ProjectKind;
  code: string;
  stripe: number;
  /** YYYY-MM-DD */
  startsOn: string | null;
  endsOn: string | null;
  notes: string;
  isArchived: boolean;
  version: number;
  /** In their order on the record. */
  songs: readonly SongView[];
  /** By start, sessions without a date last. */
  sessions: readonly SessionView[];
  looseTasks: readonly TaskView[];
  credits: readonly CreditView[];
  standingCalls: readonly StandingCallView[];
}

export interface StudioView {
  id: string;
  name: string;
  timeZone: string;
  restHours: number;
  version: number;
}
