import "server-only";
import { permissionsOf } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import { oldestSignIn } from "@/lib/domain/sign-in";
import { database } from "./database";
import { newId } from "./ids";
import { writeAccounts } from "./transact";

/** A signed-in browser, as its owner sees it. */
export interface SignInView {
  id: string;
  /** as the browser names itself */
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
}

const USER_AGENT_MAX = 400;

/**
 * Who is behind a sign-in at this instant: null when it was ended or is too old, when the account is disabled, and
 * when it no longer belongs to the studio.
 */
export async function findActor(signInId: string, now: Date): Promise<{ actor: Actor; lastSeenAt: Date } | null> {
  const row = await database().reader.signIn.findFirst({
    where: { id: signInId, endedAt: null, createdAt: { gt: oldestSignIn(now) }, user: { disabledAt: null } },
    include: { user: { include: { memberships: true } } },
  });
  const membership = row?.user.memberships.find((each) => each.studioId === row.studioId);
  if (!row || !membership) return null;
  const { user, lastSeenAt } = row;
  const actor: Actor = {
    userId: user.id,
    signInId: row.id,
    name: user.name,
    email: user.email,
    studioId: membership.studioId,
    personId: membership.personId,
    accessRole: membership.accessRole,
    permissions: permissionsOf(membership.accessRole),
    theme: user.theme,
    density: user.density,
    singleKeyShortcuts: user.singleKeyShortcuts,
  };
  return { actor, lastSeenAt };
}

/** Makes a sign-in and returns its id. Sign-ins of this account that are long over are forgotten on the way. */
export async function createSignIn(userId: string, studioId: string, userAgent: string, now: Date): Promise<string> {
  const id = newId();
  const written = await writeAccounts(async (transaction) => {
    await transaction.signIn.deleteMany({ where: { userId, createdAt: { lte: oldestSignIn(now) } } });
    await transaction.signIn.create({
      data: { id, userId, studioId, userAgent: userAgent.slice(0, USER_AGENT_MAX), createdAt: now, lastSeenAt: now },
    });
  });
  if (!written.ok) throw new Error(written.message);
  return id;
}

/** Notes that a sign-in was used. Never brings an ended one back. */
export async function markSignInSeen(signInId: string, now: Date): Promise<void> {
  await writeAccounts((transaction) =>
    transaction.signIn.updateMany({ where: { id: signInId, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } }),
  );
}

/** Ends one sign-in of this account; false when there is none that still runs. Takes effect with the next request. */
export async function endSignIn(userId: string, signInId: string, now: Date): Promise<boolean> {
  const written = await writeAccounts((transaction) =>
    transaction.signIn.updateMany({ where: { id: signInId, userId, endedAt: null }, data: { endedAt: now } }),
  );
  return written.ok && written.value.count > 0;
}

/** Ends a sign-in by its id alone: for next-auth's own sign-out, which knows nothing but the cookie. */
export async function endSignInById(signInId: string, now: Date): Promise<void> {
  await writeAccounts((transaction) =>
    transaction.signIn.updateMany({ where: { id: signInId, endedAt: null }, data: { endedAt: now } }),
  );
}

/** The running sign-ins of an account, the one seen last first. */
export async function listSignIns(userId: string, now: Date): Promise<SignInView[]> {
  return await database().reader.signIn.findMany({
    where: { userId, endedAt: null, createdAt: { gt: oldestSignIn(now) } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}
