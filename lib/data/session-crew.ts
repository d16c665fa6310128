import "server-only";
import type { SessionFacts, TaskFacts } from "@/lib/domain/facts";
import { canLead, findHeir } from "@/lib/domain/lead";
import type { SessionRole } from "@/lib/domain/session-role";
import { type ChangeWriter, type Row, refuse } from "./change-writer";

/** What the writes of calls read and share. All of it sees what the transaction has written so far. */

/** The session with everything that decides its coverage. Refuses NOT_FOUND. */
export async function getSessionFacts(writer: ChangeWriter, id: string): Promise<SessionFacts> {
  const own = { sessionId: id, studioId: writer.studioId };
  const session = await getSession(writer, id);
  const [blocks, roleNeeds, tasks, calls] = await Promise.all([
    writer.read.block.findMany({ where: own, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    writer.read.roleNeed.findMany({ where: own }),
    writer.read.task.findMany({ where: own, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    writer.read.crewCall.findMany({ where: own }),
  ]);
  return {
    ...session,
    roleNeeds: Object.fromEntries(roleNeeds.map((need) => [need.sessionRole, need.count])),
    blocks,
    tasks: tasks as TaskFacts[],
    calls,
  };
}

/** Refuses NOT_FOUND. */
export async function getSession(writer: ChangeWriter, id: string): Promise<Row<"studioSession">> {
  const row = await writer.read.studioSession.findFirst({ where: { id, studioId: writer.studioId } });
  return row ?? refuse("NOT_FOUND");
}

/** Refuses NOT_FOUND. */
export async function getCall(writer: ChangeWriter, id: string): Promise<Row<"crewCall">> {
  const row = await writer.read.crewCall.findFirst({ where: { id, studioId: writer.studioId } });
  return row ?? refuse("NOT_FOUND");
}

/** Somebody who can be assigned. Refuses PERSON_NOT_FOUND, for archived people too. */
export async function getAssignable(writer: ChangeWriter, id: string): Promise<Row<"person">> {
  const row = await writer.read.person.findFirst({ where: { id, studioId: writer.studioId, archivedAt: null } });
  return row ?? refuse("PERSON_NOT_FOUND");
}

/** The name of somebody who is on the plan already, archived or not. */
export async function getName(writer: ChangeWriter, personId: string): Promise<string> {
  const row = await writer.read.person.findFirst({ where: { id: personId, studioId: writer.studioId } });
  return row?.name ?? "Somebody";
}

export function listRoleCalls(
  writer: ChangeWriter,
  sessionId: string,
  sessionRole: SessionRole,
): Promise<Row<"crewCall">[]> {
  return writer.read.crewCall.findMany({
    where: { sessionId, sessionRole, studioId: writer.studioId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** Gives the lead mark to one call and takes it from the others of the role: one lead at most, whatever was there. */
export async function giveLead(writer: ChangeWriter, call: Row<"crewCall">): Promise<void> {
  for (const other of await listRoleCalls(writer, call.sessionId, call.sessionRole)) {
    await writer.update("crewCall", other.id, null, { isLead: other.id === call.id });
  }
}

/**
 * After a lead went: the only one left who can lead takes over. Returns what the history says of it, "" when nobody
 * takes over and a lead still stands or nobody is there.
 */
export async function handOverLead(writer: ChangeWriter, sessionId: string, sessionRole: SessionRole): Promise<string> {
  const left = await listRoleCalls(writer, sessionId, sessionRole);
  if (left.some((call) => call.isLead && canLead(call))) return "";
  const heir = findHeir(left);
  if (heir === null) return left.some(canLead) ? "; nobody leads now" : "";
  await giveLead(writer, heir);
  return `; ${await getName(writer, heir.personId)} leads now`;
}

/**
 * Who can lead in a role without a lead does from now on. Returns what the history says of it, "" where the role has a
 * lead or the call cannot lead. Beside another lead the mark that a decline kept goes.
 */
export async function takeOpenLead(writer: ChangeWriter, call: Row<"crewCall">): Promise<string> {
  if (!canLead(call)) return "";
  const others = (await listRoleCalls(writer, call.sessionId, call.sessionRole)).filter(
    (other) => other.id !== call.id,
  );
  const lead = others.find((other) => other.isLead && canLead(other));
  await giveLead(writer, lead ?? call);
  return lead === undefined && !call.isLead ? `; ${await getName(writer, call.personId)} leads now` : "";
}

/** Tasks of a session that name one person in one session role: they follow the call. `to` null takes the name away. */
export async function moveNamedTasks(
  writer: ChangeWriter,
  call: { sessionId: string; personId: string; sessionRole: SessionRole },
  to: string | null,
): Promise<void> {
  const { sessionId, personId, sessionRole } = call;
  const tasks = await writer.read.task.findMany({
    where: { sessionId, sessionRole, assigneeId: personId, studioId: writer.studioId },
  });
  for (const task of tasks) await writer.update("task", task.id, null, { assigneeId: to });
}
