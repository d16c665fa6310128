"use server";
import { cancelFollowing, removeFollowing, saveFollowing } from "@/lib/data/series-edit";
import { repeatSession } from "@/lib/data/session-series";
import { loadRepeatPreview } from "@/lib/loaders/session-series";
import {
  followingEditSchema,
  repeatPreviewSchema,
  seriesCreationSchema,
  seriesTailSchema,
} from "@/lib/schemas/session-series";
import { sessionTimes } from "@/lib/time/said-session";
import { defineAction, defineQuery } from "./define-action";

/** Every date of a repetition with what clashes, before anything is made. */
export const repeatPreviewQuery = defineQuery({
  name: "series.preview",
  schema: repeatPreviewSchema,
  handler: ({ actor, input }) => loadRepeatPreview(actor, input),
});

export const repeatSessionAction = defineAction({
  name: "series.create",
  permission: "plan",
  schema: seriesCreationSchema,
  handler: ({ scope, input, now }) => repeatSession(scope, input, now),
});

export const saveFollowingAction = defineAction({
  name: "series.save",
  permission: "plan",
  schema: followingEditSchema,
  handler: ({ scope, input: { id, version, following, schedule, holdEnd, isSure, ...fields }, now }) =>
    saveFollowing(scope, { id, version, following }, fields, sessionTimes(schedule, holdEnd, now), isSure, now),
});

export const cancelFollowingAction = defineAction({
  name: "series.cancel",
  permission: "plan",
  schema: seriesTailSchema,
  handler: ({ scope, input, now }) => cancelFollowing(scope, input, now),
});

export const removeFollowingAction = defineAction({
  name: "series.remove",
  permission: "plan",
  schema: seriesTailSchema,
  handler: ({ scope, input, now }) => removeFollowing(scope, input, now),
});
