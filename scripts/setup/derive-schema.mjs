/**
 * The PostgreSQL twin of prisma/schema.prisma: the same models, with the provider and the output folder replaced.
 * Throws when the canonical file no longer has exactly one of each, so that a silent no-op cannot pass for a twin.
 *
 * @param {string} schema text of prisma/schema.prisma
 * @param {string} output folder of the PostgreSQL client, absolute or relative to the twin
 */
export function derivePostgresqlSchema(schema, output) {
  const withProvider = replaceOnce(schema, /^(\s*provider\s*=\s*)"sqlite"/gm, '$1"postgresql"');
  return replaceOnce(withProvider, /^(\s*output\s*=\s*)"[^"]*"/gm, `$1${JSON.stringify(output)}`);
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @param {string} replacement
 */
function replaceOnce(text, pattern, replacement) {
  const found = text.match(pattern)?.length ?? 0;
  if (found !== 1) throw new Error(`prisma/schema.prisma: expected ${pattern} once, found it ${found} times.`);
  return text.replace(pattern, replacement);
}
