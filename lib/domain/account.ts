/** Limits of an account's fields, and what makes two e-mail addresses the same. Lengths are in characters. */
export const NAME_MAX = 80;
export const EMAIL_MAX = 254;
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 200;

/**
 * The one spelling under which an address is checked, stored and looked up: full-width letters, ligatures and
 * capitals are the same address. To be applied before any check, since it can turn what passed into what would not.
 */
export function normaliseEmail(text: string): string {
  return text.toWellFormed().normalize("NFKC").trim().toLowerCase();
}
