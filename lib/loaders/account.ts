import "server-only";
import { currentActor, requireActor, scopeOf } from "@/lib/auth/actor";
import { listTakenPeople } from "@/lib/data/memberships";
import { isSetupOpen } from "@/lib/data/setup-tokens";
import { listSignIns, type SignInView } from "@/lib/data/sign-ins";
import { hasUsers } from "@/lib/data/users";
import { browserName } from "@/lib/domain/browser";
import { compareText } from "@/lib/domain/compare-text";
import { numberedNames } from "@/lib/domain/numbered-names";
import { nearMomentText } from "@/lib/time/span-text";
import { requestNow } from "./clock";
import { loadStudioPlan } from "./studio-plan";
import { loadTimeZones } from "./time-zones";

/** The actor's own account, with its running sign-ins; instants in the studio's zone. */
export async function loadAccount() {
  const actor = await requireActor();
  const now = requestNow();
  const { studio, people } = await loadStudioPlan(actor, now);
  const taken = await listTakenPeople(scopeOf(actor));
  const signIns = await listSignIns(actor.userId, now);
  const { name, email, theme, density, singleKeyShortcuts } = actor;
  return {
    user: { name, email },
    // One of one's own that was archived or made a group since stays in the list, so that it can be seen and changed.
    person: {
      id: actor.personId,
      choices: people
        .filter(
          ({ id, kind, isArchived }) => id === actor.personId || (kind === "PERSON" && !isArchived && !taken.has(id)),
        )
        .map(({ id, name: called }) => ({ id, name: called }))
        .sort((a, b) => compareText(a.name, b.name)),
    },
    appearance: { theme, density, singleKeyShortcuts },
    signIns: inOrder(signIns, actor.signInId).map(({ id, browser, createdAt, lastSeenAt }) => ({
      id,
      browser,
      sinceText: nearMomentText(createdAt, studio.timeZone, now),
      lastSeenText: nearMomentText(lastSeenAt, studio.timeZone, now),
      isThis: id === actor.signInId,
    })),
  };
}

/**
 * The one that asks first, then the one seen last. Those that call themselves the same are numbered from the oldest on,
 * so that each keeps its number while others come and are seen.
 */
function inOrder(signIns: readonly SignInView[], ownId: string): (SignInView & { browser: string })[] {
  const byAge = [...signIns].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const names = numberedNames(byAge.map(({ userAgent }) => browserName(userAgent)));
  const nameOf = new Map(byAge.map(({ id }, index) => [id, names[index] ?? ""]));
  return signIns
    .map((signIn) => ({ ...signIn, browser: nameOf.get(signIn.id) ?? "" }))
    .sort((a, b) => Number(b.id === ownId) - Number(a.id === ownId));
}

/** What the sign-in page needs: whether somebody is signed in already, and whether there is anybody who could be. */
export async function loadSignIn() {
  const actor = await currentActor();
  return { isSignedIn: actor !== null, isSetUp: actor !== null || (await hasUsers()) };
}

/** What the set-up form needs; null when the token does not open it. */
export async function loadFirstRun(token: string | undefined) {
  if (!token || !(await isSetupOpen(token))) return null;
  return { zones: loadTimeZones() };
}
