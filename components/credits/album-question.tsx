import { RadioGroup } from "@/components/ui/radio-group";
import type { ImportQuestion } from "@/lib/domain/credits-import";
import { PERSON_KINDS } from "@/lib/domain/person";
import { PERSON_KIND_ANSWERS } from "@/lib/domain/person-words";
import type { useImportAnswers } from "./use-import-answers";

interface AlbumQuestionProps {
  question: ImportQuestion;
  decisions: ReturnType<typeof useImportAnswers>;
}

const COUNTED = { ENGINEER: "Count as engineering", PRODUCER: "Count as production" } as const;

/** What the file leaves open, with its two answers; the answer can be changed until the import. */
export function AlbumQuestion({ question, decisions: { answers, ...decisions } }: AlbumQuestionProps) {
  const { key, person, roleText } = question;
  if (question.kind === "KIND") {
    return (
      <Asked
        question={`${person}: one person or a group?`}
        facts={`Credited as ${roleText}.`}
        meanwhile="Until you say, they cover the need and do not count as one person in both roles."
        value={answers.kinds.get(key) ?? null}
        options={PERSON_KINDS.map((kind) => ({ value: kind, label: PERSON_KIND_ANSWERS[kind].label }))}
        onAnswer={(value) => decisions.answerKind(key, value === "PERSON" ? "PERSON" : "GROUP")}
      />
    );
  }
  const verb = question.sessionRole === "ENGINEER" ? "engineer it" : "produce it";
  const answer = answers.printedRoles.get(key);
  return (
    <Asked
      question={`${person}: did they ${verb} or play it?`}
      facts={`Printed as ${roleText}.`}
      meanwhile="Until you say, it is kept as a credit and covers nothing."
      value={answer === undefined ? null : answer ? "COUNT" : "KEEP"}
      options={[
        { value: "COUNT", label: COUNTED[question.sessionRole] },
        { value: "KEEP", label: "Keep as a credit" },
      ]}
      onAnswer={(value) => decisions.answerPrintedRole(key, value === "COUNT")}
    />
  );
}

interface AskedProps {
  question: string;
  facts: string;
  /** what an open question means for the import */
  meanwhile: string;
  /** null until it is answered */
  value: string | null;
  options: { value: string; label: string }[];
  onAnswer: (value: string) => void;
}

function Asked({ question, facts, meanwhile, value, options, onAnswer }: AskedProps) {
  return (
    <li
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border px-3 py-2 ${
        value === null ? "border-control border-dashed" : "border-line"
      }`}
    >
      <div className="min-w-48 flex-1 [overflow-wrap:anywhere]">
        <p className="font-medium">{question}</p>
        <p className="text-muted text-small">{value === null ? `${facts} ${meanwhile}` : facts}</p>
      </div>
      <RadioGroup label={question} isLabelHidden look="segments" value={value} onChange={onAnswer} options={options} />
    </li>
  );
}
