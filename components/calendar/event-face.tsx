import { useEffect, useRef } from "react";
import { FlagMark } from "@/components/coverage/flag-mark";
import { stripeClass } from "@/components/ui/stripe";
import type { CalendarEvent } from "@/lib/domain/calendar-view";
import { flagsByWord } from "./event-flags";

/** Everything that the calendar knows of a session, for those who hear it. */
function eventWords(event: CalendarEvent): string {
  const { title, projectTitle, times, studioTimes, clockChange, roomName, statusLabel } = event;
  const said = [
    title,
    projectTitle,
    times,
    studioTimes,
    roomName,
    statusLabel,
    ...flagsByWord([event]).map((flag) => flag.kindLabel),
  ];
  const line = said.filter((one) => one !== null).join(", ");
  return clockChange === null ? line : `${line}. ${clockChange}`;
}

/** "First hold" where it is one, or over; nothing for what is simply on. */
function stateWord({ status, statusLabel }: CalendarEvent): string {
  return status === "CONFIRMED" ? "" : statusLabel;
}

/** A session as the calendar draws it: outline for a hold, filled when firm, quiet when it is over. */
export function EventFace({ event, isTall }: { event: CalendarEvent; isTall: boolean }) {
  const { isHold, isQuiet } = event;
  const face = useRef<HTMLSpanElement>(null);
  const words = eventWords(event);
  // The link around it is the library's own, and stays when the session is changed by somebody else.
  useEffect(() => face.current?.closest("a")?.setAttribute("aria-label", words), [words]);
  const look = isQuiet
    ? "border-line bg-panel text-muted"
    : isHold
      ? "border-control border-dashed bg-panel text-ink"
      : "border-control bg-raised text-ink";
  return (
    <span
      ref={face}
      title={words}
      className={`flex h-full min-w-0 items-stretch overflow-clip rounded-control border text-small leading-4 hover:border-ink ${look}`}
    >
      <span className={`w-1 shrink-0 ${stripeClass(event.stripe)}`} />
      <span className="flex min-w-0 flex-1 flex-col px-1 py-0.5">
        {isTall ? <HoursFace event={event} /> : <DayFace event={event} />}
      </span>
    </span>
  );
}

function Title({ event: { title, status }, className }: { event: CalendarEvent; className: string }) {
  return <span className={`font-medium ${status === "CANCELLED" ? "line-through" : ""} ${className}`}>{title}</span>;
}

/** In a day of a month: two lines. */
function DayFace({ event }: { event: CalendarEvent }) {
  return (
    <>
      <span className="flex min-w-0 items-baseline gap-1">
        <span className="digits shrink-0 text-muted leading-4">{event.startTime}</span>
        <Title event={event} className="truncate" />
      </span>
      <span className="flex min-w-0 items-center gap-1 text-muted">
        <span className="digits shrink-0 leading-4">{event.code}</span>
        <span className="min-w-0 flex-1 truncate">
          {[event.zone, stateWord(event) || event.roomName].filter(Boolean).join(", ")}
        </span>
        <span className="flex shrink-0 items-center gap-0.5">
          {flagsByWord([event])
            .slice(0, 3)
            .map((flag) => (
              <FlagMark key={flag.key} kind={flag.kind} severity={flag.severity} status="OPEN" />
            ))}
        </span>
      </span>
    </>
  );
}

/** Among the hours of a week: as many lines as there is room for; words of flags where the column is wide enough. */
function HoursFace({ event }: { event: CalendarEvent }) {
  const { code, times, studioTimes, roomName } = event;
  return (
    <span className="@container flex min-w-0 flex-col">
      <span className="line-clamp-3 [overflow-wrap:break-word]">
        <span className="digits text-muted leading-4">{code}</span> <Title event={event} className="" />
      </span>
      <span className="digits text-muted leading-4">{times}</span>
      {studioTimes === null ? null : <span className="digits text-muted leading-4">{studioTimes}</span>}
      <span className="text-muted">{[roomName, stateWord(event)].filter(Boolean).join(" · ")}</span>
      <span className="mt-0.5 flex flex-wrap gap-x-1.5 text-muted">
        {flagsByWord([event]).map((flag) => (
          <span key={flag.key} className="flex items-center gap-1">
            <FlagMark kind={flag.kind} severity={flag.severity} status="OPEN" />
            <span className="@max-[6.5rem]:hidden">{flag.kindLabel}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
