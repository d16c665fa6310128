"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { SectionHeader } from "@/components/ui/section-header";
import { paintDaysAction } from "@/lib/actions/unavailability";
import { DAY_MARKS, type DayMark, type DayView } from "@/lib/domain/me-view";
import { becomesAway, type DayRange, isInRange, paintable } from "./day-range";
import { useDayPaint } from "./use-day-paint";

interface DayGridProps {
  personId: string;
  days: readonly DayView[];
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const WORDS: Record<DayMark, string> = {
  AWAY: "away",
  PARTLY_AWAY: "partly",
  CALLED: "called",
  BUSY: "busy",
  OUTSIDE_HOURS: "off",
};
const MEANINGS: Record<DayMark, string> = {
  AWAY: "you cannot come",
  PARTLY_AWAY: "you cannot come for some of it",
  CALLED: "to a session",
  BUSY: "in your own calendar",
  OUTSIDE_HOURS: "outside your hours",
};

/** Six weeks of days that are painted away, or free again. Each stroke is one write, which can be undone. */
export function DayGrid({ personId, days }: DayGridProps) {
  const { write, isPending } = useWrite();
  const [strokes, setStrokes] = useState<Strokes>({ on: days, away: new Map() });
  // A stroke is seen at once, until the page brings the days as they are now.
  const isPainted = isPending || strokes.on === days;
  const shown = isPainted ? days.map((day) => withStroke(day, strokes.away)) : days;
  const paint = (range: DayRange) => {
    const dates = paintable(shown, range).map(({ date }) => date);
    const isAway = becomesAway(shown, range);
    const away = new Map([...(isPainted ? strokes.away : []), ...dates.map((date) => [date, isAway] as const)]);
    setStrokes({ on: days, away });
    const takeBack = () => setStrokes({ on: days, away: new Map() });
    write(() => paintDaysAction({ personId, days: dates, isAway }), { onRefused: takeBack });
  };
  const { stop, range, gridProps } = useDayPaint(shown, paint);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => shown.slice(week * 7, week * 7 + 7));
  return (
    <section aria-labelledby="days" className="mb-6">
      <SectionHeader id="days" title="Paint your days off" />
      <p id="days-how" className="mb-2 text-muted">
        Press a day, or pull over several. By keys: arrows, Shift with arrows for several, Enter.
      </p>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is one tab stop is a grid
        role="grid"
        aria-labelledby="days"
        aria-describedby="days-how"
        aria-multiselectable="true"
        aria-busy={isPending}
        {...gridProps}
        className="w-full max-w-4xl touch-pan-y table-fixed select-none border-separate border-spacing-0.5"
      >
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col" className="label pb-1 text-left font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week[0]?.date}>
              {week.map((day, column) => {
                const index = row * 7 + column;
                return (
                  <DayCell
                    key={day.date}
                    day={day}
                    index={index}
                    isStop={index === stop}
                    isChosen={isInRange(index, range) && !day.isPast}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend days={days} />
    </section>
  );
}

/** What was painted over the days that the page had. */
interface Strokes {
  on: readonly DayView[];
  away: ReadonlyMap<string, boolean>;
}

function withStroke(day: DayView, away: ReadonlyMap<string, boolean>): DayView {
  const isAway = away.get(day.date);
  if (isAway === undefined || isAway === day.marks.includes("AWAY")) return day;
  const others = day.marks.filter((mark) => mark !== "AWAY");
  return { ...day, marks: isAway ? ["AWAY", ...others] : others };
}

interface DayCellProps {
  day: DayView;
  index: number;
  isStop: boolean;
  isChosen: boolean;
}

function DayCell({ day, index, isStop, isChosen }: DayCellProps) {
  const { number, label, isPast, isToday, marks, details } = day;
  const isAway = marks.includes("AWAY");
  const words = DAY_MARKS.filter((mark) => marks.includes(mark));
  const isOff = marks.includes("OUTSIDE_HOURS");
  const said = [label, isToday ? "today" : "", ...(details.length > 0 ? details : ["free"]), isPast ? "over" : ""];
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the grid
      role="gridcell"
      data-day={index}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isAway}
      aria-disabled={isPast || undefined}
      aria-label={said.filter(Boolean).join(", ")}
      title={details.join("\n") || undefined}
      className={`relative h-14 overflow-clip rounded-control border p-1 align-top -outline-offset-2 ${
        isAway ? "border-control bg-raised" : isOff ? "border-line" : "border-line bg-panel"
      } ${isChosen ? "border-accent! shadow-[inset_0_0_0_1px_var(--accent)]" : ""} ${isPast ? "text-faint" : "hover:border-ink"}`}
    >
      {isAway ? <span aria-hidden="true" className="hatched absolute inset-0 text-line" /> : null}
      <span aria-hidden="true" className="relative flex h-full flex-col justify-between gap-0.5">
        <span className="flex flex-wrap items-baseline gap-x-1.5">
          <span className={`digits ${isPast ? "" : "text-ink"}`}>{number}</span>
          {isToday ? <span className="text-accent text-label">today</span> : null}
        </span>
        <span className="flex flex-wrap gap-x-1 text-label leading-3! text-muted">
          {words.map((mark) => (
            <span key={mark} className={mark === "AWAY" || mark === "CALLED" ? "font-semibold text-ink" : ""}>
              {WORDS[mark]}
            </span>
          ))}
        </span>
      </span>
    </td>
  );
}

/** What the words in the cells mean, those that are there. */
function Legend({ days }: { days: readonly DayView[] }) {
  const used = DAY_MARKS.filter((mark) => days.some(({ marks }) => marks.includes(mark)));
  if (used.length === 0) return null;
  return (
    <p className="mt-2 text-muted text-small">{used.map((mark) => `${WORDS[mark]}: ${MEANINGS[mark]}`).join(" · ")}</p>
  );
}
