/** DRAFT: not told yet. A DECLINED call never counts, in any view. */
export const ANSWERS = ["DRAFT", "ASKED", "CONFIRMED", "DECLINED"] as const;
export type Answer = (typeof ANSWERS)[number];
