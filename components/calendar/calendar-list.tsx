import { FlagMark } from "@/components/coverage/flag-mark";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { CalendarEvent, CalendarView } from "@/lib/domain/calendar-view";
import { paths } from "@/lib/paths";
import { flagsByWord } from "./event-flags";

/** A month or a week as a list of days: what a phone shows whatever is asked for. Nothing where there are no sessions. */
export function CalendarList({ view }: { view: CalendarView }) {
  return (
    <ol className="flex flex-col gap-5">
      {view.days.map(({ date, label, isToday, events }) => (
        <li key={date} className="print:break-inside-avoid">
          <h2 className={`label mb-1.5 ${isToday ? "text-accent!" : ""}`}>
            {label}
            {isToday ? ", today" : ""}
          </h2>
          <ul className="panel divide-y divide-line">
            {events.map((event) => (
              <li key={event.id}>
                <ListedEvent event={event} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const CELL = "max-sm:col-span-2 max-sm:col-start-2";

function ListedEvent({ event }: { event: CalendarEvent }) {
  const { id, title, projectTitle, code, stripe, times, studioTimes, clockChange, isQuiet } = event;
  return (
    <Link
      href={paths.projectSession(id)}
      className="grid min-h-(--row) grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-0.5 px-3 py-1.5 text-ink no-underline hover:bg-raised sm:grid-cols-[9.5rem_auto_minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)]"
    >
      <span className={`digits text-muted max-sm:order-3 ${CELL}`}>
        {times}
        {studioTimes === null ? null : <span className="block">{studioTimes}</span>}
      </span>
      <Stripe stripe={stripe} code={code} />
      <span className="min-w-0">
        <span
          className={`block [overflow-wrap:anywhere] ${isQuiet ? "text-muted" : "font-medium"} ${event.status === "CANCELLED" ? "line-through" : ""}`}
        >
          {title}
        </span>
        <span className="block text-muted text-small [overflow-wrap:anywhere] max-sm:hidden">{projectTitle}</span>
        {clockChange === null ? null : <span className="block text-small">{clockChange}</span>}
      </span>
      <span className={`text-muted text-small max-sm:order-4 ${CELL}`}>
        <span className="[overflow-wrap:anywhere] sm:hidden">{projectTitle} · </span>
        {event.roomName}
        {event.status === "CONFIRMED" ? "" : ` · ${event.statusLabel}`}
      </span>
      <Flags event={event} />
    </Link>
  );
}

/** One mark for each kind, with its word beside it. */
function Flags({ event }: { event: CalendarEvent }) {
  return (
    <span className={`flex flex-wrap gap-x-3 text-muted text-small max-sm:order-5 ${CELL}`}>
      {flagsByWord([event]).map(({ kind, kindLabel, severity }) => (
        <span key={kind} className="flex items-center gap-1.5">
          <FlagMark kind={kind} severity={severity} status="OPEN" />
          {kindLabel}
        </span>
      ))}
    </span>
  );
}
