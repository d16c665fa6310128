import { FlagMark } from "@/components/coverage/flag-mark";
import type { CalendarView } from "@/lib/domain/calendar-view";
import { flagsByWord } from "./event-flags";

const SWATCH = "h-3.5 w-5 rounded-[3px] border";

/** What the looks and marks of a month or week mean; only what is in sight. */
export function CalendarLegend({ view: { events } }: { view: CalendarView }) {
  const states = [
    {
      word: "Hold",
      swatch: "border-control border-dashed bg-panel",
      isIn: events.some((one) => one.isHold && !one.isQuiet),
    },
    { word: "Confirmed", swatch: "border-control bg-raised", isIn: events.some((one) => !one.isHold && !one.isQuiet) },
    { word: "Over", swatch: "border-line bg-panel", isIn: events.some((one) => one.isQuiet) },
  ].filter(({ isIn }) => isIn);
  if (states.length === 0) return null;
  return (
    <ul aria-label="What the marks mean" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-muted text-small">
      {states.map(({ word, swatch }) => (
        <li key={word} className="flex items-center gap-1.5">
          <span className={`${SWATCH} ${swatch}`} />
          {word}
        </li>
      ))}
      {flagsByWord(events).map(({ kind, kindLabel, severity }) => (
        <li key={kind} className="flex items-center gap-1.5">
          <FlagMark kind={kind} severity={severity} status="OPEN" />
          {kindLabel}
        </li>
      ))}
    </ul>
  );
}
