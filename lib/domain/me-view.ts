import type { CalendarSectionView } from "./busy-calendar-view";
import type { HoursSectionView } from "./hours-view";
import type { PersonSessionView } from "./person-view";

/** A session that one is called to oneself, with what somebody who comes there wants to know. */
export interface OwnSessionView extends PersonSessionView {
  /** "Live room, Unit 4, 12 Quay Street", or "" */
  place: string;
  /** what stands in the way, as sentences */
  problems: readonly string[];
}

/** What a day of the grid holds, each said in a word. */
export const DAY_MARKS = ["AWAY", "PARTLY_AWAY", "CALLED", "BUSY", "OUTSIDE_HOURS"] as const;
export type DayMark = (typeof DAY_MARKS)[number];

export interface DayView {
  /** YYYY-MM-DD on the person's clock */
  date: string;
  /** "24", or "1 Dec" where a month begins: narrow enough for a phone */
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
    /** to come, and waiting for an answer; soonest first, those without a date last */
    asked: readonly OwnSessionView[];
    /** to come, and answered */
    coming: readonly OwnSessionView[];
    /** newest first */
    past: readonly OwnSessionView[];
    /** whole weeks from Monday on */
    days: readonly DayView[];
    hours: HoursSectionView;
    calendars: CalendarSectionView | null;
  } | null;
}
