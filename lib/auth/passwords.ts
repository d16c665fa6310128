import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB, two passes, one lane (quality promises on passwords; OWASP's first choice). */
const COST = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** The same password typed on another keyboard may arrive in other code points. */
const composed = (password: string) => password.normalize("NFKC");

export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits. Without a hash (no such account) it takes just as long and says no, so that the time of
 * the answer does not tell which accounts exist.
 */
export async function isPasswordRight(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const isRight = await verify(passwordHash ?? (await decoy), composed(password));
  return isRight && passwordHash !== null;
}
