import type { CalendarSectionView } from "./busy-calendar-view";
import type { Answer } from "./call";
import type { HoursSectionView } from "./hours-view";
import type { ProjectMarkView } from "./person-view";
import type { SessionRole } from "./session-role";

/** A call of one's own. */
export interface OwnCallView {
  id: string;
  version: number;
  sessionId: string;
  sessionTitle: string;
  project: ProjectMarkView;
  sessionRole: SessionRole;
  /** "Assistant engineer" */
  title: string;
  isLead: boolean;
  answer: Answer;
  declineReason: string;
  /** "Mon 23 Nov", or "No date" */
  date: string;
  /** "10:00–18:30", or "" */
  times: string;
  /** "Lisbon" where the zone is not one's own, else "" */
  zone: string;
  /** epoch milliseconds, for the viewer's clock; null without a date */
  span: { startsAt: number; endsAt: number; timeZone: string } | null;
  /** "Live room, Unit 4 …", or "" */
  place: string;
  /** "First hold", or "" for confirmed sessions */
  status: string;
  /** what stands in the way, as sentences */
  problems: readonly string[];
}

/** What a day of the grid holds, each said in a word. */
export const DAY_MARKS = ["AWAY", "PARTLY_AWAY", "CALLED", "BUSY", "OUTSIDE_HOURS"] as const;
export type DayMark = (typeof DAY_MARKS)[number];

export interface DayView {
  /** YYYY-MM-DD on the person's clock */
  date: string;
  /** "24", or "1 Dec" where a month begins */
  number: string;
  /** "Mon 23 Nov" */
  label: string;
  /** over already: it cannot be painted */
  isPast: boolean;
  isToday: boolean;
  marks: readonly DayMark[];
  /** everything that the marks stand for: "called to Band day, 10:00–20:30" */
  details: readonly string[];
}

/** My calls: what somebody is called to, and when they can come. */
export interface MyCallsView {
  accountName: string;
  /** null while the account is nobody of the roster */
  person: {
    id: string;
    name: string;
    /** soonest first; those without a date last */
    coming: readonly OwnCallView[];
    /** newest first */
    past: readonly OwnCallView[];
    /** whole weeks from Monday on */
    days: readonly DayView[];
    hours: HoursSectionView;
    calendars: CalendarSectionView | null;
  } | null;
}
