/** The sentence beside a field that somebody else saved in the meantime; nothing where both say the same. */
export function changedNote(now: string, typed: string): string | undefined {
  return now === typed ? undefined : `Now: ${now || "nothing"}. Save again to replace it with yours.`;
}
