import "server-only";
import type { Answer } from "@/lib/domain/call";
import { counted } from "@/lib/domain/counted";
import { canLead } from "@/lib/domain/lead";
import { answerWord } from "@/lib/domain/role-words";
import type { Position } from "@/lib/domain/session-role";
import { titleIn } from "./calls";
import { refuse } from "./change-writer";
import type { StudioScope } from "./scope";
import { getCall, getName, getSession, giveLead, handOverLead, takeOpenLead } from "./session-crew";
import { transact, type WriteResult } from "./transact";

/** The version an edit of a call was made on. */
interface SeenCall {
  callId: string;
  version: number;
}

/**
 * Writes down what somebody answered. A decline keeps its reason until the next answer; a lead who declined keeps the
 * mark but leads nothing, so the gap shows. Who comes back from a decline into a role without a lead leads it. Refuses
 * NOT_FOUND and STALE.
 */
export function setAnswer(
  scope: StudioScope,
  edit: SeenCall & { answer: Answer; declineReason: string },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calls.set-answer", now, async (writer) => {
    const { answer } = edit;
    const before = await getCall(writer, edit.callId);
    const isAnswered = answer === "CONFIRMED" || answer === "DECLINED";
    const call = await writer.update("crewCall", edit.callId, edit.version, {
      answer,
      declineReason: answer === "DECLINED" ? edit.declineReason : "",
      answeredAt: isAnswered ? now : null,
    });
    const session = await getSession(writer, call.sessionId);
    const lead = before.answer === "DECLINED" ? await takeOpenLead(writer, call) : "";
    const reason = call.declineReason === "" ? "" : `: ${call.declineReason}`;
    const name = await getName(writer, call.personId);
    return {
      value: null,
      summary: `Marked ${name} as ${answerWord(answer)} for ${session.title} (${titleIn(call)})${reason}${lead}`,
      projectId: session.projectId,
    };
  });
}

/** Marks everybody who has not been told of a session as asked. Refuses NOT_FOUND. */
export function askAll(scope: StudioScope, sessionId: string, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "calls.ask-all", now, async (writer) => {
    const session = await getSession(writer, sessionId);
    const drafts = await writer.read.crewCall.findMany({
      where: { sessionId, studioId: writer.studioId, answer: "DRAFT" },
    });
    for (const draft of drafts) await writer.update("crewCall", draft.id, null, { answer: "ASKED" });
    const people = new Set(drafts.map((draft) => draft.personId)).size;
    return {
      value: null,
      summary: `Marked ${counted(people, "person", "people")} as asked for ${session.title}`,
      projectId: session.projectId,
    };
  });
}

/**
 * Makes a call the one lead of its role. Refuses NOT_FOUND, STALE, and INVALID for somebody who cannot lead: an
 * assistant, an executive, or who declined.
 */
export function setLead(scope: StudioScope, edit: SeenCall, now: Date): Promise<WriteResult<null>> {
  return transact(scope, "calls.set-lead", now, async (writer) => {
    const call = await getCall(writer, edit.callId);
    if (!canLead(call)) {
      refuse("INVALID", {
        message: "An assistant, an executive or somebody who declined cannot lead. Change that first.",
      });
    }
    await writer.update("crewCall", call.id, edit.version, { isLead: true });
    await giveLead(writer, call);
    const session = await getSession(writer, call.sessionId);
    return {
      value: null,
      summary: `Made ${await getName(writer, call.personId)} lead ${titleIn(call)} for ${session.title}`,
      projectId: session.projectId,
    };
  });
}

/**
 * Changes somebody's standing within the role. Who becomes an assistant or executive leads no more, and who can lead in
 * a role without a lead does from now on. Refuses NOT_FOUND and STALE.
 */
export function setPosition(
  scope: StudioScope,
  edit: SeenCall & { position: Position },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calls.set-position", now, async (writer) => {
    const before = await getCall(writer, edit.callId);
    const call = await writer.update("crewCall", before.id, edit.version, {
      position: edit.position,
      isLead: before.isLead && canLead({ ...before, position: edit.position }),
    });
    const lead =
      before.isLead && !call.isLead
        ? await handOverLead(writer, call.sessionId, call.sessionRole)
        : await takeOpenLead(writer, call);
    const session = await getSession(writer, call.sessionId);
    return {
      value: null,
      summary: `Made ${await getName(writer, call.personId)} ${titleIn(call)} for ${session.title}${lead}`,
      projectId: session.projectId,
    };
  });
}
