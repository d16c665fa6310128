/** A GROUP (a company, a band) covers a need but is not one pair of hands: it is never dual. */
export const PERSON_KINDS = ["PERSON", "GROUP"] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];
