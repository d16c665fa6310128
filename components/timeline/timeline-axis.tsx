import { memo } from "react";
import { type Axis, placeOn, shareAt } from "@/lib/domain/timeline-axis";
import type { TimelineDay, TimelineSpan } from "@/lib/domain/timeline-view";
import { axisHours } from "./axis-hours";
import { percent } from "./board-size";

interface AxisProps {
  days: readonly TimelineDay[];
  span: TimelineSpan;
  axis: Axis;
  /** the clock that the axis shows, and its name: "London" */
  timeZone: string;
  zone: string;
  now: number;
}

/** Every how many hours a line is drawn within a day; none over six weeks. */
const LINES: Record<TimelineSpan, number | null> = { day: 1, week: 3, "6weeks": null };

/** Above the rows: days, and hours where there is room for them. Stays in sight. Not drawn anew while rows scroll. */
export const AxisHead = memo(function AxisHead({ days, span, axis, timeZone, zone, now }: AxisProps) {
  return (
    <div className="sticky top-0 z-3 flex h-9 border-line border-b bg-panel">
      <div className="sticky left-0 z-1 flex w-44 shrink-0 items-center border-line border-r bg-panel px-3 text-muted text-small">
        {zone} time
      </div>
      <div className="relative flex-1">
        {days.map((day) => {
          const { left, width } = placeOn(axis, day);
          return (
            <span
              key={day.date}
              aria-current={day.isToday ? "date" : undefined}
              className={`digits absolute inset-y-0 flex items-center overflow-clip whitespace-nowrap border-line border-l px-1.5 first:border-l-0 ${day.isToday ? "font-semibold text-accent" : day.isWeekend ? "text-faint" : "text-muted"}`}
              style={{ left: percent(left), width: percent(width) }}
            >
              <DayLabel day={day} span={span} />
            </span>
          );
        })}
        {span === "day"
          ? days
              .flatMap((day) => axisHours(day, 1, timeZone))
              .map(({ at, hour }) => (
                <span
                  key={at}
                  className="digits absolute top-1/2 -translate-x-1/2 -translate-y-1/2 text-muted text-small"
                  style={{ left: percent(shareAt(axis, at)) }}
                >
                  {String(hour).padStart(2, "0")}
                </span>
              ))
          : null}
        <NowMark axis={axis} now={now} hasHead />
      </div>
    </div>
  );
});

/** "Mon 23"; over six weeks "23", with the month above where it begins. A single day is named above the board. */
function DayLabel({ day: { label }, span }: { day: TimelineDay; span: TimelineSpan }) {
  if (span === "day") return null;
  if (span === "week") return label;
  const [, day, month] = label.split(" ");
  return (
    <span className="self-end pb-1 leading-3.5">
      {month === undefined ? null : <span className="block text-small">{month}</span>}
      {day}
    </span>
  );
}

/** Behind the rows: a line for each day, fainter ones for hours; today in a tone of its own. */
export const AxisLines = memo(function AxisLines({ days, span, axis, timeZone }: Omit<AxisProps, "zone" | "now">) {
  const every = LINES[span];
  return (
    <div aria-hidden="true" data-axis="" className="pointer-events-none absolute inset-y-0 right-0 left-44">
      {days.map((day) => {
        const { left, width } = placeOn(axis, day);
        return (
          <span
            key={day.date}
            className={`absolute inset-y-0 border-line border-l first:border-l-0 ${day.isToday ? "bg-accent/5" : ""}`}
            style={{ left: percent(left), width: percent(width) }}
          />
        );
      })}
      {days
        .flatMap((day) => (every === null ? [] : axisHours(day, every, timeZone)))
        .map(({ at }) => (
          <span
            key={at}
            className="absolute inset-y-0 border-line/50 border-l"
            style={{ left: percent(shareAt(axis, at)) }}
          />
        ))}
    </div>
  );
});

/** Over the rows, so that nothing hides where the present is. */
export function NowLine({ axis, now }: Pick<AxisProps, "axis" | "now">) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-0 left-44 z-1">
      <NowMark axis={axis} now={now} />
    </div>
  );
}

function NowMark({ axis, now, hasHead = false }: { axis: Axis; now: number; hasHead?: boolean }) {
  if (now < axis.start || now >= axis.end) return null;
  return (
    <span
      data-now=""
      className={`absolute w-0.5 -translate-x-1/2 bg-now ${hasHead ? "bottom-0 h-1" : "inset-y-0"}`}
      style={{ left: percent(shareAt(axis, now)) }}
    />
  );
}
