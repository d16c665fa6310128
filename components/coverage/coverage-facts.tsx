import { Count } from "@/components/ui/count";
import type { CoverageView } from "@/lib/domain/coverage-view";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { flagCountParts } from "./flag-counts";

/** The counts of a view, for the header: one number for "filled", and each session role's own. */
export function CoverageFacts({ view }: { view: CoverageView }) {
  const { fill, roleFills, loose, counts, filter } = view;
  const roles = SESSION_ROLES.filter(
    (role) => roleFills[role].needed > 0 && (filter.sessionRole === null || filter.sessionRole === role),
  );
  return (
    <>
      <span className="flex items-center gap-1.5">
        <Count
          value={`${fill.filled}/${fill.needed}`}
          label="filled"
          tone={fill.filled < fill.needed ? "warn" : "plain"}
        />
        filled
      </span>
      {roles.map((role) => (
        <span key={role} className="flex items-center gap-1.5">
          {SESSION_ROLE_LABELS[role].toLowerCase()}
          <span className="digits text-ink">
            {roleFills[role].filled}/{roleFills[role].needed}
          </span>
        </span>
      ))}
      {loose.fill.needed > 0 ? (
        <span>
          <span className="digits text-ink">
            {loose.fill.filled}/{loose.fill.needed}
          </span>{" "}
          of these without a session
        </span>
      ) : null}
      {flagCountParts(counts).map(({ kind, value, word }) => (
        <span key={kind}>
          <span className="digits text-ink">{value}</span> {word}
        </span>
      ))}
    </>
  );
}
