import "server-only";
import { coverSession } from "@/lib/domain/coverage";
import { canWaitForPlayback, decideSessionDualRole, peopleAtWork } from "@/lib/domain/dual-role";
import type { SessionFacts, TaskFacts } from "@/lib/domain/facts";
import { ensureCall } from "./calls";
import { refuse } from "./change-writer";
import type { StudioScope } from "./scope";
import { getAssignable, getSessionFacts } from "./session-crew";
import { transact, type WriteResult } from "./transact";

/** What lowers a dual role, as one write each (domain rules, section 4). */

/** The LIVE engineering that meets LIVE production of the same person in the given blocks. */
function engineeringThatMeets(session: SessionFacts, blockIds: readonly (string | null)[]): TaskFacts[] {
  const cover = coverSession(session);
  const meetings = [...peopleAtWork(session, cover, "ENGINEER")].flatMap(
    (personId) => decideSessionDualRole(session, personId, cover)?.meetings ?? [],
  );
  const tasks = meetings
    .filter((meeting) => blockIds.includes(meeting.blockId))
    .flatMap((meeting) => meeting.engineering);
  return [...new Map(tasks.map((task) => [task.id, task])).values()];
}

/**
 * Calls somebody as assistant engineer and gives them the LIVE engineering of the named blocks that now meets directing.
 * Refuses NOT_FOUND, PERSON_NOT_FOUND, and ALREADY_CALLED for somebody who engineers there in another position.
 */
export function addAssistant(
  scope: StudioScope,
  wanted: { sessionId: string; personId: string; blockIds: readonly (string | null)[] },
  now: Date,
): Promise<WriteResult<{ callId: string }>> {
  return transact(scope, "calls.add-assistant", now, async (writer) => {
    const session = await getSessionFacts(writer, wanted.sessionId);
    const person = await getAssignable(writer, wanted.personId);
    const call = await ensureCall(writer, {
      sessionId: session.id,
      personId: person.id,
      sessionRole: "ENGINEER",
      position: "ASSISTANT",
    });
    if (call.position !== "ASSISTANT") refuse("ALREADY_CALLED");
    for (const task of engineeringThatMeets(session, wanted.blockIds)) {
      await writer.update("task", task.id, null, { assigneeId: person.id });
    }
    return {
      value: { callId: call.id },
      summary: `Added ${person.name} as assistant engineer at the recorder for ${session.title}`,
      projectId: session.projectId,
    };
  });
}

/**
 * Moves choosing out of the take: the named LIVE production stays in its block and is done on playback between the
 * takes, step by step. Refuses NOT_FOUND, and NOTHING_TO_MOVE when none of the tasks can wait (any more).
 */
export function moveChoosing(
  scope: StudioScope,
  wanted: { sessionId: string; taskIds: readonly string[] },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calls.move-choosing", now, async (writer) => {
    const session = await getSessionFacts(writer, wanted.sessionId);
    const tasks = session.tasks.filter((task) => wanted.taskIds.includes(task.id) && canWaitForPlayback(task));
    if (tasks.length === 0) refuse("NOTHING_TO_MOVE");
    for (const task of tasks) await writer.update("task", task.id, null, { attention: "STEP" });
    const titles = tasks.map((task) => `“${task.title}”`).join(", ");
    return {
      value: null,
      summary: `Moved ${titles} to playback between takes, out of the take in ${session.title}`,
      projectId: session.projectId,
    };
  });
}
