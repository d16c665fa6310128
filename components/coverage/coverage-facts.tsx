import { Count } from "@/components/ui/count";
import type { CoverageView } from "@/lib/domain/coverage-view";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_ROLES } from "@/lib/domain/session-role";

/** The counts of a view, for the header: one number for "filled", and each session role's own. */
export function CoverageFacts({ view }: { view: CoverageView }) {
  const { fill, roleFills, counts, filter } = view;
  const roles = SESSION_ROLES.filter(
    (role) => roleFills[role].needed > 0 && (filter.sessionRole === null || filter.sessionRole === role),
  );
  const found = [
    [counts.gaps, counts.gaps === 1 ? "gap" : "gaps"],
    [counts.duals, "dual"],
    [counts.others, counts.others === 1 ? "other flag" : "other flags"],
  ] as const;
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
      {found.map(([count, word]) =>
        count > 0 ? (
          <span key={word}>
            <span className="digits text-ink">{count}</span> {word}
          </span>
        ) : null,
      )}
    </>
  );
}
