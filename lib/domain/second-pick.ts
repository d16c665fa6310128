import { fillsNeed } from "./coverage";
import { canLead, type LeadCandidate } from "./lead";
import type { Position } from "./session-role";

/** PROMOTE: the call takes the position that was asked for. LEAD: it leads the role. NONE: it would stay as it is. */
export type SecondPick = "PROMOTE" | "LEAD" | "NONE";

/** An executive is not at work, an assistant covers nothing alone, everybody else covers a need. */
function reachOf(position: Position): number {
  return fillsNeed(position) ? 2 : position === "ASSISTANT" ? 1 : 0;
}

/**
 * What picking somebody for a role does who is called in it already. Nobody is taken down: whoever covers a need is not
 * made an assistant by a pick.
 */
export function decideSecondPick(own: LeadCandidate, wanted: Position, hasLead: boolean): SecondPick {
  if (reachOf(wanted) > reachOf(own.position)) return "PROMOTE";
  return !hasLead && fillsNeed(wanted) && canLead(own) ? "LEAD" : "NONE";
}
