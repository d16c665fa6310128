"use server";
import {
  createSession,
  moveSession,
  removeSession,
  saveSession,
  setSessionStatus,
  type TimesIn,
} from "@/lib/data/studio-sessions";
import { type Refusal, refusalOf } from "@/lib/domain/refusal";
import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { loadBooking } from "@/lib/loaders/booking";
import {
  bookingSchema,
  newSessionSchema,
  type Schedule,
  schedulePreviewSchema,
  sessionEditSchema,
  sessionMoveSchema,
  sessionRemovalSchema,
  sessionStatusSchema,
} from "@/lib/schemas/studio-session";
import { describeSchedule } from "@/lib/time/schedule-text";
import { isShownAs, type SpanResult, spanAt } from "@/lib/time/zoned";
import { defineAction, defineQuery } from "./define-action";

const FAULTS = {
  BAD_DATE: "BAD_TIME",
  BAD_TIME: "BAD_TIME",
  BAD_ZONE: "UNKNOWN_ZONE",
  END_BEFORE_START: "END_BEFORE_START",
} as const;

const startOf = (schedule: Schedule) => ({ date: schedule.startsOn, time: schedule.startTime });
const endOf = (schedule: Schedule) => ({ date: schedule.endsOn, time: schedule.endTime });

function spanOf(schedule: Schedule, timeZone: string): Extract<SpanResult, { ok: true }> | Refusal {
  const span = spanAt(startOf(schedule), endOf(schedule), timeZone);
  if (span.ok) return span;
  const refusal = refusalOf(FAULTS[span.code]);
  const field = span.field === "start" ? "startTime" : "endTime";
  return { ...refusal, fields: { [`schedule.${field}`]: refusal.message } };
}

function timesOf(schedule: Schedule | null): TimesIn {
  return (timeZone, kept) => {
    if (schedule === null) return { ok: true, startsAt: null, endsAt: null, timeZone };
    const { startsAt = null, endsAt = null } = kept ?? {};
    if (kept !== null && startsAt !== null && endsAt !== null) {
      const span = { startsAt, endsAt, timeZone: kept.timeZone };
      if (isShownAs(span, startOf(schedule), endOf(schedule))) return { ok: true, ...span };
    }
    const span = spanOf(schedule, timeZone);
    return span.ok ? { ok: true, startsAt: span.startsAt, endsAt: span.endsAt, timeZone } : span;
  };
}

export const createSessionAction = defineAction({
  name: "sessions.create",
  permission: "plan",
  schema: newSessionSchema,
  handler: ({ scope, input: { schedule, isSure, ...request }, now }) =>
    createSession(scope, request, timesOf(schedule), isSure, now),
});

export const saveSessionAction = defineAction({
  name: "sessions.save",
  permission: "plan",
  schema: sessionEditSchema,
  handler: ({ scope, input: { id, version, schedule, isSure, ...fields }, now }) =>
    saveSession(scope, id, version, fields, timesOf(schedule), isSure, now),
});

/** Instants of a place on an axis, which every zone shares. */
function timesAt({ startsAt, endsAt }: { startsAt: string; endsAt: string }): TimesIn {
  return (timeZone) => {
    const span = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    return span.startsAt < span.endsAt ? { ok: true, ...span, timeZone } : refusalOf("END_BEFORE_START");
  };
}

export const moveSessionAction = defineAction({
  name: "sessions.move",
  permission: "plan",
  schema: sessionMoveSchema,
  handler: ({ scope, input: { to, isSure, ...session }, now }) =>
    moveSession(scope, session, "span" in to ? timesAt(to.span) : timesOf(to.schedule), isSure, now),
});

export const setSessionStatusAction = defineAction({
  name: "sessions.set-status",
  permission: "plan",
  schema: sessionStatusSchema,
  handler: ({ scope, input, now }) => setSessionStatus(scope, input.id, input.version, input.status, input.isSure, now),
});

export const removeSessionAction = defineAction({
  name: "sessions.remove",
  permission: "plan",
  schema: sessionRemovalSchema,
  handler: ({ scope, input, now }) => removeSession(scope, input.id, input.version, now),
});

/** What the form of a new session starts with, for any project. */
export const bookingQuery = defineQuery({
  name: "sessions.booking",
  schema: bookingSchema,
  handler: async ({ actor, input }) => ({ ok: true, value: await loadBooking(actor, input) }),
});

/** What typed times mean, before they are saved: their real length, and what a clock change does to them. */
export const describeScheduleQuery = defineQuery({
  name: "sessions.describe-schedule",
  schema: schedulePreviewSchema,
  handler: async ({ input: { schedule, timeZone } }) => {
    const span = spanOf(schedule, timeZone);
    if (!span.ok) return span;
    if (span.minutes > SESSION_MINUTES_MAX) return refusalOf("SESSION_TOO_LONG");
    return { ok: true, value: describeSchedule(span, timeZone) };
  },
});
