import { memo } from "react";
import { Stripe } from "@/components/ui/stripe";
import { counted } from "@/lib/domain/counted";
import { type Axis, placeOn } from "@/lib/domain/timeline-axis";
import type { TimelineRoom, TimelineRow, TimelineShade, TimelineSpan } from "@/lib/domain/timeline-view";
import type { BoardRow } from "./board-rows";
import { percent } from "./board-size";
import { TimelineBar } from "./timeline-bar";

interface TimelineTrackProps {
  board: BoardRow;
  span: TimelineSpan;
  axis: Axis;
  /** of the row's room; null where rows are not rooms */
  room: TimelineRoom | null;
  canMove: boolean;
  heldId: string | null;
  /** ids of what is selected and what clashes with it */
  markedIds: ReadonlySet<string>;
}

const SHADES: Record<TimelineShade["kind"], string> = {
  CLOSED: "bg-ink/6",
  OUTSIDE_HOURS: "bg-ink/6",
  AWAY: "hatched text-control",
  BUSY: "hatched text-line",
};

/** One row: its name, which stays in sight, and its bars over what is closed or away. Drawn anew only when it changes. */
export const TimelineTrack = memo(function TimelineTrack(props: TimelineTrackProps) {
  const { board, span, axis, room, canMove, heldId, markedIds } = props;
  const { row, bars } = board;
  return (
    <div className="flex h-full border-line border-b">
      <RowHead row={row} count={bars.length} />
      <div data-track={row.id} className="relative min-w-0 flex-1">
        {row.shades.map((shade) => (
          <Shade key={`${shade.kind} ${shade.start}`} shade={shade} axis={axis} />
        ))}
        {bars.map((bar) => (
          <TimelineBar
            key={bar.session.id}
            bar={bar}
            rowId={row.id}
            span={span}
            axis={axis}
            around={room}
            canMove={canMove && bar.session.status !== "DONE"}
            isHeld={bar.session.id === heldId}
            isMarked={markedIds.has(bar.session.id)}
          />
        ))}
      </div>
    </div>
  );
});

function RowHead({ row: { name, note, code, stripe }, count }: { row: TimelineRow; count: number }) {
  return (
    <div className="sticky left-0 z-2 flex w-44 shrink-0 items-center gap-2 overflow-clip border-line border-r bg-panel px-3">
      {stripe === null ? null : <Stripe stripe={stripe} code={code} />}
      {stripe === null && code !== "" ? <span className="digits shrink-0 text-muted">{code}</span> : null}
      <span className="min-w-0 leading-4">
        <span className="block truncate font-medium" title={name}>
          {name}
        </span>
        {note === "" ? null : (
          <span className="block truncate text-muted text-small" title={note}>
            {note}
          </span>
        )}
        <span className="sr-only">{count === 0 ? "No sessions" : counted(count, "session")}</span>
      </span>
    </div>
  );
}

function Shade({ shade, axis }: { shade: TimelineShade; axis: Axis }) {
  const { left, width } = placeOn(axis, shade);
  if (width === 0) return null;
  return (
    <span
      title={shade.label}
      data-shade={shade.kind}
      className={`absolute inset-y-0 ${SHADES[shade.kind]}`}
      style={{ left: percent(left), width: percent(width) }}
    />
  );
}
