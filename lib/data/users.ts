import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { database } from "./database";
import { type WriteResult, writeAccounts } from "./transact";

/** How an account likes its screens. */
export type Appearance = Pick<Actor, "theme" | "density" | "singleKeyShortcuts">;

/** What sign-in needs to know of an account. The hash goes no further than lib/auth. */
export interface UserSecret extends Appearance {
  id: string;
  passwordHash: string;
  isDisabled: boolean;
  /** the studio it joined first; null when it belongs to none (any more) */
  studioId: string | null;
}

/** The account with this normalised e-mail address, or null. */
export async function findUserSecret(email: string): Promise<UserSecret | null> {
  const row = await database().reader.user.findUnique({
    where: { email },
    include: { memberships: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 1 } },
  });
  if (row === null) return null;
  const { id, passwordHash, theme, density, singleKeyShortcuts } = row;
  const studioId = row.memberships[0]?.studioId ?? null;
  return { id, passwordHash, theme, density, singleKeyShortcuts, isDisabled: row.disabledAt !== null, studioId };
}

/** Whether anybody has an account: before that, there is nothing to sign in to. */
export async function hasUsers(): Promise<boolean> {
  return (await database().reader.user.findFirst({ select: { id: true } })) !== null;
}

export function renameUser(userId: string, name: string): Promise<WriteResult<null>> {
  return editUser(userId, { name });
}

export function saveAppearance(userId: string, appearance: Appearance): Promise<WriteResult<null>> {
  return editUser(userId, appearance);
}

/** Sets the password and, in the same transaction, ends every sign-in of the account but `keptSignInId`. */
export async function changePassword(
  userId: string,
  passwordHash: string,
  keptSignInId: string,
  now: Date,
): Promise<WriteResult<null>> {
  const written = await writeAccounts(async (transaction) => {
    await transaction.user.update({ where: { id: userId }, data: { passwordHash } });
    await transaction.signIn.updateMany({
      where: { userId, endedAt: null, id: { not: keptSignInId } },
      data: { endedAt: now },
    });
    return null;
  });
  return written.ok ? { ...written, change: null } : written;
}

async function editUser(userId: string, data: { name: string } | Appearance): Promise<WriteResult<null>> {
  const written = await writeAccounts(async (transaction) => {
    await transaction.user.update({ where: { id: userId }, data });
    return null;
  });
  return written.ok ? { ...written, change: null } : written;
}
