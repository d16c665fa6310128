import type { Permission } from "./access-role";
import type { FlagStatus } from "./acknowledgement";
import type { DualLevel } from "./dual-role";
import type { FlagKind, Remedy, Severity } from "./flag";
import type { SessionRole } from "./session-role";
import type { SpanMoment } from "./span-moment";

/** A project's stripe and what lies under it: where a flag, a call or a task belongs. */
export interface PlaceView {
  projectId: string;
  projectTitle: string;
  code: string;
  stripe: number;
  /** The session's or song's title; null when it is about the whole project. */
  title: string | null;
  href: string;
}

export interface AcknowledgementView {
  reasonLabel: string;
  note: string;
  byName: string;
  /** "Mon 23 Nov, 10:00" on the studio's clock */
  when: string;
}

/** A flag as lists show it: everything that is said is text already. */
export interface FlagView {
  key: string;
  kind: FlagKind;
  /** "Gap", "Both roles": stands beside the mark, always. */
  kindLabel: string;
  severity: Severity;
  severityLabel: string;
  /** of a dual role, under the project's policy; else null */
  level: DualLevel | null;
  status: FlagStatus;
  isCounted: boolean;
  headline: string;
  /** The first of its reasons. */
  reason: string;
  /** "Mon 23 Nov, 10:00–18:00" in the session's zone, which is named where it is not the studio's; or "" */
  when: string;
  place: PlaceView;
  sessionId: string | null;
  personId: string | null;
  sessionRole: SessionRole | null;
  /** The one that holds, or the newest that held before. */
  acknowledgement: AcknowledgementView | null;
}

/** A block in which both sides meet, with the work on each side. */
export interface MeetingView {
  blockLabel: string;
  /** the block's times, "" without a date */
  times: string;
  level: DualLevel;
  reasons: readonly string[];
  engineering: readonly string[];
  production: readonly string[];
}

/** One of the two sessions that a double-booking or a short rest is about. */
export interface PairedSessionView {
  id: string;
  title: string;
  href: string;
  code: string;
  stripe: number;
  /** "Mon 23 Nov, 10:00–18:00" in its own zone */
  when: string;
}

export interface RemedyView {
  label: string;
  /** what is left after it; "" when nothing is */
  note: string;
  remedy: Remedy;
}

/** Everything about one flag: what the inspector shows. */
export interface FlagStory extends FlagView {
  /** What an acknowledgement is given for; the server compares it with the facts as they are then. */
  fingerprint: string;
  personName: string | null;
  /** Empty for flags that are not about two sessions. */
  pair: readonly PairedSessionView[];
  /** The room's zone by name, "London"; "" when no minutes are named. */
  zone: string;
  /** null when no minutes are named */
  moment: SpanMoment | null;
  reasons: readonly string[];
  meetings: readonly MeetingView[];
  /** What the person does on either side, when the sides do not meet; empty for other kinds of flag. */
  engineering: readonly string[];
  production: readonly string[];
  /** "No mixing among Ana's skills." */
  fit: readonly string[];
  remedies: readonly RemedyView[];
  /** Older acknowledgements of the same flag, newest first. */
  earlier: readonly AcknowledgementView[];
}

/** What the inspector is told: the story, or null once the flag is settled, and what follows. */
export interface FlagAnswer {
  story: FlagStory | null;
  next: FlagView | null;
  permissions: readonly Permission[];
}
