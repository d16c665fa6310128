"use server";
import { z } from "zod";
import { findUndoable, undoChange } from "@/lib/data/changes";
import { refusalOf } from "@/lib/domain/refusal";
import { defineAction } from "./define-action";

/** Takes back one change, by its id: the toast and the History tab. */
export const undoChangeAction = defineAction({
  name: "changes.undo",
  permission: "undo",
  schema: z.object({ changeId: z.number().int().positive() }),
  handler: ({ scope, input, now }) => undoChange(scope, input.changeId, now),
});

/** Takes back the newest change of one's own from the last day: Ctrl/Cmd+Z and the Undo button. */
export const undoLastAction = defineAction({
  name: "changes.undo-last",
  permission: "undo",
  schema: z.object({}),
  handler: async ({ scope, now }) => {
    const changeId = await findUndoable(scope, new Date(now.getTime() - 24 * 3_600_000));
    return changeId === null ? refusalOf("NOTHING_TO_UNDO") : undoChange(scope, changeId, now);
  },
});
