import { FlagMark } from "@/components/coverage/flag-mark";
import { stripeClass } from "@/components/ui/stripe";
import { type Axis, placeOn } from "@/lib/domain/timeline-axis";
import type { TimelineFlag, TimelineSession, TimelineSpan } from "@/lib/domain/timeline-view";
import { type Bar, drawnStretch } from "./board-rows";
import { LANE_HEIGHT, laneTop, percent } from "./board-size";

interface TimelineBarProps {
  bar: Bar;
  rowId: string;
  span: TimelineSpan;
  axis: Axis;
  /** set-up and strike of the room, in minutes; none where rows are not rooms */
  around: { setUpMinutes: number; strikeMinutes: number } | null;
  canMove: boolean;
  /** it is held, and shown elsewhere */
  isHeld: boolean;
  /** it is selected, or clashes with what is */
  isMarked: boolean;
}

const LOOKS = {
  firm: "border-control bg-raised",
  hold: "border-control border-dashed bg-panel",
  quiet: "border-line bg-panel text-muted",
} as const;

function lookOf({ status, hold }: TimelineSession): string {
  if (status === "DONE" || hold?.isLapsed) return LOOKS.quiet;
  return status === "CONFIRMED" ? LOOKS.firm : LOOKS.hold;
}

/** Everything that the bar shows, for those who hear it. */
function barWords({ session, flags }: Bar): string {
  const { title, projectTitle, when, statusLabel, hold, filled } = session;
  const status = hold?.isLapsed ? `${statusLabel.toLowerCase()} that ran out` : statusLabel.toLowerCase();
  const fill = filled.need === 0 ? [] : [`${filled.have} of ${filled.need} filled`];
  return [title, projectTitle, when, status, ...fill, ...flags.map((flag) => flag.kindLabel)].join(", ");
}

/** A session in its row: outline for a hold, filled when firm; what it clashes with is underlined on both bars. */
export function TimelineBar(props: TimelineBarProps) {
  const { bar, rowId, span, axis, around, canMove, isHeld, isMarked } = props;
  const { session, lane, flags, clashes } = bar;
  const { left, width } = placeOn(axis, drawnStretch(session, span));
  const top = laneTop(lane, span);
  const height = LANE_HEIGHT[span];
  const isNarrow = span === "6weeks";
  return (
    <>
      {around === null || isNarrow ? null : (
        <Around session={session} around={around} axis={axis} top={top} height={height} />
      )}
      <button
        type="button"
        tabIndex={-1}
        data-bar={`${rowId} ${session.id}`}
        aria-label={barWords(bar)}
        aria-haspopup="dialog"
        title={`${session.title}, ${session.when}`}
        className={`group absolute flex touch-pan-x touch-pan-y select-none items-stretch overflow-clip rounded-control border text-left text-small leading-4 hover:border-ink ${lookOf(session)} ${isHeld ? "opacity-35" : ""} ${isMarked ? "outline-2 outline-accent outline-offset-1" : ""} ${canMove ? "cursor-grab" : ""}`}
        style={{ left: percent(left), width: `max(${percent(width)}, 1.25rem)`, top, height }}
      >
        <span className={`w-1 shrink-0 ${stripeClass(session.stripe)}`} />
        {isNarrow ? (
          <span className="digits @container flex min-w-0 flex-1 flex-col overflow-clip px-0.5 pt-px">
            {session.code}
            <span className="flex h-3 gap-0.5 @max-[1.75rem]:[&>:nth-child(2)]:hidden">
              <BarFlags flags={flags} most={2} />
            </span>
          </span>
        ) : (
          <span className="@container flex min-w-0 flex-1 flex-col justify-center px-1.5">
            <span className="flex items-center gap-1">
              <span className="digits shrink-0 text-muted">{session.code}</span>
              <span className="truncate font-medium text-ink @max-[3rem]:hidden">{session.title}</span>
            </span>
            <span className="flex h-4 items-center gap-1.5 overflow-clip text-muted">
              {flags.length === 0 ? null : (
                <span className="flex shrink-0 items-center gap-0.5">
                  <BarFlags flags={flags} most={3} />
                </span>
              )}
              <BarTimes when={session.when} />
              {session.filled.need === 0 ? null : (
                <span className="digits whitespace-nowrap @max-[11rem]:hidden">
                  {session.filled.have}/{session.filled.need}
                </span>
              )}
            </span>
          </span>
        )}
        <Clashes session={session} clashes={clashes} axis={axis} />
        {canMove && !isNarrow ? (
          <>
            <span data-edge="start" className="absolute inset-y-0 left-0 w-1.5 cursor-ew-resize" />
            <span data-edge="end" className="absolute inset-y-0 right-0 w-1.5 cursor-ew-resize" />
          </>
        ) : null}
      </button>
    </>
  );
}

/** The start, and the end where there is room for it. */
function BarTimes({ when }: { when: string }) {
  const times = when.slice(when.indexOf(",") + 2);
  const dash = times.indexOf("–");
  return (
    <span className="digits whitespace-nowrap @max-[4.5rem]:hidden">
      {times.slice(0, dash)}
      <span className="@max-[8.5rem]:hidden">{times.slice(dash)}</span>
    </span>
  );
}

function BarFlags({ flags, most }: { flags: readonly TimelineFlag[]; most: number }) {
  return flags
    .slice(0, most)
    .map((flag) => <FlagMark key={flag.key} kind={flag.kind} severity={flag.severity} status="OPEN" />);
}

/** The minutes that two sessions share, on both of them: at the same place, so that they are seen as a pair. */
function Clashes({ session, clashes, axis }: Pick<Bar, "session" | "clashes"> & { axis: Axis }) {
  const whole = placeOn(axis, session);
  return clashes.map(({ key, severity, start, end }) => {
    if (start === null || end === null) return null;
    const { left, width } = placeOn(axis, { start, end });
    if (whole.width === 0) return null;
    return (
      <span
        key={key}
        className={`pointer-events-none absolute bottom-0 h-[3px] ${severity === "DANGER" ? "bg-danger" : "bg-warn"}`}
        style={{ left: percent((left - whole.left) / whole.width), width: percent(width / whole.width) }}
      />
    );
  });
}

interface AroundProps {
  session: TimelineSession;
  around: { setUpMinutes: number; strikeMinutes: number };
  axis: Axis;
  top: number;
  height: number;
}

/** Set-up before and strike after: the room is taken, and nobody plays. */
function Around({ session, around, axis, top, height }: AroundProps) {
  const parts = [
    { name: "Set-up", start: session.start - around.setUpMinutes * 60_000, end: session.start },
    { name: "Strike", start: session.end, end: session.end + around.strikeMinutes * 60_000 },
  ];
  return parts.map(({ name, start, end }) => {
    const { left, width } = placeOn(axis, { start, end });
    if (width === 0) return null;
    return (
      <span
        key={name}
        title={`${name} for ${session.title}`}
        className="hatched absolute text-line"
        style={{ left: percent(left), width: percent(width), top: top + 6, height: height - 12 }}
      />
    );
  });
}
