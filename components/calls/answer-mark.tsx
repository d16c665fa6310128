"use client";
import { MenuButton } from "@/components/ui/menu-button";
import { ANSWERS, type Answer } from "@/lib/domain/call";
import type { CrewMemberView } from "@/lib/domain/crew-view";
import { ANSWER_LABELS } from "@/lib/domain/role-words";
import { AnswerChip } from "./answer-chip";

interface AnswerMarkProps {
  member: Pick<CrewMemberView, "name" | "answer">;
  canPlan: boolean;
  onAnswer: (answer: Answer) => void;
}

const FRAMES: Record<Answer, string> = {
  DRAFT: "border-control! border-dashed!",
  ASKED: "border-control! border-dashed! text-ink!",
  CONFIRMED: "border-control! bg-raised! text-ink!",
  DECLINED: "border-line! line-through",
};

/** What somebody answered; a press changes it by hand. */
export function AnswerMark({ member, canPlan, onAnswer }: AnswerMarkProps) {
  const { answer, name } = member;
  if (!canPlan) return <AnswerChip answer={answer} />;
  return (
    <MenuButton
      label={ANSWER_LABELS[answer]}
      size="small"
      kind="plain"
      className={`font-normal! touch:h-6! touch:press-area ${FRAMES[answer]}`}
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
