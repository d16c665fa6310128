import "server-only";

const HIDDEN = "***";

/** What a secret looks like where it is written, each with what goes before it as its first group. */
const SECRETS: readonly RegExp[] = [
  // The password of an address: postgresql://talkback:secret@host. Up to the last @ of it.
  /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"]*:)[^\s"]*(?=@)/gi,
  // A value by its name: ?token=..., "password":"...", Cookie: talkback-sign-in=...
  /([\w.-]*(?:token|password|secret|sign-in|session|csrf|api[-_]?key)[\w.-]*(?:\\?"|')?\s*[=:]\s*(?:\\?"|')?)[^\s"'\\&;,})]+/gi,
  // The path of a calendar's address is its secret: https://calendar.example.org/private-3f9c/basic.ics
  /((?:webcals?:\/\/[^\s"\\/]+\/)|(?:https?:\/\/[^\s"\\/]+\/(?=[^\s"\\]*\.ics)))[^\s"\\]+/gi,
  // Headers that are secrets as a whole.
  /((?:authorization|cookie)(?:\\?"|')?\s*[=:]\s*(?:\\?"|')?)[^"'\\\n]+/gi,
];

/**
 * A text as it may be kept: what looks like a secret, and whatever of `known` is in it, is hidden.
 *
 * @param known secrets of this installation, word for word
 */
export function withoutSecrets(text: string, known: readonly string[]): string {
  let kept = text;
  for (const secret of known) kept = kept.replaceAll(secret, HIDDEN);
  for (const pattern of SECRETS) kept = kept.replace(pattern, `$1${HIDDEN}`);
  return kept;
}

/** Whether a setting of this name is a secret as a whole. */
export function isSecret(name: string): boolean {
  return /SECRET|TOKEN|PASSWORD|KEY|HEADERS/.test(name);
}

/** The secrets among the settings: the keys, and the passwords inside of addresses as they are written and as they are meant. */
export function knownSecrets(raw: Readonly<Record<string, string | undefined>>): string[] {
  const found = Object.entries(raw).flatMap(([name, value]) => {
    if (!value) return [];
    if (isSecret(name)) return [value];
    const written = /:\/\/[^:/@]*:(.*)@/.exec(value)?.[1];
    return written === undefined ? [] : [written, decoded(written)];
  });
  // Short ones are found by how they are written; hidden everywhere, they would tear holes into everything.
  return [...new Set(found)].filter((secret) => secret.length >= 6);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
