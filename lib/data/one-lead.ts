import "server-only";
import { canLead, type LeadCandidate } from "@/lib/domain/lead";
import type { Position, SessionRole } from "@/lib/domain/session-role";
import { titleIn } from "./calls";
import { type AnyRow, type ChangeWriter, chunksOf, type Entry, refuse } from "./change-writer";
import { getName } from "./session-crew";

interface LeadCall extends AnyRow, LeadCandidate {
  personId: string;
  sessionRole: SessionRole;
  position: Position;
}

/** Where calls of an entity belong to, and what that is called. */
const PLACES = {
  crewCall: { column: "sessionId", entity: "studioSession" },
  standingCall: { column: "projectId", entity: "project" },
} as const;

/**
 * A role has one lead. A change that is taken back may bring a lead back where somebody was made the lead since: refuses
 * CHANGED_SINCE then, with the name, so that neither of the two is overwritten. Called once all rows are back.
 */
export async function refuseSecondLead(writer: ChangeWriter, restored: readonly Entry[]): Promise<void> {
  for (const entity of ["crewCall", "standingCall"] as const) {
    const { column, entity: placeEntity } = PLACES[entity];
    const back = restored
      .filter((entry) => entry.entity === entity && entry.before !== null && leads(entry.before))
      .map((entry) => entry.before as LeadCall);
    for await (const chunk of chunksOf(back)) {
      const where = { studioId: writer.studioId, isLead: true, [column]: { in: chunk.map((call) => call[column]) } };
      const table = writer.read[entity] as unknown as { findMany(args: object): Promise<LeadCall[]> };
      const marked = (await table.findMany({ where })).filter(leads);
      for (const call of chunk) {
        const isRival = (other: LeadCall) =>
          other.id !== call.id && other[column] === call[column] && other.sessionRole === call.sessionRole;
        const rival = marked.find(isRival);
        if (rival === undefined) continue;
        const place = await writer.find(placeEntity, String(call[column]));
        const now = `${await getName(writer, rival.personId)} is lead ${titleIn(rival)} of ${place?.title} by now`;
        refuse("CHANGED_SINCE", {
          message: `This cannot be undone: ${now}, and a role has one lead. Undo that first.`,
        });
      }
    }
  }
}

function leads(row: AnyRow): row is LeadCall {
  return row.isLead === true && canLead(row as LeadCall);
}
