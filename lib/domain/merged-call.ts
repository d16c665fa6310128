import type { Answer } from "./call";
import { fillsNeed } from "./coverage";
import type { Position } from "./session-role";

/** What two calls of one person are merged by; the usual crew of a project has no answers. */
interface Place {
  position: Position;
  isLead: boolean;
}

interface MergeableCall extends Place {
  answer: Answer;
  declineReason: string;
  answeredAt: Date | null;
}

/** A yes outweighs a question, a question outweighs a draft, and anything that stands outweighs a no. */
const ANSWER_RANK: Record<Answer, number> = { CONFIRMED: 0, ASKED: 1, DRAFT: 2, DECLINED: 3 };
/** What was merged before is a list already. */
const BETWEEN_REASONS = "; ";
const POSITION_RANK: Record<Position, number> = { PRINCIPAL: 0, CO: 1, ADDITIONAL: 2, ASSISTANT: 3, EXECUTIVE: 4 };

/** The stronger position holds, and the lead mark where that position can lead. */
export function mergePlaces(kept: Place, merged: Place): Place {
  const position = POSITION_RANK[merged.position] < POSITION_RANK[kept.position] ? merged.position : kept.position;
  return { position, isLead: (kept.isLead || merged.isLead) && fillsNeed(position) };
}

/**
 * What becomes of two calls to one session in one session role when their people turn out to be one: the stronger answer
 * holds, and no reason for a decline is lost. A decline beside a call that stands gives its reason and nothing else: what
 * somebody declined to be, they are not.
 */
export function mergeCalls(kept: MergeableCall, merged: MergeableCall): MergeableCall {
  const stronger = ANSWER_RANK[merged.answer] < ANSWER_RANK[kept.answer] ? merged : kept;
  const weaker = stronger === kept ? merged : kept;
  const isOneDeclined = stronger.answer !== "DECLINED" && weaker.answer === "DECLINED";
  const said = [kept, merged].flatMap(({ declineReason }) => declineReason.split(BETWEEN_REASONS));
  const reasons = new Set(said.filter((reason) => reason !== ""));
  return {
    answer: stronger.answer,
    answeredAt: stronger.answeredAt,
    ...mergePlaces(stronger, isOneDeclined ? stronger : weaker),
    declineReason: [...reasons].join(BETWEEN_REASONS),
  };
}
