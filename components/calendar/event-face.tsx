import { FlagMark } from "@/components/coverage/flag-mark";
import { stripeClass } from "@/components/ui/stripe";
import type { CalendarEvent } from "@/lib/domain/calendar-view";

/** Everything that the calendar shows of a session, for those who hear it. */
export function eventWords({ title, projectTitle, times, roomName, statusLabel, flags }: CalendarEvent): string {
  return [title, projectTitle, times, roomName, statusLabel, ...flags.map((flag) => flag.kindLabel)].join(", ");
}

/** A session as the calendar draws it: outline for a hold, filled when firm, quiet when it is over. */
export function EventFace({ event, isTall }: { event: CalendarEvent; isTall: boolean }) {
  const { title, code, stripe, times, roomName, isHold, isQuiet, status, flags } = event;
  const look = isQuiet
    ? "border-line bg-panel text-muted"
    : isHold
      ? "border-control border-dashed bg-panel text-ink"
      : "border-control bg-raised text-ink";
  return (
    <span
      title={eventWords(event)}
      className={`flex h-full min-w-0 items-stretch overflow-clip rounded-control border text-small leading-4 hover:border-ink ${look}`}
    >
      <span className={`w-1 shrink-0 ${stripeClass(stripe)}`} />
      <span className={`flex min-w-0 flex-1 px-1 py-0.5 ${isTall ? "flex-col" : "items-center gap-1"}`}>
        <span className="flex min-w-0 items-center gap-1">
          <span className="digits shrink-0 text-muted">{isTall ? code : times.slice(0, 5)}</span>
          <span className={`truncate font-medium ${status === "CANCELLED" ? "line-through" : ""}`}>{title}</span>
        </span>
        {isTall ? (
          <>
            <span className="digits truncate text-muted">{times}</span>
            <span className="truncate text-muted">{roomName}</span>
          </>
        ) : null}
        <span className={`flex shrink-0 items-center gap-0.5 ${isTall ? "" : "ml-auto"}`}>
          {flags.slice(0, 3).map((flag) => (
            <FlagMark key={flag.key} kind={flag.kind} severity={flag.severity} status="OPEN" />
          ))}
        </span>
      </span>
    </span>
  );
}
