import type { TaskSidesView } from "./crew-view";
import type { DualLevel } from "./dual-role";
import type { PersonKind } from "./person";
import type { Position, SessionRole } from "./session-role";
import type { SpanMoment } from "./span-moment";

/** What the picker fills. Either a session is named, or a task that belongs to none. */
export interface OpeningRequest {
  sessionId: string | null;
  sessionRole: SessionRole;
  position: Position;
  taskId: string | null;
  replacesCallId: string | null;
  /** blocks whose LIVE engineering an assistant takes over; null when this is no such remedy */
  assistBlockIds: readonly (string | null)[] | null;
}

/** GOOD speaks for the person, PLAIN is neither, CAUTION and CLASH speak against; none of them blocks. */
export type ReasonTone = "GOOD" | "PLAIN" | "CAUTION" | "CLASH";

export interface CandidateReason {
  tone: ReasonTone;
  /** A full thought in a few words: "On Overdubs B, 14:00–19:00". */
  text: string;
  /** of the dual role that this reason is about */
  dualLevel?: DualLevel;
}

/** One person with every reason for and against, as text. */
export interface CandidateView {
  personId: string;
  name: string;
  kind: PersonKind;
  sessionRoles: readonly SessionRole[];
  reasons: readonly CandidateReason[];
  loadMinutes: number;
  /** "12 h" */
  loadText: string;
  /** Already there in the very role, so that a pick would change nothing. Such people stand last. */
  isTaken: boolean;
}

/** Everything the picker shows for one opening. */
export interface CandidatesView {
  request: OpeningRequest;
  /** "Engineer for Tracking" */
  title: string;
  /** "producer for Tracking": after "Next:" */
  shortTitle: string;
  /** "Mon 23 Nov, 10:00–18:30", the zone behind it where it is not the studio's; "" without a date */
  when: string;
  /** null without a date */
  moment: SpanMoment | null;
  /** What the pick will cover, by title. */
  taskTitles: readonly string[];
  /** The version of the replaced call, as it was seen. */
  replacesVersion: number | null;
  /** The version of the task that gets a name of its own, as it was seen. */
  taskVersion: number | null;
  /** Whom the task names now; null when it falls to the lead, or no single task is meant. */
  namedPerson: string | null;
  /** Whether this was asked for: the picker then goes on to the next open need. */
  fillsGap: boolean;
  canAddPerson: boolean;
  sides: TaskSidesView | null;
  candidates: readonly CandidateView[];
}
