import "server-only";
import { changedSummary } from "./changed-fields";
import type { TransactionClient } from "./database";
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
    return { value: null, summary: changedSummary(writer, "the studio's settings"), projectId: null };
  });
}

export interface Founding {
  studioName: string;
  timeZone: string;
  /** `email` normalised */
  owner: { name: string; email: string; passwordHash: string };
}

export interface Founded {
  userId: string;
  studioId: string;
}

/**
 * The first run, all or nothing: uses up the set-up token, makes the owner's account, the studio with its first
 * room, and the membership. Refuses NOT_FOUND when the token is used or anybody has an account.
 */
export function foundStudio(token: string, founding: Founding, now: Date) {
  return writeAccounts(async (transaction) => {
    await spendSetupToken(transaction, token, now);
    return writeStudio(transaction, founding, now);
  });
}

/** The same from the command line, where no token is needed: who runs commands owns the database. */
export function foundStudioByCommand(founding: Founding, now: Date) {
  return writeAccounts((transaction) => writeStudio(transaction, founding, now));
}

async function writeStudio(transaction: TransactionClient, founding: Founding, now: Date): Promise<Founded> {
  const { studioName, timeZone, owner } = founding;
  const userId = newId();
  const studioId = newId();
  await transaction.user.create({ data: { id: userId, ...owner, createdAt: now } });
  await transaction.studio.create({ data: { id: studioId, name: studioName, timeZone, createdAt: now } });
  await transaction.membership.create({ data: { id: newId(), studioId, userId, accessRole: "OWNER", createdAt: now } });
  await transaction.room.create({
    data: { id: newId(), studioId, name: "Room A", code: "RA", timeZone, createdAt: now },
  });
  return { userId, studioId };
}
