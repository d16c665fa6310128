"use server";
import { askAll, setAnswer, setLead, setPosition } from "@/lib/data/call-details";
import { unassign } from "@/lib/data/calls";
import { moveChoosing } from "@/lib/data/dual-remedies";
import { fillOpening } from "@/lib/data/openings";
import { leaveToLead, unassignTask } from "@/lib/data/task-assignees";
import { refusalOf } from "@/lib/domain/refusal";
import { loadCandidates, loadNextCandidates } from "@/lib/loaders/candidates";
import {
  askAllSchema,
  assignSchema,
  leaveToLeadSchema,
  moveChoosingSchema,
  openingSchema,
  setAnswerSchema,
  setLeadSchema,
  setPositionSchema,
  unassignSchema,
  unassignTaskSchema,
} from "@/lib/schemas/call";
import { defineAction, defineQuery } from "./define-action";

/** Everybody of the studio for one opening, best first, with every reason. */
export const candidatesQuery = defineQuery({
  name: "calls.candidates",
  schema: openingSchema,
  handler: async ({ actor, input, now }) => {
    const value = await loadCandidates(actor, input, now);
    return value === null ? refusalOf("NOT_FOUND") : { ok: true, value };
  },
});

/** A pick: calls, replaces, names on a task, or adds an assistant, as the opening says. Brings the next open need along. */
export const assignAction = defineAction({
  name: "calls.assign",
  permission: "plan",
  schema: assignSchema,
  handler: async ({ actor, scope, input, now }) => {
    const result = await fillOpening(scope, input, now);
    if (!result.ok) return result;
    const { sessionId } = input.opening;
    const next = input.movesOn && sessionId !== null ? await loadNextCandidates(actor, sessionId, now) : null;
    return { ...result, value: { next } };
  },
});

/** Takes a call away. */
export const unassignAction = defineAction({
  name: "calls.unassign",
  permission: "plan",
  schema: unassignSchema,
  handler: ({ scope, input, now }) => unassign(scope, input, now),
});

export const setLeadAction = defineAction({
  name: "calls.set-lead",
  permission: "plan",
  schema: setLeadSchema,
  handler: ({ scope, input, now }) => setLead(scope, input, now),
});

export const setPositionAction = defineAction({
  name: "calls.set-position",
  permission: "plan",
  schema: setPositionSchema,
  handler: ({ scope, input, now }) => setPosition(scope, input, now),
});

/** Writes down by hand what somebody answered. */
export const setAnswerAction = defineAction({
  name: "calls.set-answer",
  permission: "plan",
  schema: setAnswerSchema,
  handler: ({ scope, input, now }) => setAnswer(scope, input, now),
});

/** Marks everybody who has not been told of a session as asked. */
export const askAllAction = defineAction({
  name: "calls.ask-all",
  permission: "plan",
  schema: askAllSchema,
  handler: ({ scope, input, now }) => askAll(scope, input.sessionId, now),
});

/** Takes the name off a task; the lead of its role covers it again. */
export const unassignTaskAction = defineAction({
  name: "calls.unassign-task",
  permission: "plan",
  schema: unassignTaskSchema,
  handler: ({ scope, input, now }) => unassignTask(scope, input, now),
});

/** The remedy for a part-time gap: the lead of the role covers its open tasks. */
export const leaveToLeadAction = defineAction({
  name: "calls.leave-to-lead",
  permission: "plan",
  schema: leaveToLeadSchema,
  handler: ({ scope, input, now }) => leaveToLead(scope, input, now),
});

/** The remedy for a dual role: choosing goes out of the take. */
export const moveChoosingAction = defineAction({
  name: "calls.move-choosing",
  permission: "plan",
  schema: moveChoosingSchema,
  handler: ({ scope, input, now }) => moveChoosing(scope, input, now),
});
