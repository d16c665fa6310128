import type { RepeatDateView, RepeatPreview } from "@/lib/domain/series-view";

interface RepeatDatesProps {
  preview: RepeatPreview;
  /** the dates that are not to be made */
  left: ReadonlySet<string>;
  onToggle: (date: string, isOn: boolean) => void;
}

/** Every date before anything is made: its times, what a clock change makes of it, and what clashes. */
export function RepeatDates({ preview: { first, dates, limit }, left, onToggle }: RepeatDatesProps) {
  return (
    <>
      <ul
        aria-label="Dates"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
        tabIndex={0}
        className="panel max-h-64 divide-y divide-line overflow-y-auto"
      >
        <li className="grid min-h-(--row) grid-cols-[1rem_9rem_minmax(0,1fr)] items-center gap-x-3 px-3 text-muted max-sm:grid-cols-[1rem_minmax(0,1fr)]">
          <span className="digits col-start-2">{first.label}</span>
          <span className="max-sm:col-start-2">
            <span className="digits">{first.times}</span> · this session
          </span>
        </li>
        {dates.map((date) => (
          <DateRow key={date.date} view={date} isOn={!left.has(date.date)} onToggle={onToggle} />
        ))}
      </ul>
      {limit ? <p className="text-small text-warn">{limit}</p> : null}
    </>
  );
}

interface DateRowProps {
  view: RepeatDateView;
  isOn: boolean;
  onToggle: (date: string, isOn: boolean) => void;
}

function DateRow({ view, isOn, onToggle }: DateRowProps) {
  const { date, label, times, notes, status, clashes, remarks, problem } = view;
  const hasMore = problem !== null || [notes, clashes, remarks].some((list) => list.length > 0);
  const isMade = isOn && problem === null;
  return (
    <li className={isMade ? "" : "text-muted"}>
      <label className="grid min-h-(--row) cursor-pointer grid-cols-[1rem_9rem_minmax(0,1fr)] items-center gap-x-3 px-3 py-1.5 hover:bg-raised max-sm:grid-cols-[1rem_minmax(0,1fr)]">
        <input
          type="checkbox"
          checked={isMade}
          disabled={problem !== null}
          onChange={(event) => onToggle(date, event.currentTarget.checked)}
        />
        <span className={`digits ${isMade ? "text-ink" : "line-through"}`}>{label}</span>
        <span className="max-sm:col-start-2">
          <span className="digits text-muted">{times}</span>
          {status === "HOLD_2" && isMade ? <span className="text-muted"> · second hold</span> : null}
        </span>
        {hasMore ? (
          <span className="col-start-3 flex flex-col text-small max-sm:col-start-2">
            {problem ? <span>{problem}</span> : null}
            {clashes.map((clash) => (
              <span key={clash} className="text-warn">
                Clash: {clash}.
              </span>
            ))}
            {remarks.map((remark) => (
              <span key={remark} className="text-muted">
                {remark}.
              </span>
            ))}
            {notes.map((note) => (
              <span key={note} className="text-muted">
                {note}
              </span>
            ))}
          </span>
        ) : null}
      </label>
    </li>
  );
}
