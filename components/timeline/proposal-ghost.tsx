import { type Axis, placeOn } from "@/lib/domain/timeline-axis";
import type { TimelineSpan } from "@/lib/domain/timeline-view";
import { LANE_HEIGHT, laneTop, percent } from "./board-size";
import type { Held } from "./proposal";

interface ProposalGhostProps {
  held: Held;
  axis: Axis;
  span: TimelineSpan;
  /** of the rows in which it is drawn, in pixels from the board's first row */
  tops: readonly number[];
}

/** The held session where it would be. */
export function ProposalGhost({ held, axis, span, tops }: ProposalGhostProps) {
  const { left, width } = placeOn(axis, held.proposal);
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-0 left-44">
      {tops.map((top) => (
        <span
          key={top}
          data-ghost=""
          className="absolute flex items-center overflow-clip rounded-control border-2 border-accent bg-panel/80 px-1.5 font-medium text-small"
          style={{
            left: percent(left),
            width: `max(${percent(width)}, 1.25rem)`,
            top: top + laneTop(0, span),
            height: LANE_HEIGHT[span],
          }}
        >
          <span className="truncate">{held.title}</span>
        </span>
      ))}
    </div>
  );
}
