/** Something that can be found by its name. */
export interface Searchable {
  label: string;
  /** found by this too, but less readily: an artist, an e-mail */
  also: string;
}

/** What the search finds, ready for the list. */
export interface SearchHit {
  href: string;
  label: string;
  /** "Project", "Session", "Person", "Song" */
  kind: string;
  note?: string;
}

/** Case, accents and double spaces make no difference: "tomas" finds "Tomás". */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Whether a text holds every word of what was typed, in any order. */
export function holdsWords(text: string, typed: string): boolean {
  const folded = foldText(text);
  return foldText(typed)
    .split(" ")
    .every((word) => folded.includes(word));
}

/** 0 the name begins with it, 1 a word of the name does, 2 it is inside the name, 3 beside the name; null not at all. */
function rankOf(label: string, also: string, words: readonly string[], query: string): number | null {
  const whole = `${label} ${also}`;
  if (!words.every((word) => whole.includes(word))) return null;
  if (label.startsWith(query)) return 0;
  if (words.every((word) => ` ${label}`.includes(` ${word}`))) return 1;
  return words.every((word) => label.includes(word)) ? 2 : 3;
}

/** What holds every word of the query, best match first, else in the order given; at most `limit`. */
export function findMatches<Item extends Searchable>(items: readonly Item[], query: string, limit: number): Item[] {
  const folded = foldText(query);
  if (folded === "") return [];
  const words = folded.split(" ");
  const ranked: { item: Item; rank: number }[] = [];
  for (const item of items) {
    const rank = rankOf(foldText(item.label), foldText(item.also), words, folded);
    if (rank !== null) ranked.push({ item, rank });
  }
  // The sort is stable: equals stay in the order given.
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ item }) => item);
}
