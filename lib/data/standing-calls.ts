import "server-only";
import { canLead, findHeir } from "@/lib/domain/lead";
import { refusalOf } from "@/lib/domain/refusal";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import { titleIn } from "./calls";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { getAssignable, getName } from "./session-crew";
import { transact, type WriteResult } from "./transact";

/** The usual crew of a project. It is copied to each new session and never travels back to the ones that exist. */

interface SeenStandingCall {
  standingCallId: string;
  version: number;
}

/** Refuses NOT_FOUND, PERSON_NOT_FOUND, ALREADY_CALLED. The first who can lead becomes the lead. */
export async function addStandingCall(
  scope: StudioScope,
  wanted: { projectId: string; personId: string; sessionRole: SessionRole; position: Position },
  now: Date,
): Promise<WriteResult<{ id: string }>> {
  const result = await transact(scope, "standing-calls.add", now, async (writer) => {
    const project = await getProject(writer, wanted.projectId);
    const person = await getAssignable(writer, wanted.personId);
    const calls = await listRole(writer, project.id, wanted.sessionRole);
    if (calls.some((call) => call.personId === person.id)) refuse("ALREADY_CALLED");
    const isLead = canLead(wanted) && !calls.some((call) => call.isLead);
    const call = await writer.create("standingCall", {
      id: newId(),
      projectId: project.id,
      personId: person.id,
      sessionRole: wanted.sessionRole,
      position: wanted.position,
      isLead,
    });
    return {
      value: { id: call.id },
      summary: `Made ${person.name} usual ${titleIn(call)} of ${project.title}`,
      projectId: project.id,
    };
  });
  return !result.ok && result.code === "STALE" ? refusalOf("ALREADY_CALLED") : result;
}

/** A lead who goes is followed by the only one left who can lead, else by nobody. Refuses NOT_FOUND and STALE. */
export function removeStandingCall(scope: StudioScope, seen: SeenStandingCall, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "standing-calls.remove", now, async (writer) => {
    const call = await getStandingCall(writer, seen.standingCallId);
    await writer.remove("standingCall", call.id, seen.version);
    const handedOver = call.isLead ? await handOverLead(writer, call) : "";
    const { title } = await getProject(writer, call.projectId);
    return {
      value: null,
      summary: `Took ${await getName(writer, call.personId)} off the usual crew of ${title} as ${titleIn(call)}${handedOver}`,
      projectId: call.projectId,
    };
  });
}

/** Refuses NOT_FOUND, STALE, and INVALID for an assistant or executive. */
export function setStandingLead(scope: StudioScope, seen: SeenStandingCall, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "standing-calls.set-lead", now, async (writer) => {
    const call = await getStandingCall(writer, seen.standingCallId);
    if (!canLead(call)) {
      refuse("INVALID", { message: "An assistant or an executive cannot lead. Change the position first." });
    }
    await writer.update("standingCall", call.id, seen.version, { isLead: true });
    await giveLead(writer, call);
    const { title } = await getProject(writer, call.projectId);
    return {
      value: null,
      summary: `Made ${await getName(writer, call.personId)} usual lead ${titleIn(call)} of ${title}`,
      projectId: call.projectId,
    };
  });
}

/** Who becomes an assistant or executive leads no more. Refuses NOT_FOUND and STALE. */
export function setStandingPosition(
  scope: StudioScope,
  seen: SeenStandingCall & { position: Position },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "standing-calls.set-position", now, async (writer) => {
    const before = await getStandingCall(writer, seen.standingCallId);
    const others = await listRole(writer, before.projectId, before.sessionRole);
    const isLeadless = !others.some((other) => other.isLead);
    const call = await writer.update("standingCall", before.id, seen.version, {
      position: seen.position,
      isLead: canLead(seen) && (before.isLead || isLeadless),
    });
    const handedOver = before.isLead && !call.isLead ? await handOverLead(writer, call) : "";
    const { title } = await getProject(writer, call.projectId);
    return {
      value: null,
      summary: `Made ${await getName(writer, call.personId)} usual ${titleIn(call)} of ${title}${handedOver}`,
      projectId: call.projectId,
    };
  });
}

async function getProject(writer: ChangeWriter, id: string): Promise<Row<"project">> {
  const row = await writer.read.project.findFirst({ where: { id, studioId: writer.studioId } });
  return row ?? refuse("NOT_FOUND");
}

async function getStandingCall(writer: ChangeWriter, id: string): Promise<Row<"standingCall">> {
  const row = await writer.read.standingCall.findFirst({ where: { id, studioId: writer.studioId } });
  return row ?? refuse("NOT_FOUND");
}

function listRole(writer: ChangeWriter, projectId: string, sessionRole: SessionRole): Promise<Row<"standingCall">[]> {
  return writer.read.standingCall.findMany({
    where: { projectId, sessionRole, studioId: writer.studioId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

async function giveLead(writer: ChangeWriter, call: Row<"standingCall">): Promise<void> {
  for (const other of await listRole(writer, call.projectId, call.sessionRole)) {
    await writer.update("standingCall", other.id, null, { isLead: other.id === call.id });
  }
}

async function handOverLead(writer: ChangeWriter, gone: Row<"standingCall">): Promise<string> {
  const left = await listRole(writer, gone.projectId, gone.sessionRole);
  const heir = findHeir(left);
  if (heir === null) return left.some(canLead) ? "; nobody leads now" : "";
  await giveLead(writer, heir);
  return `; ${await getName(writer, heir.personId)} leads now`;
}
