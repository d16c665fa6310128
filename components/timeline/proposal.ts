import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { type AxisSpan, movedBy, resizedBy } from "@/lib/domain/timeline-axis";
import type { Proposal } from "@/lib/domain/timeline-conflicts";

/** What is changed about a bar: its place, or one of its edges. */
export type Grip = "move" | "start" | "end";

/** A session that is held: by the pointer, or by the keyboard. */
export interface Held {
  sessionId: string;
  version: number;
  title: string;
  personIds: readonly string[];
  /** where it was; null for a session without a date */
  before: Proposal | null;
  grip: Grip;
  via: "pointer" | "keys";
  proposal: Proposal;
}

/** The held session after its grip was moved by so many milliseconds from where it was taken up. */
export function pulled(held: Held, from: AxisSpan, byMs: number): Proposal {
  const { proposal, grip } = held;
  const stretch = grip === "move" ? movedBy(from, byMs) : resizedBy(from, grip, byMs, SESSION_MINUTES_MAX);
  return { ...proposal, ...stretch };
}

/** Whether a drop would change anything. */
export function isChanged({ before, proposal }: Held): boolean {
  return (
    before === null ||
    before.start !== proposal.start ||
    before.end !== proposal.end ||
    before.roomId !== proposal.roomId
  );
}
