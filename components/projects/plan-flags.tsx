import { FlagButton } from "@/components/coverage/flag-button";
import type { LineFlagView } from "@/lib/domain/project-view";

/** The loudest flags of a line, and how many more there are. A gap is left to the sockets beside it, unless urgent. */
export function PlanFlags({ flags }: { flags: readonly LineFlagView[] }) {
  const shown = flags.filter(({ kind, severity }) => kind !== "GAP" || severity === "DANGER");
  const rest = shown.length - MOST;
  return (
    <>
      {shown.slice(0, MOST).map((flag) => (
        <FlagButton key={flag.key} flag={flag} />
      ))}
      {rest > 0 ? <span className="text-muted text-small">+{rest} more</span> : null}
    </>
  );
}

const MOST = 3;
