import { makeFirstAccount } from "@/lib/auth/account";
import { signInWithPassword } from "@/lib/auth/sign-in";
import type { Database, TransactionClient } from "@/lib/data/database";
import { newId } from "@/lib/data/ids";
import { hashSecret } from "@/lib/data/secrets";
import { makeDatabase } from "@/tests/setup/make-database";

export const NOW = new Date("2026-11-20T09:00:00Z");
export const TOKEN = "a token that the start command printed";
export const OWNER = {
  name: "Robin Vale",
  email: "robin@example.com",
  password: "four tall blue ladders",
  studioName: "Harbour Sound",
  timeZone: "Europe/Berlin",
};

export interface Accounts extends Database {
  /** Writes what a test needs to be there. */
  write<Result>(work: (transaction: TransactionClient) => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

/** A fresh database without accounts, with a set-up token, which lib/data uses until it is removed. */
export async function openAccounts(): Promise<Accounts> {
  const database = await makeDatabase();
  const held = globalThis as typeof globalThis & { talkbackDatabase?: Database };
  held.talkbackDatabase = database;
  const write: Accounts["write"] = (work) => database.writer.$transaction(work);
  await write((transaction) =>
    transaction.setupToken.create({ data: { id: newId(), tokenHash: hashSecret(TOKEN), createdAt: NOW } }),
  );
  return {
    ...database,
    write,
    async remove() {
      delete held.talkbackDatabase;
      await database.remove();
    },
  };
}

/** Makes the owner's account and the studio through the first run. */
export async function makeOwner(): Promise<{ userId: string; studioId: string }> {
  const made = await makeFirstAccount({ token: TOKEN, ...OWNER }, NOW);
  if (!made.ok) throw new Error(made.message);
  const { userId, studioId } = made.value;
  return { userId, studioId };
}

interface Browser {
  email?: string;
  password?: string;
  address?: string | null;
  at?: Date;
}

/** One try to sign in, with the owner's own data unless told otherwise. */
export function trySignIn({ email = OWNER.email, password = OWNER.password, address = null, at = NOW }: Browser) {
  return signInWithPassword({ email, password, address, userAgent: "Firefox" }, at);
}

/** Signs a browser of the owner in and returns the sign-in's id. */
export async function signIn(browser: Browser = {}): Promise<string> {
  const outcome = await trySignIn(browser);
  if (!outcome.ok) throw new Error(outcome.fault);
  return outcome.signInId;
}

export function minutesAfter(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}
