import "server-only";
import type { AcknowledgementFacts, AcknowledgementReason } from "@/lib/domain/acknowledgement";
import { database } from "./database";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { transact, type WriteResult } from "./transact";

/** Every acknowledgement ever given in the studio: the ones that hold no more are the flags' history. */
export async function listAcknowledgements(scope: StudioScope): Promise<AcknowledgementFacts[]> {
  const rows = await database().reader.acknowledgement.findMany({ where: { studioId: scope.studioId } });
  return rows.map((row) => ({
    id: row.id,
    flagKey: row.flagKey,
    fingerprint: row.fingerprint,
    reason: row.reason,
    note: row.note,
    byName: row.byName,
    createdAt: row.createdAt,
  }));
}

export interface NewAcknowledgement {
  flagKey: string;
  /** the facts it is given for, as the flag has them */
  fingerprint: string;
  projectId: string;
  headline: string;
  reason: AcknowledgementReason;
  note: string;
}

/** "Yes, on purpose." Never edited; it stops holding by itself when the flag's facts change. */
export function acknowledge(
  scope: StudioScope,
  given: NewAcknowledgement,
  now: Date,
): Promise<WriteResult<{ id: string }>> {
  return transact(scope, "flags.acknowledge", now, async (writer) => {
    const row = await writer.create("acknowledgement", {
      id: newId(),
      projectId: given.projectId,
      flagKey: given.flagKey,
      fingerprint: given.fingerprint,
      reason: given.reason,
      note: given.note,
      byUserId: scope.userId ?? "",
      byName: scope.byName,
    });
    return { value: { id: row.id }, summary: `Acknowledged: ${given.headline}`, projectId: given.projectId };
  });
}
