import "server-only";
import { createHash } from "node:crypto";

/** How secrets, and what need not be readable, are stored: SHA-256, hexadecimal. Not for passwords, which are guessable. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
