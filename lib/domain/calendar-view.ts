import type { Permission } from "./access-role";
import type { SessionRole } from "./session-role";
import type { NamedOption } from "./session-view";
import type { SessionStatus } from "./studio-session";
import type { TimelineFlag, TimelineUndated } from "./timeline-view";

export const CALENDAR_SHAPES = ["month", "week", "list"] as const;
export type CalendarShape = (typeof CALENDAR_SHAPES)[number];

/** "room=none" in an address: sessions that are in no room. Not among the schemas, which a browser would load for it. */
export const NO_ROOM = "none";

export interface CalendarFilter {
  shape: CalendarShape;
  /** a day of the month or week in sight */
  date: string;
  projectId: string | null;
  /** "" for sessions without a room */
  roomId: string | null;
  personId: string | null;
  /** sessions that ask for the role; with a person, those in which that person has it */
  sessionRole: SessionRole | null;
  status: SessionStatus | null;
  isFlagged: boolean;
}

/** A session on the calendar. Its place is by the studio's clock, its words by that of its room. */
export interface CalendarEvent {
  id: string;
  title: string;
  projectTitle: string;
  code: string;
  stripe: number;
  status: SessionStatus;
  /** "Second hold, now first in line", "First hold that ran out" */
  statusLabel: string;
  isHold: boolean;
  /** a hold that ran out, done or cancelled */
  isQuiet: boolean;
  /** "2026-11-30T10:00", on the studio's clock; the end is always the later text, as `CalendarPlace` says */
  startWall: string;
  endWall: string;
  /** "10:00", on the room's clock */
  startTime: string;
  /** "Tokyo time" where the room is in another zone than the studio; else null */
  zone: string | null;
  /** "10:00–18:30"; in another zone than the studio's "Tue 1 Dec, 02:00–05:00 Tokyo time", the date where it is another */
  times: string;
  /** "17:00–20:00 London time", where the studio's clock shows other times than the room's; else null */
  studioTimes: string | null;
  /** why the clocks make it longer or shorter than its times say; null on other days */
  clockChange: string | null;
  roomName: string;
  flags: readonly TimelineFlag[];
}

export interface CalendarDay {
  date: string;
  /** "Monday 30 November 2026" */
  label: string;
  isToday: boolean;
  events: readonly CalendarEvent[];
}

export interface CalendarView {
  permissions: readonly Permission[];
  filter: CalendarFilter;
  /** "November 2026", "23–29 Nov 2026" */
  range: string;
  earlier: string;
  today: string;
  later: string;
  /** the first day that is drawn and the first after the last, whole weeks */
  first: string;
  end: string;
  /** the hours of a week's days that are drawn, 0 to 24 */
  hours: { from: number; to: number };
  /** what the studio's clock shows, "2026-11-30T10:00" */
  nowWall: string;
  /** the studio's clock, on which everything is drawn, and its name: "London" */
  timeZone: string;
  zone: string;
  events: readonly CalendarEvent[];
  /** the days of the month or week on which sessions begin, in order; first those that went on into it */
  days: readonly CalendarDay[];
  undated: readonly TimelineUndated[];
  projects: readonly NamedOption[];
  rooms: readonly NamedOption[];
  people: readonly NamedOption[];
  hasSessions: boolean;
  offersDemo: boolean;
}
