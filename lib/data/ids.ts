import "server-only";
import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new row id: 16 characters, 80 random bits, safe in URLs, without letters that are easily misread. */
export function newId(): string {
  return Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join("");
}

/**
 * Ids of rows that are made together, in rising order. Such rows share their instant and are listed by id, so they stand
 * in the order in which they were given.
 */
export function newIds(count: number): string[] {
  return Array.from({ length: count }, newId).sort();
}
