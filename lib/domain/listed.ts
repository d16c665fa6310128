/** "a, b and c"; of more than `max` the rest is counted: "a, b and 4 more". */
export function listed(words: readonly string[], max = Number.POSITIVE_INFINITY): string {
  const shown = words.length > max ? words.slice(0, max) : words;
  const more = words.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
