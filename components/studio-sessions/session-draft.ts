import { HOLD_ENDS_TIME, isHold } from "@/lib/domain/hold";
import { SESSION_TYPE_LABELS, sessionTemplate } from "@/lib/domain/session-template";
import type { NewSessionView, SessionForm } from "@/lib/domain/session-view";
import type { SessionType } from "@/lib/domain/studio-session";
import { addDays, isCalendarDate } from "@/lib/time/calendar-date";
import { addClockMinutes, clockMinutes, isClockTime } from "@/lib/time/clock-time";

/** A session's form while it is filled in. What was typed by hand is no longer filled in by itself. */
export interface SessionDraft extends Omit<SessionForm, "livePlayers"> {
  livePlayers: string;
  /** how far the end follows behind the start, on the clock */
  lengthMinutes: number;
  isTitleTyped: boolean;
  isEndsOnTyped: boolean;
  /** with the blocks, tasks and needs that its kind usually has; only for new sessions */
  isFromTemplate: boolean;
}

function clockLength(startTime: string, endTime: string): number {
  return (clockMinutes(endTime) - clockMinutes(startTime) + 1440) % 1440 || 1440;
}

/** An end that is not later on the clock is on the next day. */
function usualEndsOn({ startsOn, startTime, endTime }: Pick<SessionForm, "startsOn" | "startTime" | "endTime">) {
  return endTime > startTime ? startsOn : addDays(startsOn, 1);
}

/** The end is on the usual day, until somebody says otherwise. Which of two times was meant is not known of another one. */
function withEndsOn(draft: SessionDraft): SessionDraft {
  const { startsOn, startTime, endTime, isEndsOnTyped } = draft;
  const asked = { ...draft, startShowing: null, endShowing: null };
  if (isEndsOnTyped || !isCalendarDate(startsOn) || !isClockTime(startTime) || !isClockTime(endTime)) return asked;
  return { ...asked, endsOn: usualEndsOn(draft) };
}

export function draftOf(form: SessionForm): SessionDraft {
  return {
    ...form,
    livePlayers: String(form.livePlayers),
    lengthMinutes: clockLength(form.startTime, form.endTime),
    isTitleTyped: true,
    // Where the clocks are put back, an end that is earlier on the clock can be later on the same day.
    isEndsOnTyped: form.endsOn !== usualEndsOn(form),
    isFromTemplate: false,
  };
}

/** A first hold of the usual length for its kind, or as long as is said. */
export function newDraft(
  { start, holdEndsOn }: NewSessionView,
  { type = "TRK", minutes }: { type?: SessionType; minutes?: number | undefined } = {},
): SessionDraft {
  const blank: SessionDraft = {
    ...start,
    type,
    title: "",
    status: "HOLD_1",
    hasHoldEnd: false,
    holdEndsOn,
    holdEndsTime: HOLD_ENDS_TIME,
    isScheduled: true,
    endsOn: start.startsOn,
    endTime: start.startTime,
    startShowing: null,
    endShowing: null,
    livePlayers: "0",
    fixedClock: false,
    notes: "",
    lengthMinutes: 0,
    isTitleTyped: false,
    isEndsOnTyped: false,
    isFromTemplate: true,
  };
  const draft = withType(blank, type);
  return minutes === undefined ? draft : withStartTime({ ...draft, lengthMinutes: minutes }, draft.startTime);
}

/** Another kind: with the template come its length, players and clock. */
export function withType(draft: SessionDraft, type: SessionType): SessionDraft {
  const titled = { ...draft, type, title: draft.isTitleTyped ? draft.title : SESSION_TYPE_LABELS[type] };
  if (!draft.isFromTemplate) return titled;
  const { totalMinutes, livePlayers, fixedClock } = sessionTemplate(type);
  const sized = { ...titled, lengthMinutes: totalMinutes, livePlayers: String(livePlayers), fixedClock };
  return withStartTime(sized, draft.startTime);
}

export function withStartsOn(draft: SessionDraft, startsOn: string): SessionDraft {
  return withEndsOn({ ...draft, startsOn });
}

/** The end keeps its distance. */
export function withStartTime(draft: SessionDraft, startTime: string): SessionDraft {
  const { endTime, lengthMinutes } = draft;
  const end = isClockTime(startTime) ? addClockMinutes(startTime, lengthMinutes).time : endTime;
  return withEndsOn({ ...draft, startTime, endTime: end });
}

export function withEndTime(draft: SessionDraft, endTime: string): SessionDraft {
  const isReadable = isClockTime(draft.startTime) && isClockTime(endTime);
  const lengthMinutes = isReadable ? clockLength(draft.startTime, endTime) : draft.lengthMinutes;
  return withEndsOn({ ...draft, endTime, lengthMinutes });
}

export function withEndsOnTyped(draft: SessionDraft, endsOn: string): SessionDraft {
  return { ...draft, endsOn, isEndsOnTyped: true, endShowing: null };
}

/** Another room's clocks may show other times twice. */
export function withRoom(draft: SessionDraft, roomId: string | null): SessionDraft {
  return { ...draft, roomId, startShowing: null, endShowing: null };
}

/** The times as they are sent and asked about. */
export function scheduleOf(draft: SessionDraft) {
  const { startsOn, startTime, startShowing, endsOn, endTime, endShowing } = draft;
  return {
    startsOn,
    startTime,
    startShowing: startShowing ?? undefined,
    endsOn,
    endTime,
    endShowing: endShowing ?? undefined,
  };
}

/** When the hold runs out, as it is sent; null for never, and for what is no hold. */
function holdEndOf({ status, hasHoldEnd, holdEndsOn, holdEndsTime }: SessionDraft) {
  return isHold(status) && hasHoldEnd ? { date: holdEndsOn, time: holdEndsTime } : null;
}

/** What is sent: text that no field can hold wrongly stays as typed, for the server to name. */
export function fieldsOf(draft: SessionDraft) {
  const { type, title, status, roomId, isScheduled, fixedClock, notes } = draft;
  const schedule = isScheduled ? scheduleOf(draft) : null;
  const holdEnd = holdEndOf(draft);
  return { type, title, status, roomId, schedule, holdEnd, livePlayers: Number(draft.livePlayers), fixedClock, notes };
}
