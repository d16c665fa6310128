import type { ProjectKind } from "./project";
import { sessionTemplate } from "./session-template";
import type { SessionType } from "./studio-session";

/** A session of a project template: so many days after the project's first day, at a wall time of the room. */
export interface TemplateSession {
  readonly type: SessionType;
  readonly title: string;
  readonly offsetDays: number;
  /** "HH:MM" */
  readonly startTime: string;
}

export interface ProjectTemplate {
  readonly id: string;
  readonly name: string;
  /** One sentence for the gallery. */
  readonly description: string;
  readonly kind: ProjectKind;
  /** In order of time. */
  readonly sessions: readonly TemplateSession[];
  /** How many placeholder songs it starts with. */
  readonly songs: number;
}

/** Several days of one kind, numbered in their titles. */
function days(
  type: SessionType,
  title: string,
  startTime: string,
  offsets: readonly number[],
): readonly TemplateSession[] {
  return offsets.map((offsetDays, index) => ({ type, title: `${title} ${index + 1}`, offsetDays, startTime }));
}

/** Counted from a Monday, no session falls on a weekend. */
export const PROJECT_TEMPLATES: readonly ProjectTemplate[] = [
  {
    id: "single",
    name: "Single",
    description: "One song from the first rehearsal to the master, in four weeks.",
    kind: "SINGLE",
    songs: 1,
    sessions: [
      { type: "PRE", title: "Pre-production", offsetDays: 0, startTime: "11:00" },
      { type: "TRK", title: "Tracking", offsetDays: 7, startTime: "10:00" },
      { type: "VOX", title: "Vocals", offsetDays: 9, startTime: "13:00" },
      { type: "EDT", title: "Editing", offsetDays: 11, startTime: "10:00" },
      { type: "MIX", title: "Mix", offsetDays: 16, startTime: "10:00" },
      { type: "RCL", title: "Mix revisions", offsetDays: 18, startTime: "14:00" },
      { type: "MST", title: "Mastering", offsetDays: 23, startTime: "10:00" },
    ],
  },
  {
    id: "ep-3-sessions",
    name: "EP in 3 sessions",
    description: "Three songs: a day with the band, a day with the singer, a day to mix.",
    kind: "EP",
    songs: 3,
    sessions: [
      { type: "TRK", title: "Tracking", offsetDays: 0, startTime: "10:00" },
      { type: "VOX", title: "Vocals", offsetDays: 2, startTime: "13:00" },
      { type: "MIX", title: "Mix", offsetDays: 9, startTime: "10:00" },
    ],
  },
  {
    id: "album",
    name: "Album",
    description: "Ten songs in nine weeks, with overdubs, strings, a mix day for each song, and delivery.",
    kind: "ALBUM",
    songs: 10,
    sessions: [
      { type: "PRE", title: "Pre-production", offsetDays: 0, startTime: "11:00" },
      { type: "PRD", title: "Writing and parts", offsetDays: 2, startTime: "11:00" },
      ...days("TRK", "Tracking day", "10:00", [7, 8, 10, 11]),
      ...days("OVD", "Overdubs", "11:00", [14, 15]),
      { type: "STR", title: "Strings", offsetDays: 17, startTime: "12:00" },
      ...days("VOX", "Vocals", "13:00", [21, 22, 24]),
      ...days("EDT", "Editing", "10:00", [28, 29]),
      ...days("MIX", "Mix day", "10:00", [35, 36, 37, 38, 39, 42, 43, 44, 45, 46]),
      { type: "LIS", title: "Playback", offsetDays: 49, startTime: "15:00" },
      ...days("RCL", "Mix revisions", "11:00", [50, 51]),
      ...days("MST", "Mastering", "10:00", [56, 57]),
      { type: "DLV", title: "Delivery", offsetDays: 60, startTime: "11:00" },
    ],
  },
  {
    id: "vocal-day",
    name: "Vocal day",
    description: "Lead and backing vocals on one song.",
    kind: "OTHER",
    songs: 1,
    sessions: [{ type: "VOX", title: "Vocals", offsetDays: 0, startTime: "13:00" }],
  },
  {
    id: "mix-only",
    name: "Mix only",
    description: "One finished recording to mix, with a round of revisions two days later.",
    kind: "SINGLE",
    songs: 1,
    sessions: [
      { type: "MIX", title: "Mix", offsetDays: 0, startTime: "10:00" },
      { type: "RCL", title: "Mix revisions", offsetDays: 2, startTime: "14:00" },
    ],
  },
  {
    id: "string-session",
    name: "String session",
    description: "Write the parts, record the players in one 3-hour call, then choose and edit.",
    kind: "OTHER",
    songs: 2,
    sessions: [
      { type: "PRD", title: "Parts and charts", offsetDays: 0, startTime: "11:00" },
      { type: "STR", title: "Strings", offsetDays: 7, startTime: "12:00" },
      { type: "EDT", title: "Editing", offsetDays: 9, startTime: "10:00" },
    ],
  },
];

/** The template with this id; undefined when there is none. */
export function projectTemplate(id: string): ProjectTemplate | undefined {
  return PROJECT_TEMPLATES.find((template) => template.id === id);
}

export interface PlannedSession {
  readonly type: SessionType;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** "HH:MM" */
  readonly startTime: string;
  readonly minutes: number;
}

/**
 * The sessions of a project that starts on `startsOn` (YYYY-MM-DD), with the length of their session templates.
 * The calendar is a parameter, like the clock: pass `addDays` of lib/time/calendar-date.
 */
export function planProject(
  template: ProjectTemplate,
  startsOn: string,
  addDays: (date: string, days: number) => string,
): readonly PlannedSession[] {
  return template.sessions.map(({ type, title, offsetDays, startTime }) => ({
    type,
    title,
    date: addDays(startsOn, offsetDays),
    startTime,
    minutes: sessionTemplate(type).totalMinutes,
  }));
}

/**
 * Which song a template's session is for, counted from 0: a single's sessions are all for its one song, and where
 * there are as many sessions of a type as songs, each takes one in turn. Null when it is for several.
 */
export function songIndexOf(template: ProjectTemplate, sessionIndex: number): number | null {
  if (template.songs === 1) return 0;
  const type = template.sessions[sessionIndex]?.type;
  const alike = template.sessions.flatMap((session, index) => (session.type === type ? [index] : []));
  return template.songs > 1 && alike.length === template.songs ? alike.indexOf(sessionIndex) : null;
}
