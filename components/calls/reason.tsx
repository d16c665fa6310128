import { Glyph } from "@/components/ui/glyph";
import type { CandidateReason } from "@/lib/domain/candidate-view";
import { BothRolesGlyph } from "./role-glyph";

const TONES = { GOOD: "text-ok", PLAIN: "text-muted", CAUTION: "text-warn", CLASH: "text-danger" };

/** Each kind of reason has a mark of its own, so that colour is never needed. */
export function Reason({ reason }: { reason: CandidateReason }) {
  const { tone, text, dualLevel } = reason;
  return (
    <span className={`inline-flex items-center gap-1 ${TONES[tone]}`}>
      {dualLevel !== undefined ? (
        <BothRolesGlyph label={`Both roles, level ${dualLevel}:`} />
      ) : tone === "CLASH" ? (
        <Glyph shape="block" tone="danger" label="Double-booking:" />
      ) : tone === "CAUTION" ? (
        <span aria-hidden="true" className="font-bold">
          !
        </span>
      ) : tone === "GOOD" ? (
        <span aria-hidden="true">✓</span>
      ) : null}
      {dualLevel === undefined ? null : <span className="digits">{dualLevel}</span>}
      {text}
    </span>
  );
}
