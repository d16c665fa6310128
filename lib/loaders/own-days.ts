import "server-only";
import { isAtWork } from "@/lib/domain/coverage";
import type { DayMark, DayView } from "@/lib/domain/me-view";
import type { AvailabilityView, SessionView } from "@/lib/domain/plan";
import { overlapOf, windowOf } from "@/lib/domain/window";
import { absencesIn } from "@/lib/time/availability";
import { addDays, formatDate, weekdayOf } from "@/lib/time/calendar-date";
import { spanText } from "@/lib/time/span-text";
import { wallSpan } from "@/lib/time/wall-span";
import { todayIn } from "@/lib/time/zoned";

const WEEKS = 6;

interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** Six weeks from this week's Monday, on the person's clock, with all that is known of each day. */
export function ownDays(known: AvailabilityView, sessions: readonly SessionView[], now: Date): DayView[] {
  const today = todayIn(known.timeZone, now);
  const monday = addDays(today, 1 - weekdayOf(today));
  const called = sessions.filter(
    (session) =>
      session.status !== "CANCELLED" &&
      session.calls.some((call) => call.personId === known.personId && isAtWork(call)),
  );
  return Array.from({ length: 7 * WEEKS }, (_, index) => {
    const date = addDays(monday, index);
    // A day that a zone never had (Samoa's 30 December 2011) holds nothing.
    const span = wallSpan(`${date}T00:00`, `${addDays(date, 1)}T00:00`, known.timeZone);
    const held = span === null ? { marks: [], details: [] } : heldBy(known, called, span);
    return { ...named(date), isPast: date < today, isToday: date === today, ...held };
  });
}

function named(date: string) {
  const label = formatDate(date);
  const [, day = "", month = ""] = label.split(" ");
  return { date, label, number: day === "1" ? `${day} ${month}` : day };
}

function heldBy(known: AvailabilityView, called: readonly SessionView[], span: Span) {
  const absences = absencesIn(known, span);
  const calls = called.flatMap((session) => {
    const window = windowOf(session);
    return window !== null && overlapOf(window, span) !== null ? [{ session, window }] : [];
  });
  const isWhole = ({ startsAt, endsAt }: Span) => startsAt <= span.startsAt && endsAt >= span.endsAt;
  const away = absences.filter(({ kind }) => kind === "AWAY");
  const outside = absences.filter(({ kind }) => kind === "OUTSIDE_HOURS");
  const busy = absences.filter(({ kind }) => kind === "BUSY");
  const isAway = away.some(isWhole);
  const isOutside = outside.some(isWhole);
  const isHeld: Record<DayMark, boolean> = {
    AWAY: isAway,
    PARTLY_AWAY: !isAway && away.length > 0,
    CALLED: calls.length > 0,
    BUSY: busy.length > 0,
    OUTSIDE_HOURS: isOutside,
  };
  const timesOf = (part: Span) =>
    isWhole(part) ? "" : `, ${spanText(part.startsAt, part.endsAt, known.timeZone).times}`;
  return {
    marks: (Object.keys(isHeld) as DayMark[]).filter((mark) => isHeld[mark]),
    details: [
      ...away.map((part) => `away${part.note === "" ? "" : `: ${part.note}`}${timesOf(part)}`),
      ...calls.map(
        ({ session, window }) =>
          `called to ${session.title}, ${spanText(window.startsAt, window.endsAt, known.timeZone).times}`,
      ),
      ...busy.map((part) => `busy in your calendar${timesOf(part)}`),
      ...(isOutside ? ["outside your hours"] : []),
    ],
  };
}
