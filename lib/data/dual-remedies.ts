import "server-only";
import { coverSession } from "@/lib/domain/coverage";
import { decideSessionDualRole, peopleAtWork } from "@/lib/domain/dual-role";
import type { SessionFacts, TaskFacts } from "@/lib/domain/facts";
import { ensureCall } from "./calls";
import { type ChangeWriter, refuse } from "./change-writer";
import { newId } from "./ids";
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

/** The block that is made when the day has none in which choosing could be done in peace. */
const CHOOSING = { label: "Choose takes", mode: "SOLO", minutes: 30 } as const;

async function calmBlockAfter(writer: ChangeWriter, session: SessionFacts, blockId: string | null): Promise<string> {
  const at = session.blocks.findIndex((block) => block.id === blockId);
  const calm = session.blocks.slice(at + 1).find((block) => block.mode !== "LIVE");
  if (calm) return calm.id;
  const last = await writer.read.block.findFirst({
    where: { sessionId: session.id, studioId: writer.studioId },
    orderBy: { position: "desc" },
  });
  // Made by an earlier task of the same remedy.
  if (last?.label === CHOOSING.label && !session.blocks.some((block) => block.id === last.id)) return last.id;
  const made = await writer.create("block", {
    ...CHOOSING,
    id: newId(),
    sessionId: session.id,
    position: (last?.position ?? -1) + 1,
  });
  return made.id;
}

/**
 * Moves choosing out of the take: the named LIVE production goes to the next block in which nobody records, done step by
 * step; such a block is added to the end of the day where there is none. Refuses NOT_FOUND, and NO_PLACE_TO_MOVE when
 * none of the tasks is LIVE production any more.
 */
export function moveChoosing(
  scope: StudioScope,
  wanted: { sessionId: string; taskIds: readonly string[] },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calls.move-choosing", now, async (writer) => {
    const session = await getSessionFacts(writer, wanted.sessionId);
    const tasks = session.tasks.filter(
      (task) => wanted.taskIds.includes(task.id) && task.attention === "LIVE" && task.sessionRole === "PRODUCER",
    );
    if (tasks.length === 0) refuse("NO_PLACE_TO_MOVE");
    for (const task of tasks) {
      const blockId = await calmBlockAfter(writer, session, task.blockId);
      await writer.update("task", task.id, null, { blockId, attention: "STEP" });
    }
    const titles = tasks.map((task) => `“${task.title}”`).join(", ");
    return {
      value: null,
      summary: `Moved ${titles} out of the take in ${session.title}`,
      projectId: session.projectId,
    };
  });
}
