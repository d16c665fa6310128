"use server";
import { z } from "zod";
import { findUndoable, undoChange } from "@/lib/data/changes";
import type { StudioScope } from "@/lib/data/scope";
import type { WriteResult } from "@/lib/data/transact";
import { listNeededToUndo } from "@/lib/data/undo-permissions";
import { isAllowed } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import { refusalOf } from "@/lib/domain/refusal";
import { mayTakeBack } from "@/lib/domain/take-back";
import { changeIdSchema } from "@/lib/schemas/history";
import { defineAction } from "./define-action";

/** Only who may write such rows may take such a write back: undo is no way round a permission. One's own needs none. */
async function takeBack(actor: Actor, scope: StudioScope, changeId: number, now: Date): Promise<WriteResult<number>> {
  const needed = (await listNeededToUndo(scope, [changeId], actor.personId)).get(changeId);
  if (needed === undefined) return refusalOf(isAllowed(actor.accessRole, "undo") ? "NOT_FOUND" : "NOT_ALLOWED");
  return mayTakeBack(actor.accessRole, needed) ? undoChange(scope, changeId, now) : refusalOf("NOT_ALLOWED");
}

/** Takes back one change, by its id: the toast and the History tab. */
export const undoChangeAction = defineAction({
  name: "changes.undo",
  permission: null,
  schema: z.object({ changeId: changeIdSchema }),
  handler: ({ actor, scope, input, now }) => takeBack(actor, scope, input.changeId, now),
});

/** Takes back the newest change of one's own from the last day: Ctrl/Cmd+Z and the Undo button. */
export const undoLastAction = defineAction({
  name: "changes.undo-last",
  permission: null,
  schema: z.object({}),
  handler: async ({ actor, scope, now }) => {
    const changeId = await findUndoable(scope, new Date(now.getTime() - 24 * 3_600_000));
    return changeId === null ? refusalOf("NOTHING_TO_UNDO") : takeBack(actor, scope, changeId, now);
  },
});
