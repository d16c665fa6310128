/**
 * Two letters for a project, proposed from its title: the initials of its words, else its first letter with one of
 * the others; the first that no other project has. Never empty: "XX" where the title gives nothing to go by.
 */
export function proposeCode(title: string, taken: Iterable<string>): string {
  const words = title.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = Array.from(words.join(""));
  const [first = "X", ...others] = letters;
  const initials = words.map((word) => Array.from(word)[0] ?? "");
  const proposals = [...initials.slice(1), ...others].map((second) => first + second);
  const inUse = new Set(taken);
  return proposals.find((code) => !inUse.has(code)) ?? proposals[0] ?? `${first}X`;
}

/** The stripe that the fewest projects wear; the first of several. `used` holds each project's stripe. */
export function proposeStripe(used: Iterable<number>, stripes: number): number {
  const counts = new Array<number>(stripes).fill(0);
  for (const stripe of used) counts[stripe] = (counts[stripe] ?? 0) + 1;
  return counts.indexOf(Math.min(...counts));
}
