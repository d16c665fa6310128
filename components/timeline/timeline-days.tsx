"use client";
import { useState } from "react";
import { FlagMark } from "@/components/coverage/flag-mark";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { TimelineSession, TimelineView } from "@/lib/domain/timeline-view";
import { paths } from "@/lib/paths";
import { formatDate } from "@/lib/time/calendar-date";
import { rowIdsOf } from "./board-rows";

/** How many sessions are listed at first, and how many more with each press. */
const PART = 60;

/** On a phone: the same days as a list, each with its rows. */
export function TimelineDays({ view }: { view: TimelineView }) {
  const { filter, days, rows } = view;
  const [most, setMost] = useState(PART);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const [first, last] = [days[0]?.start ?? 0, days.at(-1)?.end ?? 0];
  const all = view.sessions.filter(
    (session) =>
      session.start < last &&
      session.end > first &&
      (filter.projectId === null || filter.projectId === session.projectId) &&
      rowIdsOf(session, filter.rows).some((id) => names.has(id)),
  );
  const shown = all.slice(0, most);
  const inDays = days
    .map((day) => ({ day, sessions: shown.filter(({ start, end }) => start < day.end && end > day.start) }))
    .filter(({ sessions }) => sessions.length > 0);
  if (inDays.length === 0) return <EmptyState>No sessions in these days.</EmptyState>;
  return (
    <>
      <ol className="flex flex-col gap-4">
        {inDays.map(({ day, sessions }) => (
          <li key={day.date}>
            <h2 className={`label mb-1.5 ${day.isToday ? "text-accent!" : ""}`}>
              {formatDate(day.date)}
              {day.isToday ? ", today" : ""}
            </h2>
            <ul className="panel divide-y divide-line">
              {sessions.map((session) => (
                <li key={session.id}>
                  <DaySession
                    session={session}
                    place={rowIdsOf(session, filter.rows)
                      .map((id) => names.get(id) ?? "")
                      .filter((name) => name !== "")
                      .join(", ")}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {all.length > most ? (
        <Button className="mt-4" onPress={() => setMost(most + PART)}>
          Show more of {all.length}
        </Button>
      ) : null}
    </>
  );
}

function DaySession({ session, place }: { session: TimelineSession; place: string }) {
  const { id, title, code, stripe, when, statusLabel, status, flags } = session;
  return (
    <Link href={paths.projectSession(id)} className="flex min-h-14 items-center gap-3 px-3 py-2 hover:bg-raised">
      <Stripe stripe={stripe} code={code} />
      <span className="min-w-0 flex-1">
        <span className="block font-medium [overflow-wrap:anywhere]">{title}</span>
        <span className="block text-muted text-small [overflow-wrap:anywhere]">{place}</span>
      </span>
      <span className="flex flex-col items-end gap-0.5">
        <span className="digits">{when.slice(when.indexOf(",") + 2)}</span>
        <span className="flex items-center gap-1.5 text-muted text-small">
          {status === "CONFIRMED" ? "" : statusLabel}
          {flags.slice(0, 3).map((flag) => (
            <FlagMark key={flag.key} kind={flag.kind} severity={flag.severity} status="OPEN" label={flag.kindLabel} />
          ))}
        </span>
      </span>
    </Link>
  );
}
