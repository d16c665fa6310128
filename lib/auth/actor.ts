import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { mintScope, type StudioScope } from "@/lib/data/scope";
import { findActor, markSignInSeen } from "@/lib/data/sign-ins";
import type { Actor } from "@/lib/domain/actor";
import { isDueToBeSeen } from "@/lib/domain/sign-in";
import { requestContext } from "@/lib/logs/request-context";
import { paths } from "@/lib/paths";
import { PATH_HEADER } from "./path-header";
import { readSignInId, signInCookieName } from "./sign-in-cookie";

/**
 * Who asks, now: the cookie only names a sign-in, and everything else is read from its row, once per request. Null
 * when nobody is signed in, the sign-in was ended, or the account lost its studio.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies();
  const signInId = await readSignInId(jar.get(signInCookieName())?.value);
  if (signInId === null) return null;
  const now = new Date();
  const found = await findActor(signInId, now);
  if (found === null) return null;
  if (isDueToBeSeen(found.lastSeenAt, now)) after(() => markSignInSeen(signInId, now));
  const context = requestContext();
  if (context) context.actor = found.actor;
  return found.actor;
});

/** The actor; sends the signed-out to sign in and back to where they wanted to go. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor !== null) return actor;
  const asked = (await headers()).get(PATH_HEADER);
  redirect(paths.signIn(asked ?? undefined));
}

/** The actor's studio as proof for the data layer. No other code of the app mints one. */
export function scopeOf(actor: Pick<Actor, "userId" | "studioId" | "name">): StudioScope {
  return mintScope(actor.studioId, actor.userId, actor.name);
}
