"use server";
import { addStandingCall, removeStandingCall, setStandingLead, setStandingPosition } from "@/lib/data/standing-calls";
import {
  addStandingCallSchema,
  removeStandingCallSchema,
  setStandingLeadSchema,
  setStandingPositionSchema,
} from "@/lib/schemas/call";
import { defineAction } from "./define-action";

/** Adds somebody to a project's usual crew. */
export const addStandingCallAction = defineAction({
  name: "standing-calls.add",
  permission: "plan",
  schema: addStandingCallSchema,
  handler: ({ scope, input, now }) => addStandingCall(scope, input, now),
});

export const removeStandingCallAction = defineAction({
  name: "standing-calls.remove",
  permission: "plan",
  schema: removeStandingCallSchema,
  handler: ({ scope, input, now }) => removeStandingCall(scope, input, now),
});

export const setStandingLeadAction = defineAction({
  name: "standing-calls.set-lead",
  permission: "plan",
  schema: setStandingLeadSchema,
  handler: ({ scope, input, now }) => setStandingLead(scope, input, now),
});

export const setStandingPositionAction = defineAction({
  name: "standing-calls.set-position",
  permission: "plan",
  schema: setStandingPositionSchema,
  handler: ({ scope, input, now }) => setStandingPosition(scope, input, now),
});
