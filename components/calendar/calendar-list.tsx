import { FlagMark } from "@/components/coverage/flag-mark";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { CalendarEvent, CalendarView } from "@/lib/domain/calendar-view";
import { paths } from "@/lib/paths";

/** The month as a list of days: what a phone shows, and what is printed. */
export function CalendarList({ view }: { view: CalendarView }) {
  if (view.days.length === 0) return <EmptyState>No sessions in {view.range}.</EmptyState>;
  return (
    <ol className="flex flex-col gap-5">
      {view.days.map(({ date, label, isToday, events }) => (
        <li key={date}>
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

function ListedEvent({ event }: { event: CalendarEvent }) {
  const { id, title, projectTitle, code, stripe, times, roomName, statusLabel, status, isQuiet, flags } = event;
  return (
    <Link
      href={paths.projectSession(id)}
      className="grid min-h-(--row) grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-0.5 px-3 py-1.5 hover:bg-raised sm:grid-cols-[11rem_auto_1fr_12rem_5rem]"
    >
      <span className="digits text-muted max-sm:order-3 max-sm:col-span-2 max-sm:col-start-2">{times}</span>
      <Stripe stripe={stripe} code={code} />
      <span className="min-w-0">
        <span
          className={`block [overflow-wrap:anywhere] ${isQuiet ? "text-muted" : "font-medium"} ${status === "CANCELLED" ? "line-through" : ""}`}
        >
          {title}
        </span>
        <span className="block text-muted text-small [overflow-wrap:anywhere]">{projectTitle}</span>
      </span>
      <span className="text-muted text-small max-sm:order-4 max-sm:col-span-2 max-sm:col-start-2">
        {roomName}
        {status === "CONFIRMED" ? "" : ` · ${statusLabel}`}
      </span>
      <span className="flex items-center justify-end gap-1.5">
        {flags.slice(0, 4).map((flag) => (
          <FlagMark key={flag.key} kind={flag.kind} severity={flag.severity} status="OPEN" label={flag.kindLabel} />
        ))}
      </span>
    </Link>
  );
}
