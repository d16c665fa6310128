import "server-only";
import type { Answer } from "@/lib/domain/call";
import { titleIn } from "./calls";
import { refuse } from "./change-writer";
import type { StudioScope } from "./scope";
import { getCall, getName, getSession, takeOpenLead } from "./session-crew";
import { transact, type WriteResult } from "./transact";

export interface OwnAnswer {
  callId: string;
  version: number;
  answer: Extract<Answer, "CONFIRMED" | "DECLINED">;
  declineReason: string;
}

/**
 * What somebody answers to a call of their own. Everything else is as when a planner writes it down (`setAnswer`). Refuses
 * NOT_FOUND for a call of anybody else, and STALE.
 */
export function answerOwnCall(
  scope: StudioScope,
  personId: string,
  { callId, version, answer, declineReason }: OwnAnswer,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "calls.answer-own", now, async (writer) => {
    const before = await getCall(writer, callId);
    if (before.personId !== personId) refuse("NOT_FOUND");
    const reason = answer === "DECLINED" ? declineReason : "";
    const call = await writer.update("crewCall", callId, version, { answer, declineReason: reason, answeredAt: now });
    const session = await getSession(writer, call.sessionId);
    const lead = before.answer === "DECLINED" ? await takeOpenLead(writer, call) : "";
    const verb = answer === "CONFIRMED" ? "accepted" : "declined";
    const name = await getName(writer, personId);
    return {
      value: null,
      summary: `${name} ${verb} ${session.title} (${titleIn(call)})${reason === "" ? "" : `: ${reason}`}${lead}`,
      projectId: session.projectId,
    };
  });
}
