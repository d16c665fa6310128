import "server-only";
import { fillsNeed, isAtWork } from "@/lib/domain/coverage";
import { canLead } from "@/lib/domain/lead";
import { refusalOf } from "@/lib/domain/refusal";
import { positionTitle } from "@/lib/domain/role-words";
import { decideSecondPick } from "@/lib/domain/second-pick";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import {
  getAssignable,
  getCall,
  getName,
  getSession,
  giveLead,
  handOverLead,
  listRoleCalls,
  moveNamedTasks,
  takeOpenLead,
} from "./session-crew";
import { transact, type WriteResult } from "./transact";

/** Who is called to a session, in which session role (domain rules, section 3). A new call is always a DRAFT. */

type CallResult = WriteResult<{ callId: string }>;

/** "engineer", "assistant engineer": inside a sentence. */
export function titleIn(call: { position: Position; sessionRole: SessionRole }): string {
  return positionTitle(call.position, call.sessionRole).toLowerCase();
}

/** Two who call the same person at once meet at the unique key; the second is told so, not that something is stale. */
function alreadyCalled(result: CallResult): CallResult {
  return !result.ok && result.code === "STALE" ? refusalOf("ALREADY_CALLED") : result;
}

/** Columns of a call that starts anew: nobody has been told, so nothing has been answered. */
export const UNANSWERED = { answer: "DRAFT", declineReason: "", answeredAt: null } as const;

export interface NewCall {
  sessionId: string;
  personId: string;
  sessionRole: SessionRole;
  position: Position;
}

/**
 * Calls a person to a session. The first who can lead becomes the lead. Somebody who declined is called again; somebody
 * who is there already takes a position that covers more, or the lead where the role has none. Refuses NOT_FOUND,
 * PERSON_NOT_FOUND, and ALREADY_CALLED where neither is so.
 */
export async function assign(scope: StudioScope, wanted: NewCall, now: Date): Promise<CallResult> {
  const result = await transact(scope, "calls.assign", now, async (writer) => {
    const session = await getSession(writer, wanted.sessionId);
    const person = await getAssignable(writer, wanted.personId);
    const calls = await listRoleCalls(writer, session.id, wanted.sessionRole);
    const hasLead = calls.some((call) => call.isLead && canLead(call));
    const own = calls.find((call) => call.personId === person.id);
    const place = { projectId: session.projectId };
    if (own !== undefined && own.answer !== "DECLINED") {
      const pick = decideSecondPick(own, wanted.position, hasLead);
      if (pick === "NONE") refuse("ALREADY_CALLED");
      const call =
        pick === "PROMOTE" ? await writer.update("crewCall", own.id, null, { position: wanted.position }) : own;
      const lead = await takeOpenLead(writer, call);
      const summary =
        pick === "PROMOTE"
          ? `Made ${person.name} ${titleIn(call)} for ${session.title} instead of ${titleIn(own)}${lead}`
          : `Made ${person.name} lead ${titleIn(call)} for ${session.title}`;
      return { ...place, value: { callId: own.id }, summary };
    }
    const isLead = !hasLead && canLead(wanted);
    const call =
      own === undefined
        ? await insertCall(writer, wanted, isLead)
        : await writer.update("crewCall", own.id, null, { position: wanted.position, isLead, ...UNANSWERED });
    // Takes the mark from a lead who declined.
    if (isLead) await giveLead(writer, call);
    const again = own === undefined ? "" : " again";
    return {
      ...place,
      value: { callId: call.id },
      summary: `Called ${person.name}${again} as ${titleIn(call)} for ${session.title}`,
    };
  });
  return alreadyCalled(result);
}

function insertCall(writer: ChangeWriter, call: NewCall, isLead: boolean): Promise<Row<"crewCall">> {
  return writer.create("crewCall", {
    id: newId(),
    sessionId: call.sessionId,
    personId: call.personId,
    sessionRole: call.sessionRole,
    position: call.position,
    isLead,
    ...UNANSWERED,
  });
}

/** The person's call in a session role with work to it; made, or brought back from a decline, where there is none. */
export async function ensureCall(writer: ChangeWriter, wanted: NewCall): Promise<Row<"crewCall">> {
  const { sessionId, personId, sessionRole, position } = wanted;
  const own = (await listRoleCalls(writer, sessionId, sessionRole)).find((call) => call.personId === personId);
  if (own === undefined) return insertCall(writer, wanted, false);
  if (isAtWork(own)) return own;
  return writer.update("crewCall", own.id, null, { position, isLead: false, ...UNANSWERED });
}

/**
 * Gives a call to somebody else, as a DRAFT: lead mark, position and the tasks that name the person go with it. If the
 * new person is called in that role already, the two calls become one. Refuses NOT_FOUND, PERSON_NOT_FOUND, STALE, and
 * ALREADY_CALLED for the same person.
 */
export function replace(
  scope: StudioScope,
  wanted: { callId: string; version: number | null; personId: string },
  now: Date,
): Promise<CallResult> {
  return transact(scope, "calls.replace", now, async (writer) => {
    const old = await getCall(writer, wanted.callId);
    const session = await getSession(writer, old.sessionId);
    const person = await getAssignable(writer, wanted.personId);
    if (person.id === old.personId) refuse("ALREADY_CALLED");
    await writer.remove("crewCall", old.id, wanted.version);
    let call = await ensureCall(writer, { ...old, personId: person.id });
    // An assistant who steps in for the lead is one no longer.
    if (fillsNeed(old.position) && !fillsNeed(call.position)) {
      call = await writer.update("crewCall", call.id, null, { position: old.position });
    }
    await moveNamedTasks(writer, old, person.id);
    if (old.isLead && canLead(call)) await giveLead(writer, call);
    return {
      value: { callId: call.id },
      summary: `Replaced ${await getName(writer, old.personId)} by ${person.name} as ${titleIn(old)} for ${session.title}`,
      projectId: session.projectId,
    };
  });
}

/**
 * Takes a call away, and the person's name off the tasks of that role. A lead who goes is followed by the only one left
 * who can lead, else by nobody. Refuses NOT_FOUND and STALE (`version` null takes it away as it is).
 */
export function unassign(
  scope: StudioScope,
  wanted: { callId: string; version: number | null },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calls.unassign", now, async (writer) => {
    const call = await getCall(writer, wanted.callId);
    const session = await getSession(writer, call.sessionId);
    await writer.remove("crewCall", call.id, wanted.version);
    await moveNamedTasks(writer, call, null);
    const handedOver = call.isLead ? await handOverLead(writer, call.sessionId, call.sessionRole) : "";
    const name = await getName(writer, call.personId);
    return {
      value: null,
      summary: `Took ${name} off ${session.title} as ${titleIn(call)}${handedOver}`,
      projectId: session.projectId,
    };
  });
}
