"use client";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Glyph } from "@/components/ui/glyph";
import { conflictWords, isLoud } from "@/lib/domain/conflict-words";
import type { Conflict } from "@/lib/domain/placement";
import { formatDuration } from "@/lib/time/duration";
import { wallClockChange, wallTimes } from "@/lib/time/wall-text";
import type { Held } from "./proposal";

interface ProposalNoteProps {
  held: Held;
  /** "Tue 24 Nov, 10:00–18:30" on the room's clock */
  when: string;
  timeZone: string;
  roomName: string;
  conflicts: readonly Conflict[];
  /** whether that is all that is in the way, or the page does not know */
  isKnown: boolean;
  names: { person(id: string): string; room(id: string): string };
  onKeyDown: (event: KeyboardEvent) => void;
}

const FREE = "Nothing is in the way.";
const FAR = "Far from the days in sight: what is in the way there shows after saving.";

/** What is shown of many conflicts at once. */
const MOST = 5;

/** Before the drop: where the session would be, and what it would meet there. Holds the focus while keys move it. */
export function ProposalNote({
  held,
  when,
  timeZone,
  roomName,
  conflicts,
  isKnown,
  names,
  onKeyDown,
}: ProposalNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  const isByKeys = held.via === "keys";
  useEffect(() => {
    if (isByKeys) note.current?.focus({ preventScroll: true });
  }, [isByKeys]);
  const { start, end } = held.proposal;
  const minutes = Math.round((end - start) / 60_000);
  const clockChange = wallClockChange({ startsAt: new Date(start), endsAt: new Date(end) }, timeZone);
  const words = conflicts.map((conflict) => ({
    text: conflictWords(conflict, {
      ...names,
      duration: formatDuration,
      times: (window) => wallTimes(window, timeZone),
      absence: ({ note: said }) => said.toLowerCase(),
    }),
    isLoud: isLoud(conflict),
  }));
  const remark = isKnown ? (words.length === 0 ? FREE : null) : FAR;
  const spoken = [...(remark === null ? [] : [remark]), words.map(({ text }) => text).join(". ")].join(" ");
  return (
    <div
      ref={note}
      role="application"
      aria-roledescription="move"
      aria-label={`Moving ${held.title}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="rise panel fixed inset-x-0 bottom-4 z-30 mx-auto w-fit min-w-72 max-w-[min(40rem,calc(100vw-2rem))] border-control px-4 py-3"
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{held.title}</span>
        <span className="digits">{when}</span>
        <span className="text-muted">
          {formatDuration(minutes)}, {roomName}
        </span>
      </p>
      {clockChange ? <p className="text-small text-warn">{clockChange}</p> : null}
      <ul className="mt-1 flex flex-col gap-0.5">
        {remark === null ? null : <li className={isKnown ? "text-ok" : "text-muted"}>{remark}</li>}
        {words.slice(0, MOST).map(({ text, isLoud: loud }) => (
          <li key={text} className="flex items-center gap-1.5">
            <Glyph shape="block" tone={loud ? "danger" : "warn"} />
            {text}
          </li>
        ))}
        {words.length > MOST ? <li className="text-muted">and {words.length - MOST} more</li> : null}
      </ul>
      {isByKeys ? (
        <p className="mt-1.5 text-muted text-small">
          Arrows move it, with Shift they change its end. Enter saves, Esc leaves it where it was.
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {`${when}, ${roomName}. ${spoken}`}
      </p>
    </div>
  );
}
