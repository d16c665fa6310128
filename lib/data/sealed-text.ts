import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { nextAuthSecret } from "@/lib/env";

const [CIPHER, IV_BYTES, TAG_BYTES] = ["aes-256-gcm", 12, 16] as const;

/** One key for one purpose, from the secret of the installation. */
function key(): Buffer {
  return Buffer.from(hkdfSync("sha256", nextAuthSecret(), "", "talkback sealed text 1", 32));
}

/**
 * A secret as it may lie in the database: whoever has a copy of the rows, or a backup, but not the installation's secret
 * cannot read it (AES-256-GCM).
 *
 * @param owner names the row it belongs to: in another one it cannot be opened
 */
export function sealText(text: string, owner: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key(), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `1.${sealed.toString("base64url")}`;
}

/** Null when it was sealed with another secret or for another owner, or was changed. */
export function openText(sealed: string, owner: string): string | null {
  const [version, body = ""] = sealed.split(".");
  const bytes = Buffer.from(body, "base64url");
  if (version !== "1" || bytes.length < IV_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(owner));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
