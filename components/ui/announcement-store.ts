let text = "";
let turn = 0;
const listeners = new Set<() => void>();

/** Has a screen reader say a sentence when it has finished the present one. Call it from the browser only. */
export function announce(sentence: string): void {
  // A repeated sentence would not be a change: a trailing no-break space makes it one.
  turn += 1;
  text = turn % 2 === 0 ? sentence : `${sentence}\u00a0`;
  for (const listener of listeners) listener();
}

export function getAnnouncement(): string {
  return text;
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
