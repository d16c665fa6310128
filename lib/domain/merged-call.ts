import type { Answer } from "./call";
import type { Position } from "./session-role";

interface MergeableCall {
  answer: Answer;
  position: Position;
  isLead: boolean;
  declineReason: string;
  answeredAt: Date | null;
}

/** A yes outweighs a question, a question outweighs a draft, and anything that stands outweighs a no. */
const ANSWER_RANK: Record<Answer, number> = { CONFIRMED: 0, ASKED: 1, DRAFT: 2, DECLINED: 3 };
/** What was merged before is a list already. */
const BETWEEN_REASONS = "; ";
const POSITION_RANK: Record<Position, number> = { PRINCIPAL: 0, CO: 1, ADDITIONAL: 2, ASSISTANT: 3, EXECUTIVE: 4 };

/**
 * What becomes of two calls to one session in one session role when their people turn out to be one: the stronger
 * answer and the stronger position hold, the lead mark is kept, and no reason for a decline is lost.
 */
export function mergeCalls(kept: MergeableCall, merged: MergeableCall): MergeableCall {
  const stronger = ANSWER_RANK[merged.answer] < ANSWER_RANK[kept.answer] ? merged : kept;
  const said = [kept, merged].flatMap(({ declineReason }) => declineReason.split(BETWEEN_REASONS));
  const reasons = new Set(said.filter((reason) => reason !== ""));
  const position = POSITION_RANK[merged.position] < POSITION_RANK[kept.position] ? merged.position : kept.position;
  return {
    answer: stronger.answer,
    answeredAt: stronger.answeredAt,
    position,
    isLead: kept.isLead || merged.isLead,
    declineReason: [...reasons].join(BETWEEN_REASONS),
  };
}
