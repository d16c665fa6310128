import "server-only";
import { coverSession } from "@/lib/domain/coverage";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import { ensureCall } from "./calls";
import { refuse } from "./change-writer";
import type { StudioScope } from "./scope";
import { getAssignable, getName, getSessionFacts } from "./session-crew";
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

/**
 * Takes the names off all open tasks of one session role, so that its lead covers them. Tasks that somebody covers keep
 * their names. Refuses NOT_FOUND, and NO_LEAD when nobody leads the role.
 */
export function leaveToLead(
  scope: StudioScope,
  wanted: { sessionId: string; sessionRole: SessionRole },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calls.leave-to-lead", now, async (writer) => {
    const session = await getSessionFacts(writer, wanted.sessionId);
    const { leadCall, openTasks } = coverSession(session).roles[wanted.sessionRole];
    if (leadCall === null) refuse("NO_LEAD");
    for (const task of openTasks) await writer.update("task", task.id, null, { assigneeId: null });
    const name = await getName(writer, leadCall.personId);
    const titles = openTasks.map((task) => `“${task.title}”`).join(", ");
    return { value: null, summary: `Left ${titles} in ${session.title} to ${name}`, projectId: session.projectId };
  });
}
