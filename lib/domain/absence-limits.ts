/** Limits of what people say about when they cannot come. */
export const ABSENCE_LIMITS = {
  noteMax: 200,
  /** whole days of one stretch */
  daysMax: 366,
  /** entries of one person, over ones included */
  entriesMax: 200,
  /** dates that a rule can leave out */
  exceptionsMax: 200,
} as const;
