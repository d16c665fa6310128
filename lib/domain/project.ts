export const PROJECT_KINDS = ["SINGLE", "EP", "ALBUM", "SCORE", "OTHER"] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** EXPECTED: independent work, levels 1 and 2 stay out of counts. AVOIDED: level 2 counts as 3. */
export const DUAL_ROLE_POLICIES = ["EXPECTED", "FLAGGED", "AVOIDED"] as const;
export type DualRolePolicy = (typeof DUAL_ROLE_POLICIES)[number];

/** How many project stripes there are; always shown with the two-letter code. */
export const STRIPES = 8;
