/** How many calendars are read for one person. */
export const CALENDARS_MAX = 5;
export const CALENDAR_NAME_MAX = 60;
/** The largest calendar that is read, in bytes. */
export const CALENDAR_BYTES_MAX = 2 * 1024 * 1024;

export type CalendarSource = "ADDRESS" | "FILE";

/** What became of the last reading of somebody's calendar, in words. */
export interface CalendarStateView {
  /** "Read 5 minutes ago", "Not read yet" */
  read: string;
  /** "42 busy times to come" */
  ahead: string;
  /** why the last try failed, with what was kept; "" when it did not */
  fault: string;
  /** what could not be read of it; "" when all was */
  remarks: string;
}

/** A calendar of somebody's own, as the section on their page shows it. */
export interface BusyCalendarView {
  id: string;
  version: number;
  name: string;
  source: CalendarSource;
  /** "calendar.example.org"; "" for a file */
  host: string;
  state: CalendarStateView;
}

/** The section "Busy times from their calendar". */
export interface CalendarSectionView {
  personId: string;
  /** whether it is the page of whoever looks at it */
  isOwn: boolean;
  /** the person's */
  name: string;
  calendars: readonly BusyCalendarView[];
}
