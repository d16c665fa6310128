import "server-only";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { spendSetupToken } from "./setup-tokens";
import { transact, type WriteResult, writeAccounts } from "./transact";

export interface StudioEdit {
  name: string;
  timeZone: string;
  restHours: number;
}

/** Refuses STALE when the studio changed after `version`. */
export function saveStudio(
  scope: StudioScope,
  version: number,
  edit: StudioEdit,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "studios.save", now, async (writer) => {
    await writer.update("studio", scope.studioId, version, edit);
    return { value: null, summary: "Changed the studio's settings", projectId: null };
  });
}

export interface Founding {
  token: string;
  studioName: string;
  timeZone: string;
  owner: { name: string; email: string; passwordHash: string };
}

/**
 * The first run, all or nothing: uses up the set-up token, makes the owner's account, the studio with its first
 * room, and the membership. Refuses NOT_FOUND when the token is used or anybody has an account.
 */
export function foundStudio(founding: Founding, now: Date) {
  const { token, owner, studioName, timeZone } = founding;
  return writeAccounts(async (transaction) => {
    await spendSetupToken(transaction, token, now);
    const userId = newId();
    const studioId = newId();
    await transaction.user.create({ data: { id: userId, ...owner, createdAt: now } });
    await transaction.studio.create({ data: { id: studioId, name: studioName, timeZone, createdAt: now } });
    await transaction.membership.create({
      data: { id: newId(), studioId, userId, accessRole: "OWNER", createdAt: now },
    });
    await transaction.room.create({ data: { id: newId(), studioId, name: "Room A", timeZone, createdAt: now } });
    return { userId, studioId };
  });
}
