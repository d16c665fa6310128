import { type PointerEvent, useId } from "react";
import { openMove } from "@/components/frame/panel-store";
import { Stripe } from "@/components/ui/stripe";
import type { TimelineUndated } from "@/lib/domain/timeline-view";
import { formatDuration } from "@/lib/time/duration";

interface TimelineTrayProps {
  undated: readonly TimelineUndated[];
  canPlan: boolean;
  /** takes one up; left out where there is no board to draw it onto */
  onPointerDown?: (event: PointerEvent) => void;
  /** whether the press that ends now was a drag */
  wasDrag?: () => boolean;
}

/** Sessions without a date: drawn onto the board, or given one by the dialog. Nothing while there are none. */
export function TimelineTray({ undated, canPlan, onPointerDown, wasDrag }: TimelineTrayProps) {
  const headingId = useId();
  if (undated.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className="mb-3 flex items-start gap-x-3 max-sm:flex-col print:hidden">
      <h2 id={headingId} className="label shrink-0 py-1.5">
        Not scheduled
      </h2>
      <ul className="flex max-h-28 min-w-0 flex-1 flex-wrap gap-2 overflow-y-auto">
        {undated.map(({ id, title, projectTitle, code, stripe, minutes }) => (
          <li key={id} className="min-w-0">
            <button
              type="button"
              data-undated={id}
              disabled={!canPlan}
              title={`${title}, ${projectTitle}`}
              onPointerDown={onPointerDown}
              onClick={() => {
                if (!wasDrag?.()) openMove(id);
              }}
              className="flex h-8 max-w-72 select-none items-center gap-2 rounded-control border border-control border-dashed bg-panel px-2 enabled:cursor-grab enabled:hover:border-ink touch:h-11"
            >
              <Stripe stripe={stripe} code={code} />
              <span className="truncate">{title}</span>
              <span className="digits shrink-0 text-muted">{formatDuration(minutes)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
