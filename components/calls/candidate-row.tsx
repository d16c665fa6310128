import type { CandidateView } from "@/lib/domain/candidate-view";
import { COVERED_ROLES } from "@/lib/domain/session-role";
import { LoadMeter } from "./load-meter";
import { Reason } from "./reason";
import { RoleGlyph } from "./role-glyph";

interface CandidateRowProps {
  id: string;
  candidate: CandidateView;
  isActive: boolean;
  onPick: () => void;
}

/** One person on the list: name and lamps, every reason, the load of the coming week. */
export function CandidateRow({ id, candidate, isActive, onPick }: CandidateRowProps) {
  const { name, sessionRoles, reasons, loadMinutes, loadText, isTaken } = candidate;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field above
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      aria-disabled={isTaken || undefined}
      onClick={isTaken ? undefined : onPick}
      // A press must not take the focus out of the field.
      onMouseDown={(event) => event.preventDefault()}
      className={`grid min-h-(--row) grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 border-line border-b px-4 py-1.5 last:border-b-0 sm:grid-cols-[12rem_1fr_auto] ${
        isTaken ? "opacity-60" : "hover:bg-raised"
      } ${isActive ? "bg-raised shadow-[inset_3px_0_var(--accent)]" : ""}`}
    >
      <span className="flex min-w-0 items-center gap-2">
        <span className="truncate font-medium" title={name}>
          {name}
        </span>
        <span className="inline-flex gap-0.5">
          {COVERED_ROLES.filter((role) => sessionRoles.includes(role)).map((role) => (
            <RoleGlyph key={role} sessionRole={role} />
          ))}
        </span>
      </span>
      <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-small max-sm:order-3 max-sm:col-span-2">
        {reasons.map((reason) => (
          <Reason key={reason.text} reason={reason} />
        ))}
      </span>
      <LoadMeter
        minutes={loadMinutes}
        // No-break spaces in front keep the meters of a list in line.
        text={loadText.padStart(4, "\u00a0")}
      />
    </div>
  );
}
