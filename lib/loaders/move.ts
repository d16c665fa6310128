import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { isAtWork } from "@/lib/domain/coverage";
import type { Window } from "@/lib/domain/flag";
import type { FitOption, MoveQuestion, MoveView } from "@/lib/domain/free-view";
import type { RoomView, SessionView } from "@/lib/domain/plan";
import { addDays, formatDate, isCalendarDate } from "@/lib/time/calendar-date";
import { showingOptions } from "@/lib/time/doubled-time";
import { spanLine, spanText } from "@/lib/time/span-text";
import { endAfter, instantAt, showingAt, todayIn, wallTimeAt } from "@/lib/time/zoned";
import { requestNow } from "./clock";
import { findNextFree } from "./next-free";
import { placementSetting } from "./placement-setting";
import { conflictTexts, fitNote, fitOf } from "./placement-words";
import { sessionMinutes } from "./session-minutes";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

/** How many days are offered at once, and from which hour to which a session may start. */
const DAYS_OFFERED = 14;
const HOURS = Array.from({ length: 16 }, (_, index) => index + 7);

function findSession(plan: StudioPlan, id: string): SessionView | null {
  return plan.projects.flatMap((project) => project.sessions).find((session) => session.id === id) ?? null;
}

/** What is asked about, with what is left out taken from where the session is; without a date, tomorrow at ten. */
function placeOf(session: SessionView, question: MoveQuestion, plan: StudioPlan, now: Date) {
  const roomId = question.roomId === undefined ? session.roomId : question.roomId;
  const room = plan.rooms.find((one) => one.id === roomId) ?? null;
  const timeZone = room?.timeZone ?? plan.studio.timeZone;
  const here = session.startsAt === null ? null : wallTimeAt(session.startsAt, timeZone);
  const startsOn = question.startsOn ?? here?.date ?? addDays(todayIn(timeZone, now), 1);
  const startTime = question.startTime ?? here?.time ?? "10:00";
  const isAsked = question.startsOn !== undefined || question.startTime !== undefined;
  const showing =
    question.startShowing ?? (isAsked || session.startsAt === null ? null : showingAt(session.startsAt, timeZone));
  return { roomId: room?.id ?? null, timeZone, startsOn, startTime, showing };
}

/**
 * Everything that the dialog of a move shows: where the session would be, what it would meet there, and what is free on
 * other days, at other hours, in other rooms. Null when the session is not in the actor's plan. The session keeps its
 * real length.
 */
export async function loadMove(actor: Actor, question: MoveQuestion): Promise<MoveView | null> {
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const session = findSession(plan, question.sessionId);
  if (session === null) return null;
  const { roomId, timeZone, startsOn, startTime, showing } = placeOf(session, question, plan, now);
  const minutes = sessionMinutes(session);
  const setting = placementSetting(plan, now);
  const personIds = [...new Set(session.calls.filter(isAtWork).map((call) => call.personId))];
  const conflictsAt = (window: Window, inRoom: string | null) =>
    setting.conflictsOf({ sessionId: session.id, window, roomId: inRoom, personIds });
  const windowAt = (date: string, time: string, zone: string): Window | null => {
    const read = instantAt(date, time, zone, showing ?? "first");
    return read.ok ? { startsAt: read.instant, endsAt: endAfter(read.instant, minutes) } : null;
  };
  const option = (value: string, label: string, window: Window | null, inRoom: string | null, zone = timeZone) => {
    if (window === null) return [];
    const conflicts = conflictsAt(window, inRoom);
    const note = fitNote(conflictTexts(conflicts, plan, zone));
    return [{ value, label, note, fit: fitOf(conflicts) } satisfies FitOption];
  };

  const startOptions = showingOptions({ date: startsOn, time: startTime }, timeZone);
  const isOpen = startOptions.length > 0 && showing === null;
  const window = isOpen ? null : windowAt(startsOn, startTime, timeZone);
  const firstDay =
    question.firstDay !== undefined && isCalendarDate(question.firstDay)
      ? question.firstDay
      : addDays(isCalendarDate(startsOn) ? startsOn : todayIn(timeZone, now), -1);
  const days = Array.from({ length: DAYS_OFFERED }, (_, index) => addDays(firstDay, index));
  const rooms = plan.rooms.filter((one) => !one.isArchived || one.id === session.roomId);
  const inRoom = (one: RoomView | null): FitOption[] => {
    const zone = one?.timeZone ?? plan.studio.timeZone;
    return option(one?.id ?? "", one?.name ?? "No room", windowAt(startsOn, startTime, zone), one?.id ?? null, zone);
  };
  const read = windowAt(startsOn, startTime, timeZone);
  return {
    session: { id: session.id, name: session.title, version: session.version },
    now:
      session.startsAt && session.endsAt
        ? `${spanLine(session.startsAt, session.endsAt, session.timeZone, plan.studio.timeZone)}, ${roomName(plan, session.roomId)}`
        : "",
    startsOn,
    startTime,
    startShowing: showing,
    roomId,
    ...whenTexts(window, read, { startsOn, startTime, timeZone }),
    startOptions,
    span: window && { startsAt: window.startsAt.toISOString(), endsAt: window.endsAt.toISOString() },
    conflicts: window === null ? [] : conflictTexts(conflictsAt(window, roomId), plan, timeZone),
    days: days.flatMap((date) => option(date, formatDate(date), windowAt(date, startTime, timeZone), roomId)),
    earlierDay: addDays(firstDay, -DAYS_OFFERED),
    laterDay: addDays(firstDay, DAYS_OFFERED),
    times: HOURS.flatMap((hour) => {
      const time = `${String(hour).padStart(2, "0")}:00`;
      return option(time, time, windowAt(startsOn, time, timeZone), roomId);
    }),
    rooms: [...rooms.flatMap(inRoom), ...inRoom(null)],
    nextFree: findNextFree(
      { sessionId: session.id, roomId, personIds, minutes, from: read?.startsAt ?? now, timeZone },
      setting,
      now,
    ),
  };
}

function roomName(plan: StudioPlan, roomId: string | null): string {
  return plan.rooms.find((room) => room.id === roomId)?.name ?? "no room";
}

/** The times in one line, and what a clock change makes of them. */
function whenTexts(
  window: Window | null,
  read: Window | null,
  { startsOn, startTime, timeZone }: { startsOn: string; startTime: string; timeZone: string },
): Pick<MoveView, "when" | "notes"> {
  if (read === null) return { when: "Write the date as 2026-11-23 and the time as 10:00.", notes: [] };
  if (window === null) return { when: `The clocks show ${startTime} twice that day. Choose which one.`, notes: [] };
  const text = spanText(window.startsAt, window.endsAt, timeZone);
  const skipped =
    text.start.time === startTime && text.start.date === startsOn
      ? []
      : [`The clocks skip ${startTime}: it starts at ${text.start.time}.`];
  return {
    when: `${text.date}, ${text.times} · ${text.duration} · ${text.zone} time`,
    notes: [...skipped, ...(text.clockChange === null ? [] : [text.clockChange])],
  };
}
