import type { Answer } from "./call";
import { fillsNeed } from "./coverage";
import type { Position } from "./session-role";

/** What leading depends on; the usual crew of a project has no answers. */
export interface LeadCandidate {
  position: Position;
  answer?: Answer;
}

/** The lead covers whatever names nobody, so it must be somebody who fills the role and has not declined. */
export function canLead(call: LeadCandidate): boolean {
  return fillsNeed(call.position) && call.answer !== "DECLINED";
}

/** Who leads after the lead has gone: the only one left who can. Between two, the planner chooses. */
export function findHeir<Call extends LeadCandidate>(left: readonly Call[]): Call | null {
  const able = left.filter(canLead);
  return able.length === 1 ? (able[0] ?? null) : null;
}
