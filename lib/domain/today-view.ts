import type { Permission } from "./access-role";
import type { Fill } from "./coverage";
import type { CrewMemberView } from "./crew-view";
import type { FlagView } from "./flag-view";
import type { OpenNeed } from "./next-opening";
import type { ProjectMarkView } from "./person-view";
import type { HoldView } from "./session-view";
import type { SpanMoment } from "./span-moment";

/** A session as one line of Today. */
export interface TodaySessionView {
  id: string;
  title: string;
  project: ProjectMarkView;
  /** "Mon 23 Nov" */
  date: string;
  /** "10:00–18:30" in the session's zone */
  times: string;
  /** the zone by name where it is not the studio's, else null */
  zone: string | null;
  /** for the browser, which alone knows the viewer's zone; null without a date */
  moment: SpanMoment | null;
  roomName: string | null;
  /** "First hold · Hold runs out Fri 27 Nov, 18:00"; null for what is no hold */
  hold: string | null;
  fill: Fill;
}

/** What goes on in a room, and what comes after. */
export interface RoomNowView {
  /** "" for sessions without a room */
  id: string;
  name: string;
  now: TodaySessionView | null;
  next: TodaySessionView | null;
}

/** A hold that ran out: to be confirmed, extended or cancelled. */
export interface LapsedHoldView {
  session: TodaySessionView;
  version: number;
  hold: HoldView;
}

/** A session that still needs somebody. */
export interface OpenSessionView {
  session: TodaySessionView;
  needs: readonly OpenNeed[];
}

/** A call that waits for an answer, or for somebody to ask. */
export type WaitingCallView = Pick<
  CrewMemberView,
  "callId" | "version" | "personId" | "name" | "sessionRole" | "title" | "answer" | "declineReason"
> & { session: TodaySessionView };

export interface TodayDayView {
  /** YYYY-MM-DD */
  date: string;
  /** "Today", "Tomorrow", "Wed 25 Nov" */
  label: string;
  sessions: readonly TodaySessionView[];
}

/** A list of which the first few are shown. */
export interface ShortList<Item> {
  shown: readonly Item[];
  /** how many were left out */
  more: number;
}

export interface TodayView {
  permissions: readonly Permission[];
  studioName: string;
  /** "Monday 23 November 2026" */
  longDate: string;
  /** how far a new studio is; null once there is a project */
  firstSteps: { hasPeople: boolean; offersDemo: boolean } | null;
  rooms: readonly RoomNowView[];
  lapsedHolds: ShortList<LapsedHoldView>;
  openSessions: ShortList<OpenSessionView>;
  waitingCalls: ShortList<WaitingCallView>;
  /** reopened ones first, then by how loud they are; gaps of sessions are among the open sessions */
  flags: ShortList<FlagView>;
  days: readonly TodayDayView[];
}
