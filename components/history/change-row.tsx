import { buttonClass } from "@/components/ui/button-style";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { ChangeRowView } from "@/lib/domain/history-view";
import { paths } from "@/lib/paths";

interface ChangeRowProps {
  change: ChangeRowView;
  hasStripe: boolean;
  isPending: boolean;
  /** null for those who may only look */
  onUndo: ((changeId: number) => void) | null;
}

const UNDO_LABELS = { UNDO: "Undo", BRING_BACK: "Bring back" };

/** One write: when, what, who, where. What was taken back is struck through and quiet. */
export function ChangeRow({ change, hasStripe, isPending, onUndo }: ChangeRowProps) {
  const { id, time, byName, summary, isUndone, undo, project } = change;
  return (
    <li className="grid min-h-(--row) grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 py-1.5 pr-2 pl-3 sm:grid-cols-[auto_minmax(0,1fr)_auto_6.5rem]">
      <span className="digits text-muted max-sm:self-start">{time}</span>
      <span className="min-w-0">
        <span className={`block [overflow-wrap:anywhere] ${isUndone ? "text-muted line-through" : ""}`}>{summary}</span>
        <span className="block text-muted text-small">
          {byName}
          {isUndone ? " · taken back" : ""}
        </span>
      </span>
      <span className="max-sm:hidden">
        {hasStripe && project ? (
          <Link href={paths.project(project.id)} title={project.title}>
            <Stripe stripe={project.stripe} code={project.code} />
          </Link>
        ) : null}
      </span>
      <span className="justify-self-end">
        {undo !== null && onUndo !== null ? (
          <button
            type="button"
            aria-label={`${UNDO_LABELS[undo]}: ${summary}`}
            aria-disabled={isPending || undefined}
            data-pending={isPending || undefined}
            onClick={() => {
              if (!isPending) onUndo(id);
            }}
            className={buttonClass("quiet", "small")}
          >
            {UNDO_LABELS[undo]}
          </button>
        ) : null}
      </span>
    </li>
  );
}
