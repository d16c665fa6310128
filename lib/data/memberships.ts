import "server-only";
import { refusalOf } from "@/lib/domain/refusal";
import { refuse } from "./change-writer";
import { database } from "./database";
import type { StudioScope } from "./scope";
import { type WriteResult, writeAccounts } from "./transact";

/** The ids of the people whom accounts of the studio are, but for the scope's own account. */
export async function listTakenPeople({ studioId, userId }: StudioScope): Promise<ReadonlySet<string>> {
  const rows = await database().reader.membership.findMany({
    where: { studioId, personId: { not: null }, NOT: { userId: userId ?? "" } },
    select: { personId: true },
  });
  return new Set(rows.flatMap(({ personId }) => personId ?? []));
}

/**
 * Says which person of the roster the scope's account is; null for nobody. It is no part of the plan and has no history.
 * Refuses PERSON_NOT_FOUND for archived people, groups, and those whom another account is.
 */
export async function linkPerson(scope: StudioScope, personId: string | null): Promise<WriteResult<null>> {
  const { studioId, userId } = scope;
  if (userId === null) return refusalOf("NOT_FOUND");
  const written = await writeAccounts(async (transaction) => {
    if (personId !== null) {
      const where = { id: personId, studioId, archivedAt: null, kind: "PERSON" as const };
      if ((await transaction.person.count({ where })) === 0) refuse("PERSON_NOT_FOUND");
      const others = { studioId, personId, NOT: { userId } };
      if ((await transaction.membership.count({ where: others })) > 0)
        refuse("PERSON_NOT_FOUND", { message: "Another account is this person already. Pick somebody else." });
    }
    await transaction.membership.updateMany({ where: { studioId, userId }, data: { personId } });
    return null;
  });
  return written.ok ? { ...written, change: null } : written;
}
