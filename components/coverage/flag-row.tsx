import { Stripe } from "@/components/ui/stripe";
import type { FlagView } from "@/lib/domain/flag-view";
import { FlagMark } from "./flag-mark";

interface FlagRowProps {
  flag: FlagView;
  /** The inspector explains it just now. */
  isInspected: boolean;
  /** Left out where every row has the same project. */
  hasStripe?: boolean;
}

/**
 * One flag on one line: mark, kind in words, headline, minutes. A plain button; the list around it opens the
 * inspector (see FlagList), so that a hundred rows cost one listener.
 */
export function FlagRow({ flag, isInspected, hasStripe = true }: FlagRowProps) {
  const isQuiet = flag.status === "ACKNOWLEDGED";
  return (
    <button
      type="button"
      data-flag={flag.key}
      aria-current={isInspected || undefined}
      className="grid min-h-(--row) w-full grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-0.5 px-3 py-1.5 text-left hover:bg-raised focus-visible:-outline-offset-2 aria-[current=true]:bg-raised aria-[current=true]:shadow-[inset_2px_0_var(--accent)] @2xl:grid-cols-[9.5rem_1fr_auto]"
    >
      <span className="flex items-center gap-2 @max-2xl:row-span-2 @max-2xl:self-start @max-2xl:pt-1">
        <FlagMark kind={flag.kind} severity={flag.severity} status={flag.status} />
        <span className={`text-small @max-2xl:sr-only ${isQuiet ? "text-muted" : ""}`}>
          {flag.kindLabel}
          {flag.level === null ? null : <span className="digits text-muted"> · level {flag.level}</span>}
        </span>
      </span>
      <span className="min-w-0">
        <span className={`block [overflow-wrap:anywhere] ${isQuiet ? "text-muted" : "font-medium"}`}>
          {flag.headline}
          {flag.status === "REOPENED" ? (
            <span className="ml-2 rounded-[3px] border border-control px-1 text-muted text-small">Reopened</span>
          ) : null}
        </span>
        <span className="block text-muted text-small [overflow-wrap:anywhere]">{secondLine(flag)}</span>
      </span>
      <span className="flex items-center gap-3 @max-2xl:col-start-2 @max-2xl:row-start-2 @max-2xl:gap-2">
        {flag.when ? <span className="digits text-muted @2xl:max-w-52 @2xl:text-right">{flag.when}</span> : null}
        {hasStripe ? <Stripe stripe={flag.place.stripe} code={flag.place.code} /> : null}
      </span>
    </button>
  );
}

function secondLine({ status, acknowledgement, reason }: FlagView): string {
  if (acknowledgement === null) return reason;
  const said = `${acknowledgement.byName}, ${acknowledgement.when}: ${acknowledgement.reasonLabel.toLowerCase()}`;
  const note = acknowledgement.note ? ` (${acknowledgement.note})` : "";
  return status === "REOPENED" ? `Changed since ${said}${note}` : `${said}${note}`;
}
