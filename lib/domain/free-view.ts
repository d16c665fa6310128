import type { CandidateReason } from "./candidate-view";
import type { ClockShowing } from "./clock-showing";
import type { PersonKind } from "./person";
import type { SessionRole } from "./session-role";
import type { NamedOption } from "./session-view";

/** How well a choice fits: nothing in the way, something that can give way, something confirmed. */
export type Fit = "FREE" | "SOFT" | "TAKEN";

/** One date, time or room that can be chosen, with what is free beside it. */
export interface FitOption {
  value: string;
  label: string;
  /** "Free", or what is in the way */
  note: string;
  fit: Fit;
}

/** A time at which nothing is in the way. */
export interface FreeSlot {
  startsOn: string;
  startTime: string;
  /** "Thu 3 Dec, 10:00–20:30" */
  label: string;
}

/** Where a session would be moved, as it is asked about. */
export interface MoveQuestion {
  sessionId: string;
  startsOn?: string | undefined;
  startTime?: string | undefined;
  startShowing?: ClockShowing | undefined;
  roomId?: string | null | undefined;
  /** the first day that is offered */
  firstDay?: string | undefined;
}

/** Everything that the dialog of a move shows. */
export interface MoveView {
  session: NamedOption & { version: number };
  /** where the session is; "" without a date */
  now: string;
  startsOn: string;
  startTime: string;
  startShowing: ClockShowing | null;
  roomId: string | null;
  /** "Tue 1 Dec, 10:00–20:30 · 10 h 30 min · London time", or why the time cannot be read */
  when: string;
  notes: readonly string[];
  /** to choose from where clocks show the start twice */
  startOptions: readonly { showing: ClockShowing; label: string }[];
  /** the instants that are saved; null while the time cannot be read */
  span: { startsAt: string; endsAt: string } | null;
  conflicts: readonly { text: string; isLoud: boolean }[];
  days: readonly FitOption[];
  earlierDay: string;
  laterDay: string;
  times: readonly FitOption[];
  rooms: readonly FitOption[];
  nextFree: FreeSlot | null;
}

/** Who is asked about, and for when. */
export interface FreeQuestion {
  sessionId?: string | undefined;
  startsOn?: string | undefined;
  startTime?: string | undefined;
  minutes?: number | undefined;
  sessionRole?: SessionRole | undefined;
  /** people and a room that have to be free together */
  personIds: string[];
  roomId?: string | null | undefined;
}

export interface FreePerson {
  personId: string;
  name: string;
  kind: PersonKind;
  fit: Fit;
  reasons: readonly CandidateReason[];
  loadMinutes: number;
  /** "12 h" */
  loadText: string;
  /** already called to the session in this role */
  isCalled: boolean;
}

export interface FreeRoom extends NamedOption {
  fit: Fit;
  notes: readonly string[];
}

/** Everything that the panel of who is free shows. */
export interface FreeView {
  /** the session whose time it is; null for any time */
  session: NamedOption | null;
  /** whether the account may assign and book from here */
  canPlan: boolean;
  startsOn: string;
  startTime: string;
  /** the clock of both */
  timeZone: string;
  minutes: number;
  sessionRole: SessionRole;
  /** "Tue 1 Dec, 10:00–14:00 · London time", or why it cannot be read */
  when: string;
  isReadable: boolean;
  /** best first, everybody */
  people: readonly FreePerson[];
  rooms: readonly FreeRoom[];
  /** for those who were chosen; null where none is found in four weeks, or nobody was chosen */
  nextFree: FreeSlot | null;
}
