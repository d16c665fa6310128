import "server-only";
import { isAtWork } from "@/lib/domain/coverage";
import type { HoldStatus } from "@/lib/domain/hold";
import type { ChangeWriter, NewRow, Row } from "./change-writer";
import { newId, newIds } from "./ids";

/** What is copied of a session: all but when it is, how firm it is, and how far the work has come. */
export interface SessionModel {
  session: Row<"studioSession">;
  blocks: Row<"block">[];
  roleNeeds: Row<"roleNeed">[];
  tasks: Row<"task">[];
  calls: Row<"crewCall">[];
}

/** When and as what a copy is made. */
export interface CopyPlace {
  startsAt: Date;
  endsAt: Date;
  startsWall: string;
  endsWall: string;
  status: HoldStatus;
}

/** A session as it is copied: who declined or was archived is not called again, and tasks do not name them. */
export async function readModel(writer: ChangeWriter, session: Row<"studioSession">): Promise<SessionModel> {
  const { read, studioId } = writer;
  const where = { studioId, sessionId: session.id };
  const orderBy = [{ position: "asc" as const }, { id: "asc" as const }];
  const [blocks, roleNeeds, tasks, calls, archived] = await Promise.all([
    read.block.findMany({ where, orderBy }),
    read.roleNeed.findMany({ where }),
    read.task.findMany({ where, orderBy }),
    read.crewCall.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    read.person.findMany({ where: { studioId, archivedAt: { not: null } }, select: { id: true } }),
  ]);
  const gone = new Set(archived.map(({ id }) => id));
  const isCalled = (call: Row<"crewCall">) => call.answer !== "DECLINED" && !gone.has(call.personId);
  const declined = new Set(
    calls.filter((call) => !isCalled(call)).map((call) => `${call.personId} ${call.sessionRole}`),
  );
  const named = tasks.map((task) => {
    const isGone = gone.has(task.assigneeId ?? "") || declined.has(`${task.assigneeId} ${task.sessionRole}`);
    return isGone ? { ...task, assigneeId: null } : task;
  });
  return { session, blocks, roleNeeds, tasks: named, calls: calls.filter(isCalled) };
}

/** Everybody who is at work in a copy, once. */
export function peopleOf({ calls }: SessionModel): string[] {
  return [...new Set(calls.filter(isAtWork).map((call) => call.personId))];
}

/** Makes a copy for each place: a statement for each kind of row, whatever the number of copies. */
export async function copySession(
  writer: ChangeWriter,
  model: SessionModel,
  seriesId: string,
  places: readonly CopyPlace[],
): Promise<void> {
  const { session } = model;
  const { projectId, roomId, type, title, timeZone, livePlayers, fixedClock, notes } = session;
  const head = { projectId, roomId, type, title, timeZone, livePlayers, fixedClock, notes };
  const ids = newIds(places.length);
  const copies = places.map((place, index) => ({ place, id: ids[index] ?? newId(), parts: partsOf(model) }));
  await writer.createMany(
    "studioSession",
    copies.map(({ place, id }) => ({ ...head, ...place, id, seriesId, holdExpiresAt: null })),
  );
  const rows = copies.map(({ id, parts }) => parts(id));
  await writer.createMany(
    "block",
    rows.flatMap(({ blocks }) => blocks),
  );
  await writer.createMany(
    "roleNeed",
    rows.flatMap(({ roleNeeds }) => roleNeeds),
  );
  await writer.createMany(
    "task",
    rows.flatMap(({ tasks }) => tasks),
  );
  await writer.createMany(
    "crewCall",
    rows.flatMap(({ calls }) => calls),
  );
}

interface Parts {
  blocks: NewRow<"block">[];
  roleNeeds: NewRow<"roleNeed">[];
  tasks: NewRow<"task">[];
  calls: NewRow<"crewCall">[];
}

/** The rows of one copy, with ids of their own, in the model's order. */
function partsOf({ blocks, roleNeeds, tasks, calls }: SessionModel): (sessionId: string) => Parts {
  return (sessionId) => {
    const blockIds = new Map(blocks.map(({ id }) => [id, newId()]));
    const callIds = newIds(calls.length);
    return {
      blocks: blocks.map(({ id, label, mode, minutes, position }) => ({
        id: blockIds.get(id) ?? newId(),
        sessionId,
        label,
        mode,
        minutes,
        position,
      })),
      roleNeeds: roleNeeds.map(({ sessionRole, count }) => ({ id: newId(), sessionId, sessionRole, count })),
      tasks: tasks.map(({ studioId: _, version: __, createdAt: ___, blockId, ...task }) => ({
        ...task,
        id: newId(),
        sessionId,
        blockId: blockId === null ? null : (blockIds.get(blockId) ?? null),
        state: "TODO",
      })),
      calls: calls.map(({ personId, sessionRole, position, isLead }, index) => ({
        id: callIds[index] ?? newId(),
        sessionId,
        personId,
        sessionRole,
        position,
        isLead,
        answer: "DRAFT",
        declineReason: "",
        answeredAt: null,
      })),
    };
  };
}
