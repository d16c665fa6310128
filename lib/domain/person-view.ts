import type { Permission } from "./access-role";
import type { CalendarSectionView } from "./busy-calendar-view";
import type { Answer } from "./call";
import type { FlagView } from "./flag-view";
import type { HistoryView } from "./history-view";
import type { HoursSectionView } from "./hours-view";
import type { PersonKind } from "./person";
import type { LineFlagView } from "./project-view";
import type { Position, SessionRole } from "./session-role";
import type { Skill } from "./skill";
import type { SpanMoment } from "./span-moment";

/** How much of the coming week somebody is called for. */
export interface LoadView {
  minutes: number;
  /** "32 h" */
  text: string;
}

/** A person as a channel strip of the roster. */
export interface PersonRowView {
  id: string;
  name: string;
  isGroup: boolean;
  isKindOpen: boolean;
  sessionRoles: readonly SessionRole[];
  /** "recording, mixing", or "" */
  skills: string;
  email: string | null;
  phone: string | null;
  load: LoadView;
  /** the loudest open flag; null when all is quiet */
  flag: LineFlagView | null;
  /** how many more there are */
  moreFlags: number;
}

export interface PeopleListView {
  permissions: readonly Permission[];
  /** whether the demo studio is offered where there is nobody yet */
  offersDemo: boolean;
  rows: readonly PersonRowView[];
  /** what the list is filtered by as it opens */
  text: string;
  sessionRole: SessionRole | null;
  isArchived: boolean;
  counts: { active: number; archived: number };
  /** which form the address asks for */
  form: "person" | "people" | null;
  /** everybody's name, archived people too, once a list is about to be pasted; else empty */
  knownNames: readonly string[];
}

/** What the form of a person holds; "" stands for no e-mail and no phone. */
export interface PersonForm {
  name: string;
  kind: PersonKind;
  sessionRoles: readonly SessionRole[];
  skills: readonly Skill[];
  email: string;
  phone: string;
  notes: string;
}

/** What names a person: what a merge moves, and what keeps a record from being removed. */
export interface PersonUses {
  calls: number;
  tasks: number;
  usualPlaces: number;
  credits: number;
}

export interface ProjectMarkView {
  id: string;
  title: string;
  code: string;
  stripe: number;
}

/** A session that somebody is called to, with every call of theirs in it. */
export interface PersonSessionView {
  id: string;
  title: string;
  project: ProjectMarkView;
  /** "Mon 23 Nov", or "No date" */
  date: string;
  times: string;
  /** the zone by name where it is not the studio's, else null */
  zone: string | null;
  /** null without a date */
  moment: SpanMoment | null;
  statusLabel: string;
  calls: readonly PersonCallView[];
}

export interface PersonCallView {
  id: string;
  version: number;
  sessionRole: SessionRole;
  /** "Assistant engineer" */
  title: string;
  isLead: boolean;
  answer: Answer;
  declineReason: string;
}

/** What somebody still has to do in one session, or on a project outside of any. */
export interface PersonTaskGroupView {
  id: string;
  title: string;
  href: string;
  project: ProjectMarkView;
  /** "Mon 23 Nov", or "" */
  date: string;
  tasks: readonly { id: string; title: string; sessionRole: SessionRole; isByName: boolean }[];
}

export interface PersonCreditView {
  id: string;
  roleText: string;
  sessionRole: SessionRole | null;
  position: Position;
  project: ProjectMarkView;
}

/** Another record that this one could be merged with. */
export interface MergeCandidateView {
  id: string;
  name: string;
  version: number;
  isSimilar: boolean;
  /** "ana@example.org · archived", or "" */
  note: string;
  uses: PersonUses;
  /** calls to the same session in the same session role, of which one remains */
  sharedCalls: number;
}

export interface PersonHeadView {
  id: string;
  version: number;
  isArchived: boolean;
  /** whether it is one person or a group is still to be said */
  isKindOpen: boolean;
  form: PersonForm;
  /** "Recording, mixing", or "" */
  skills: string;
  load: LoadView;
  uses: PersonUses;
}

/** The screen of one person. */
export interface PersonPageView {
  permissions: readonly Permission[];
  head: PersonHeadView;
  flags: readonly FlagView[];
  /** soonest first */
  coming: readonly PersonSessionView[];
  /** newest first */
  past: readonly PersonSessionView[];
  tasks: readonly PersonTaskGroupView[];
  credits: readonly PersonCreditView[];
  /** null for who may not change it */
  calendars: CalendarSectionView | null;
  hours: HoursSectionView;
  history: HistoryView;
  /** null unless a merge is asked for */
  mergeCandidates: readonly MergeCandidateView[] | null;
}
