import type { Permission } from "./access-role";
import type { AbsenceKind } from "./facts";
import type { FlagKind, Severity } from "./flag";
import type { SessionRole } from "./session-role";
import type { HoldView, NamedOption } from "./session-view";
import type { SessionStatus } from "./studio-session";

/** What the rows of the timeline are. */
export const TIMELINE_ROWS = ["rooms", "people", "projects"] as const;
export type TimelineRows = (typeof TIMELINE_ROWS)[number];

/** How much of time is in sight. */
export const TIMELINE_SPANS = ["day", "week", "6weeks"] as const;
export type TimelineSpan = (typeof TIMELINE_SPANS)[number];

export const TIMELINE_DAYS: Record<TimelineSpan, number> = { day: 1, week: 7, "6weeks": 42 };

/** Bars move in steps of this many minutes. */
export const TIMELINE_STEP_MINUTES = 15;

export interface TimelineFilter {
  rows: TimelineRows;
  span: TimelineSpan;
  /** the first day in sight */
  from: string;
  projectId: string | null;
  /** Rows without any bar are left out. */
  isBusyOnly: boolean;
  /** Nights are drawn too, also where nothing is in them. */
  isWhole: boolean;
}

/** A day of the axis, on the studio's clock. Instants are milliseconds, since there are thousands of them. */
export interface TimelineDay {
  date: string;
  /** "Mon 23", with the month where it begins: "Tue 1 Dec" */
  label: string;
  start: number;
  end: number;
  /** the hours of it that are drawn */
  drawn: { start: number; end: number };
  isToday: boolean;
  isWeekend: boolean;
}

/** A stretch in which a row's room is closed or its person cannot come. */
export interface TimelineShade {
  start: number;
  end: number;
  kind: "CLOSED" | AbsenceKind;
  /** "Closed", "Away: holiday" */
  label: string;
}

export interface TimelineRow {
  /** of the room, person or project; "" for sessions without a room */
  id: string;
  name: string;
  /** "Lisbon time", "Engineer, producer", "Aiko Tanabe"; "" for nothing worth saying */
  note: string;
  /** the room's code, the project's letters */
  code: string;
  /** of a project; null for others */
  stripe: number | null;
  shades: readonly TimelineShade[];
}

export interface TimelineFlag {
  key: string;
  kind: FlagKind;
  kindLabel: string;
  severity: Severity;
  headline: string;
  /** whom it is about; null when it is about the session */
  personId: string | null;
  /** the other session of a clash or a short rest; null for everything else */
  otherSessionId: string | null;
  /** which minutes; null when it is not about minutes */
  start: number | null;
  end: number | null;
}

/** Somebody at work in a session. */
export interface TimelineCall {
  personId: string;
  sessionRole: SessionRole;
}

/** A session as a bar, in whichever rows it stands. */
export interface TimelineSession {
  id: string;
  version: number;
  title: string;
  projectId: string;
  projectTitle: string;
  code: string;
  stripe: number;
  status: SessionStatus;
  statusLabel: string;
  /** what there is to say about a hold; null for what is none */
  hold: HoldView | null;
  start: number;
  end: number;
  roomId: string | null;
  /** the clock of its times */
  timeZone: string;
  /** "Mon 23 Nov, 10:00–18:30" on that clock, "Lisbon time" after it where it is not the studio's */
  when: string;
  /** why the clocks make it longer or shorter than its times say; null on other days */
  clockChange: string | null;
  calls: readonly TimelineCall[];
  /** needs that are filled, of all: "5/6" */
  filled: { have: number; need: number };
  flags: readonly TimelineFlag[];
}

/** A session that has no date yet. */
export interface TimelineUndated {
  id: string;
  version: number;
  title: string;
  projectTitle: string;
  code: string;
  stripe: number;
  roomId: string | null;
  personIds: readonly string[];
  /** how long it would be */
  minutes: number;
}

/** What a bar may meet while it is moved. */
export interface TimelineRoom {
  id: string;
  name: string;
  timeZone: string;
  setUpMinutes: number;
  strikeMinutes: number;
  closed: readonly { start: number; end: number }[];
}

export interface TimelinePerson {
  id: string;
  name: string;
  isGroup: boolean;
  absences: readonly TimelineShade[];
}

export interface TimelineView {
  permissions: readonly Permission[];
  filter: TimelineFilter;
  /** "23–29 Nov 2026" */
  range: string;
  /** first days of the stretch before, of the one with today, and of the one after */
  earlier: string;
  today: string;
  later: string;
  timeZone: string;
  /** "London" */
  zone: string;
  days: readonly TimelineDay[];
  /** the instant that the page was made at */
  now: number;
  restHours: number;
  /** the stretch of which sessions, closed hours and absences are here: the days in sight and a little around them */
  known: { start: number; end: number };
  rows: readonly TimelineRow[];
  /** those in sight, and their neighbours that a moved bar can meet; by start */
  sessions: readonly TimelineSession[];
  undated: readonly TimelineUndated[];
  rooms: readonly TimelineRoom[];
  people: readonly TimelinePerson[];
  projects: readonly NamedOption[];
  /** Whether the studio has any session at all, and what is offered where it has none. */
  hasSessions: boolean;
  offersDemo: boolean;
}
