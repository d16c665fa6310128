import "server-only";
import { getToken } from "next-auth/jwt";
import { SIGN_IN_DAYS } from "@/lib/domain/sign-in";
import { env, nextAuthSecret } from "@/lib/env";

/** Days are for people; cookies and tokens count seconds. */
export const SIGN_IN_SECONDS = SIGN_IN_DAYS * 24 * 3600;

/** Whether people reach the app by https: only then can a cookie be kept to https. */
export function isHttps(): boolean {
  return env().nextAuthUrl?.startsWith("https://") ?? false;
}

/** The name of the cookie with the sign-in's token. */
export function signInCookieName(): string {
  return isHttps() ? "__Host-talkback-sign-in" : "talkback-sign-in";
}

/** The id of the sign-in that a request's cookie names; null when there is none or it was not made by this server. */
export async function readSignInId(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const cookieName = signInCookieName();
  const request = { cookies: { [cookieName]: cookie }, headers: {} } as never;
  const token = await getToken({ req: request, cookieName, secret: nextAuthSecret() });
  return typeof token?.signInId === "string" ? token.signInId : null;
}
