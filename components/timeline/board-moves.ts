import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { resizedBy, snappedDown } from "@/lib/domain/timeline-axis";
import {
  TIMELINE_STEP_MINUTES,
  type TimelineDay,
  type TimelineSpan,
  type TimelineView,
} from "@/lib/domain/timeline-view";
import { wallMinutes } from "@/lib/time/wall-text";
import { type Grip, type Held, pulled } from "./proposal";

const STEP_MS = TIMELINE_STEP_MINUTES * 60_000;
const DAY_MS = 86_400_000;

/** What a press or a key takes up: a session of the board, or one without a date. Null when there is none such. */
export function takeUp(view: TimelineView, sessionId: string, grip: Grip, via: Held["via"]): Held | null {
  const session = view.sessions.find((one) => one.id === sessionId);
  if (session !== undefined) {
    if (session.status === "DONE" || session.status === "CANCELLED") return null;
    const { id, version, title, start, end, roomId, calls } = session;
    const personIds = [...new Set(calls.map((call) => call.personId))];
    const before = { sessionId: id, start, end, roomId };
    return { sessionId: id, version, title, personIds, before, grip, via, proposal: before };
  }
  const undated = view.undated.find((one) => one.id === sessionId);
  if (undated === undefined) return null;
  const start = snappedDown(Math.max(view.now, view.days[0]?.start ?? view.now));
  const end = start + undated.minutes * 60_000;
  const { id, version, title, personIds, roomId } = undated;
  return {
    sessionId: id,
    version,
    title,
    personIds,
    before: null,
    grip: "move",
    via,
    proposal: { sessionId: id, start, end, roomId },
  };
}

/** The held session where the pointer has pulled it. One without a date hangs at the pointer by its start. */
export function pulledTo(taken: Held, byMs: number, atMs: number): Held {
  const { start, end } = taken.proposal;
  if (taken.before === null) {
    const proposal = pulled(
      { ...taken, grip: "move" },
      { start: snappedDown(atMs), end: snappedDown(atMs) + end - start },
      0,
    );
    return { ...taken, proposal };
  }
  return { ...taken, proposal: pulled(taken, taken.before, byMs) };
}

/** The same time on a clock in the zone, so many days later: a day has 23 or 25 hours where clocks change. */
function daysLater(instant: number, days: number, timeZone: string): number {
  const later = instant + days * DAY_MS;
  const gap = (wallMinutes(new Date(instant), timeZone) - wallMinutes(new Date(later), timeZone) + 1440) % 1440;
  return later + (gap > 720 ? gap - 1440 : gap) * 60_000;
}

/**
 * The held session after a key; null for a key that means nothing here.
 *
 * @param timeZone of the clock on which a day later is the same time
 */
export function steppedBy(
  held: Held,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  roomIds: readonly (string | null)[],
  timeZone: string,
): Held | null {
  const { proposal } = held;
  const { start, end } = proposal;
  const edge = shiftKey ? end : start;
  const days = { PageUp: -1, PageDown: 1 }[key];
  const byMs =
    days === undefined ? { ArrowLeft: -STEP_MS, ArrowRight: STEP_MS }[key] : daysLater(edge, days, timeZone) - edge;
  if (byMs !== undefined) {
    const stretch = shiftKey
      ? resizedBy(proposal, "end", byMs, SESSION_MINUTES_MAX)
      : { start: start + byMs, end: end + byMs };
    return { ...held, proposal: { ...proposal, ...stretch } };
  }
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (step === undefined || roomIds.length === 0) return null;
  const at = roomIds.indexOf(proposal.roomId);
  const roomId = roomIds[Math.min(Math.max(at + step, 0), roomIds.length - 1)] ?? null;
  return { ...held, proposal: { ...proposal, roomId } };
}

/** So many minutes of an hour on a clock in the zone, downwards. */
function floored(instant: number, minutes: number, timeZone: string): number {
  const at = Math.floor(instant / 60_000) * 60_000;
  return at - (wallMinutes(new Date(at), timeZone) % minutes) * 60_000;
}

/** Where a press on an empty place begins a session: at the full hour, over six weeks at ten in the morning. */
export function slotAt(instant: number, span: TimelineSpan, days: readonly TimelineDay[], timeZone: string): number {
  if (span === "day") return floored(instant, 30, timeZone);
  if (span === "week") return floored(instant, 60, timeZone);
  const day = days.find(({ start, end }) => instant >= start && instant < end);
  return day === undefined ? snappedDown(instant) : day.end - 14 * 3_600_000;
}
