import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { forgiveTry, takeTry } from "@/lib/data/sign-in-tries";
import { createSignIn } from "@/lib/data/sign-ins";
import { type Appearance, findUserSecret } from "@/lib/data/users";
import { EMAIL_MAX, normaliseEmail, PASSWORD_MAX } from "@/lib/domain/account";
import { type SignInFault, waitBeforeAnswer } from "@/lib/domain/sign-in";
import { isPasswordRight } from "./passwords";

export interface SignInAttempt {
  /** as it was typed */
  email: string;
  password: string;
  /** see client-address.ts */
  address: string | null;
  userAgent: string;
}

export type SignInOutcome = { ok: true; signInId: string; appearance: Appearance } | { ok: false; fault: SignInFault };

/**
 * Signs a browser in. An unknown address and a wrong password are one fault and take one time; only who knows the
 * password learns that the account is closed.
 */
export async function signInWithPassword(attempt: SignInAttempt, now: Date): Promise<SignInOutcome> {
  const { password, address, userAgent } = attempt;
  const email = normaliseEmail(attempt.email.slice(0, 2 * EMAIL_MAX));
  const given = await takeTry(email, address, now);
  if (given === null) return { ok: false, fault: "TOO_MANY_TRIES" };
  if (address === null) await wait(waitBeforeAnswer(given.strangers));
  const user = await findUserSecret(email);
  if (password.length > PASSWORD_MAX || !(await isPasswordRight(user?.passwordHash ?? null, password)) || !user) {
    return { ok: false, fault: "WRONG_PASSWORD" };
  }
  await forgiveTry(given);
  const { id, isDisabled, studioId, theme, density, singleKeyShortcuts } = user;
  if (isDisabled || studioId === null) return { ok: false, fault: "NO_STUDIO" };
  const signInId = await createSignIn(id, studioId, userAgent, now);
  return { ok: true, signInId, appearance: { theme, density, singleKeyShortcuts } };
}
