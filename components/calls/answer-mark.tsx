"use client";
import { Chip, type ChipState } from "@/components/ui/chip";
import { MenuButton } from "@/components/ui/menu-button";
import { ANSWERS, type Answer } from "@/lib/domain/call";
import type { CrewMemberView } from "@/lib/domain/crew-view";
import { ANSWER_LABELS } from "@/lib/domain/role-words";

type Answered = Pick<CrewMemberView, "name" | "answer" | "declineReason">;

interface AnswerMarkProps {
  member: Answered;
  canPlan: boolean;
  onAnswer: (answer: Answer) => void;
}

const STATES: Record<Answer, ChipState> = {
  DRAFT: "outline",
  ASKED: "dashed",
  CONFIRMED: "filled",
  DECLINED: "struck",
};
const FRAMES: Record<Answer, string> = {
  DRAFT: "border-line!",
  ASKED: "border-control! border-dashed! text-ink!",
  CONFIRMED: "border-control! bg-raised! text-ink!",
  DECLINED: "border-line! line-through",
};

/** The reason of a decline stands beside it, in the row. */
function answerText(answer: Answer): string {
  return answer === "ASKED" ? "Asked, pending" : ANSWER_LABELS[answer];
}

/** What somebody answered; a press changes it by hand. */
export function AnswerMark({ member, canPlan, onAnswer }: AnswerMarkProps) {
  const { answer, name } = member;
  const text = answerText(answer);
  if (!canPlan) {
    return <Chip state={STATES[answer]}>{text}</Chip>;
  }
  return (
    <MenuButton
      label={text}
      size="small"
      kind="plain"
      className={`font-normal! ${FRAMES[answer]}`}
      entries={[
        {
          id: "answers",
          heading: `What did ${name} say?`,
          entries: ANSWERS.map((value) => ({
            id: value,
            label: value === "DECLINED" ? "Declined…" : ANSWER_LABELS[value],
            isDisabled: value === answer && value !== "DECLINED",
            onAction: () => onAnswer(value),
          })),
        },
      ]}
    />
  );
}
