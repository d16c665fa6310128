import "server-only";
import type { OpeningRequest } from "@/lib/domain/candidate-view";
import { refusalOf } from "@/lib/domain/refusal";
import { assign, replace } from "./calls";
import { addAssistant } from "./dual-remedies";
import type { StudioScope } from "./scope";
import { assignTask } from "./task-assignees";
import type { WriteResult } from "./transact";

/** A pick: who fills which opening. */
export interface Pick {
  opening: OpeningRequest;
  personId: string;
  /** the version of the replaced call, as it was seen */
  replacesVersion: number | null;
  /** the version of the task, as it was seen */
  taskVersion: number | null;
}

/** Does what the opening asks for: replaces a call, adds an assistant, names somebody on a task, or calls them. */
export function fillOpening(scope: StudioScope, pick: Pick, now: Date): Promise<WriteResult<unknown>> {
  const { opening, personId } = pick;
  const { sessionId, sessionRole, position, taskId, replacesCallId, assistBlockIds } = opening;
  if (replacesCallId !== null) {
    return replace(scope, { callId: replacesCallId, version: pick.replacesVersion, personId }, now);
  }
  if (taskId !== null) return assignTask(scope, { taskId, version: pick.taskVersion, personId, position }, now);
  if (sessionId === null) return Promise.resolve(refusalOf("NOT_FOUND"));
  if (assistBlockIds !== null) return addAssistant(scope, { sessionId, personId, blockIds: assistBlockIds }, now);
  return assign(scope, { sessionId, personId, sessionRole, position }, now);
}
