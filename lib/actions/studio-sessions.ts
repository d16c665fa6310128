"use server";
import { extendHold } from "@/lib/data/holds";
import {
  createSession,
  moveSession,
  removeSession,
  saveSession,
  setSessionStatus,
  type TimesIn,
} from "@/lib/data/studio-sessions";
import { refusalOf } from "@/lib/domain/refusal";
import { loadBooking } from "@/lib/loaders/booking";
import {
  bookingSchema,
  holdExtensionSchema,
  newSessionSchema,
  schedulePreviewSchema,
  sessionEditSchema,
  sessionMoveSchema,
  sessionRemovalSchema,
  sessionStatusSchema,
} from "@/lib/schemas/studio-session";
import { holdEnd } from "@/lib/time/said-hold";
import { scheduleTimes } from "@/lib/time/said-schedule";
import { sessionTimes } from "@/lib/time/said-session";
import { describeSchedule } from "@/lib/time/schedule-text";
import { defineAction, defineQuery } from "./define-action";

export const createSessionAction = defineAction({
  name: "sessions.create",
  permission: "plan",
  schema: newSessionSchema,
  handler: ({ scope, input: { schedule, holdEnd, isSure, ...request }, now }) =>
    createSession(scope, request, sessionTimes(schedule, holdEnd, now), isSure, now),
});

export const saveSessionAction = defineAction({
  name: "sessions.save",
  permission: "plan",
  schema: sessionEditSchema,
  handler: ({ scope, input: { id, version, schedule, holdEnd, isSure, ...fields }, now }) =>
    saveSession(scope, id, version, fields, sessionTimes(schedule, holdEnd, now), isSure, now),
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
    moveSession(scope, session, "span" in to ? timesAt(to.span) : scheduleTimes(to.schedule), isSure, now),
});

export const setSessionStatusAction = defineAction({
  name: "sessions.set-status",
  permission: "plan",
  schema: sessionStatusSchema,
  handler: ({ scope, input, now }) => setSessionStatus(scope, input.id, input.version, input.status, input.isSure, now),
});

export const extendHoldAction = defineAction({
  name: "sessions.extend-hold",
  permission: "plan",
  schema: holdExtensionSchema,
  handler: ({ scope, input: { holdEnd: said, isSure, ...session }, now }) =>
    extendHold(scope, session, holdEnd(said, now), isSure, now),
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
  handler: async ({ input: { schedule, timeZone } }) => ({ ok: true, value: describeSchedule(schedule, timeZone) }),
});
