import "server-only";
import { currentActor, requireActor, scopeOf } from "@/lib/auth/actor";
import { listTakenPeople } from "@/lib/data/memberships";
import { isSetupOpen } from "@/lib/data/setup-tokens";
import { listSignIns } from "@/lib/data/sign-ins";
import { hasUsers } from "@/lib/data/users";
import { browserName } from "@/lib/domain/browser";
import { compareText } from "@/lib/domain/compare-text";
import { momentText } from "@/lib/time/span-text";
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
    signIns: signIns.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      browser: browserName(userAgent),
      sinceText: momentText(createdAt, studio.timeZone),
      lastSeenText: momentText(lastSeenAt, studio.timeZone),
      isThis: id === actor.signInId,
    })),
  };
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
