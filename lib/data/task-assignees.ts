import "server-only";
import type { Position } from "@/lib/domain/session-role";
import { ensureCall } from "./calls";
import { refuse } from "./change-writer";
import type { StudioScope } from "./scope";
import { getAssignable } from "./session-crew";
import { transact, type WriteResult } from "./transact";

/**
 * Names a person on one task, which overrides the lead. In a session, somebody without a call in the task's role is
 * called (never as lead). Refuses NOT_FOUND, PERSON_NOT_FOUND, and STALE when the task is not at the version seen.
 */
export function assignTask(
  scope: StudioScope,
  wanted: { taskId: string; version: number | null; personId: string; position: Position },
  now: Date,
): Promise<WriteResult<{ callId: string | null }>> {
  return transact(scope, "calls.assign-task", now, async (writer) => {
    const task = await writer.read.task.findFirst({ where: { id: wanted.taskId, studioId: writer.studioId } });
    if (task === null) refuse("NOT_FOUND");
    const person = await getAssignable(writer, wanted.personId);
    const { sessionId, sessionRole } = task;
    const call =
      sessionId === null
        ? null
        : await ensureCall(writer, { sessionId, sessionRole, personId: person.id, position: wanted.position });
    await writer.update("task", task.id, wanted.version, { assigneeId: person.id });
    return {
      value: { callId: call?.id ?? null },
      summary: `Assigned “${task.title}” to ${person.name}`,
      projectId: task.projectId,
    };
  });
}

/** Takes the name off a task: the lead of its role covers it again, or nobody. Refuses NOT_FOUND and STALE. */
export function unassignTask(
  scope: StudioScope,
  seen: { taskId: string; version: number | null },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calls.unassign-task", now, async (writer) => {
    const task = await writer.update("task", seen.taskId, seen.version, { assigneeId: null });
    return { value: null, summary: `Took the name off “${task.title}”`, projectId: task.projectId };
  });
}
