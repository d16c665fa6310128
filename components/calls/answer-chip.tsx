import { Chip, type ChipState } from "@/components/ui/chip";
import type { Answer } from "@/lib/domain/call";
import { ANSWER_LABELS } from "@/lib/domain/role-words";

const STATES: Record<Answer, ChipState> = {
  DRAFT: "dashed",
  ASKED: "dashed",
  CONFIRMED: "filled",
  DECLINED: "struck",
};

interface AnswerChipProps {
  answer: Answer;
  /** Left out where the reason of a decline stands beside the chip. */
  declineReason?: string;
}

/** What somebody answered. */
export function AnswerChip({ answer, declineReason = "" }: AnswerChipProps) {
  const text = ANSWER_LABELS[answer];
  if (answer !== "DECLINED" || declineReason === "") return <Chip state={STATES[answer]}>{text}</Chip>;
  return (
    <Chip state={STATES[answer]}>
      <span className="max-w-48 truncate" title={declineReason}>
        {text}: {declineReason}
      </span>
    </Chip>
  );
}
