/** An entry's form while it is filled in. */
export interface AbsenceForm {
  isAllDay: boolean;
  startsOn: string;
  /** the last day, which is in it */
  endsOn: string;
  startTime: string;
  endTime: string;
  timeZone: string;
  /** a rule of RFC 5545, "" for once */
  rule: string;
  note: string;
}

/** A date on which a repeating entry begins. */
export interface AbsenceDateView {
  /** YYYY-MM-DD */
  date: string;
  /** "Fri 4 Dec 2026" */
  label: string;
  isLeftOut: boolean;
}

/** When somebody cannot come, as one line. */
export interface AbsenceView {
  id: string;
  version: number;
  form: AbsenceForm;
  /** "23–27 Nov 2026", "Mon 23 Nov 2026, 17:00–23:00"; the next time of an entry that repeats */
  when: string;
  /** "Lisbon time" where it is not the person's, else "" */
  zone: string;
  /** "every week on Fri", "" for once */
  repeats: string;
  note: string;
  /** the dates to come, and those left out among them; empty for once */
  dates: readonly AbsenceDateView[];
}

/** When somebody can come and when not, on the screen of a person and on My calls. */
export interface HoursSectionView {
  personId: string;
  name: string;
  /** of the person's row, for saving the hours */
  version: number;
  /** the section belongs to whoever looks at it */
  isOwn: boolean;
  canEdit: boolean;
  /** the person's own; "" for the studio's */
  timeZone: string;
  studioZone: string;
  /** as lib/domain/week-hours.ts writes them */
  workingHours: string;
  zones: readonly { label: string; options: readonly { value: string; label: string }[] }[];
  /** today on the person's clock */
  today: string;
  /** soonest first */
  coming: readonly AbsenceView[];
  /** newest first */
  past: readonly AbsenceView[];
}
