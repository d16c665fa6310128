"use client";
import { signIn } from "next-auth/react";
import { DATABASE_FAULTS } from "@/lib/domain/database-fault";
import { SIGN_IN_FAULTS, type SignInFault, TRY_WINDOW_MINUTES } from "@/lib/domain/sign-in";

const SENTENCES: Record<SignInFault, string> = {
  WRONG_PASSWORD: "This e-mail address and password do not go together. Check both and try again.",
  TOO_MANY_TRIES: `Too many wrong passwords. Wait ${TRY_WINDOW_MINUTES} minutes, then try again.`,
  NO_STUDIO: "This account has been closed or taken out of its studio. Ask the studio's owner.",
};

const UNREACHABLE = "The server could not be asked. Check the connection and try again in a moment.";

/** Signs this browser in. Returns null when that worked, else a sentence saying why it did not. */
export async function signInWithPassword(email: string, password: string): Promise<string | null> {
  const answer = await signIn("credentials", { email, password, redirect: false }).catch(() => undefined);
  if (answer?.ok) return null;
  const fault = SIGN_IN_FAULTS.find((each) => each === answer?.error);
  if (fault !== undefined) return SENTENCES[fault];
  return Object.values(DATABASE_FAULTS).find((each) => each === answer?.error) ?? UNREACHABLE;
}
