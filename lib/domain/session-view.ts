import type { Permission } from "./access-role";
import type { Answer } from "./call";
import type { ClockShowing } from "./clock-showing";
import type { Fill, Shade } from "./coverage";
import type { CrewPanelView } from "./crew-view";
import type { FlagView } from "./flag-view";
import type { NextOpening } from "./next-opening";
import type { SeriesPlaceView } from "./series-view";
import type { Discipline, Position, SessionRole } from "./session-role";
import type { Skill } from "./skill";
import type { SpanMoment } from "./span-moment";
import type { SessionStatus, SessionType } from "./studio-session";
import type { Attention, Phase, TaskState } from "./task";

/** Who covers a task, as its chip shows it. */
export interface TaskCoverView {
  name: string | null;
  shade: Shade;
  /** of the call behind it; null without one */
  answer: Answer | null;
  via: "assignee" | "lead" | null;
  position?: Position;
  /** Open, and counted as such: performers are asked for by number only (decision 0003). */
  isWanted: boolean;
  /** the person works on the other side of the glass in this session too */
  isDual: boolean;
}

/** A task as a row, with what its dialog needs to change it. */
export interface TaskRowView {
  id: string;
  version: number;
  title: string;
  discipline: Discipline;
  sessionRole: SessionRole;
  attention: Attention;
  phase: Phase;
  skill: Skill | null;
  minutes: number;
  state: TaskState;
  blockId: string | null;
  songId: string | null;
  songTitle: string | null;
  cover: TaskCoverView;
}

/** Something with a name to choose from a list. */
export interface NamedOption {
  id: string;
  name: string;
}

/** Where tasks can stand: what the task dialogs offer. */
export interface TaskPlaceView {
  projectId: string;
  /** null for tasks of the project that belong to no session */
  sessionId: string | null;
  /** whose usual tasks are offered first */
  type: SessionType | null;
  blocks: readonly NamedOption[];
  songs: readonly NamedOption[];
  /** the catalogue's jobs that stand here already, each with its song, if it has one */
  jobs: readonly { catalogueId: string; songId: string | null }[];
}

export interface BlockView {
  id: string;
  version: number;
  label: string;
  mode: Attention;
  minutes: number;
  /** "09:30–12:00" in the session's zone, "23:00–01:00 +1" past midnight; without a date from its start, "+00:00–+02:30" */
  times: string;
  tasks: readonly TaskRowView[];
}

export interface RoomOption extends NamedOption {
  timeZone: string;
  /** "London" */
  zone: string;
}

/** What there is to say about a hold, on the room's clock. */
export interface HoldView {
  /** "Hold runs out Fri 27 Nov, 18:00", "Hold ran out ..."; null for one without an end */
  end: string | null;
  isLapsed: boolean;
  /** a second hold that nobody stands before any more */
  isFirstInLine: boolean;
  /** what to propose for a new end, and whose clock it is on */
  proposed: { date: string; time: string };
  zone: string;
}

/** What a session's form holds; times as they are typed, in the zone of the room. */
export interface SessionForm {
  type: SessionType;
  title: string;
  status: SessionStatus;
  /** whether the hold runs out, and when; proposed where it does not */
  hasHoldEnd: boolean;
  holdEndsOn: string;
  holdEndsTime: string;
  roomId: string | null;
  isScheduled: boolean;
  startsOn: string;
  startTime: string;
  endsOn: string;
  endTime: string;
  /** Which one is meant, where clocks show the time twice; null where they show it once. */
  startShowing: ClockShowing | null;
  endShowing: ClockShowing | null;
  livePlayers: number;
  fixedClock: boolean;
  notes: string;
}

/** What a session's form offers beside its own values. */
export interface SessionChoices {
  /** without the archived ones, but for the session's own */
  rooms: readonly RoomOption[];
  /** the studio's zone, for sessions without a room */
  timeZone: string;
  zone: string;
}

/** Everything that the form of a new session starts with. */
export interface NewSessionView {
  choices: SessionChoices;
  /** the day after the project's last session, or its first day, at ten */
  start: Pick<SessionForm, "startsOn" | "startTime" | "roomId">;
  /** a day to propose for the end of a hold */
  holdEndsOn: string;
}

/** The form of a new session that was asked for from anywhere: its project is chosen in it. */
export interface BookingView extends NewSessionView {
  /** the active ones, newest first; empty in a studio without any */
  projects: readonly NamedOption[];
  /** the one that is chosen at first */
  projectId: string | null;
}

export interface SessionTimesView extends SpanMoment {
  /** "Mon 23 Nov" */
  date: string;
  /** "10:00–18:30" */
  times: string;
  duration: string;
  zone: string;
  /** a sentence when a clock change makes it longer or shorter, else null */
  clockChange: string | null;
}

export interface RoleNeedView {
  sessionRole: SessionRole;
  count: number;
}

export interface SessionHeadView {
  id: string;
  version: number;
  title: string;
  type: SessionType;
  typeLabel: string;
  status: SessionStatus;
  /** null for what is no hold */
  hold: HoldView | null;
  /** null for a session that stands alone */
  series: SeriesPlaceView | null;
  times: SessionTimesView | null;
  roomName: string | null;
  livePlayers: number;
  fixedClock: boolean;
  notes: string;
  fill: Fill;
  /** what to assign next; null when nothing is open */
  opening: NextOpening | null;
  project: { id: string; title: string; artist: string; code: string; stripe: number };
}

/** The session screen. */
export interface SessionPageView {
  permissions: readonly Permission[];
  head: SessionHeadView;
  form: SessionForm;
  choices: SessionChoices;
  place: TaskPlaceView;
  blocks: readonly BlockView[];
  /** tasks that stand in no block */
  unplaced: readonly TaskRowView[];
  needs: readonly RoleNeedView[];
  crew: CrewPanelView;
  /** what the review found here, loudest first */
  flags: readonly FlagView[];
  /** A sentence when the blocks add up to more or less than the session lasts, else null. */
  lengthNote: string | null;
}
