import { Chip, type ChipState } from "@/components/ui/chip";
import type { Answer } from "@/lib/domain/call";
import type { Shade } from "@/lib/domain/coverage";
import { answerWord } from "@/lib/domain/role-words";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import { BothRolesGlyph, RoleGlyph } from "./role-glyph";

export interface CoverChipProps {
  /** null when nobody covers it */
  name: string | null;
  shade: Shade;
  /** null without a call: named on a task outside sessions, where nobody is asked */
  answer: Answer | null;
  /** The task names the person itself, or the lead of the session role takes it. */
  via: "assignee" | "lead" | null;
  position?: Position;
  /** The person also works on the other side in this session. */
  isDual: boolean;
  sessionRole: SessionRole;
}

const STATES: Record<Shade, ChipState> = { confirmed: "filled", asked: "dashed", open: "socket" };
const TONES = { ENGINEER: "engineer", PRODUCER: "producer", PERFORMER: "plain" } as const;

/** Who covers a task: four plain elements at most, since a page has a thousand of them. */
export function CoverChip({ name, shade, answer, via, position, isDual, sessionRole }: CoverChipProps) {
  if (name === null || shade === "open") {
    return (
      <Chip state="socket" tone="plain">
        + open
      </Chip>
    );
  }
  const how = via === "lead" ? "as the lead" : "by name";
  return (
    <Chip state={STATES[shade]} tone={isDual ? "plain" : TONES[sessionRole]}>
      {isDual ? <BothRolesGlyph label="Both roles" /> : <RoleGlyph sessionRole={sessionRole} />}
      <span title={`${name}, ${how}`} className="truncate">
        {name}
      </span>
      {position === "ASSISTANT" ? (
        <abbr title="Assistant" className="no-underline">
          a
        </abbr>
      ) : null}
      {shade === "asked" ? (
        <span className="shrink-0 text-muted">{answer === null ? "named" : answerWord(answer)}</span>
      ) : null}
    </Chip>
  );
}
