/** DRAFT: not told yet. A DECLINED call never counts, in any view. */
export const ANSWERS = ["DRAFT", "ASKED", "CONFIRMED", "DECLINED"] as const;
export type Answer = (typeof ANSWERS)[number];

/** The answer that says least, for one mark over several calls: somebody told of one role only is not told yet. */
export function leastOf(answers: readonly Answer[]): Answer | null {
  return ANSWERS.find((answer) => answers.includes(answer)) ?? null;
}
