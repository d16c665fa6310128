/** The job in the room. Order is the order on every screen. */
export const SESSION_ROLES = ["ENGINEER", "PRODUCER", "PERFORMER"] as const;
export type SessionRole = (typeof SESSION_ROLES)[number];

/** The two roles whose coverage the product exists for. */
export const COVERED_ROLES = ["ENGINEER", "PRODUCER"] as const;
export type CoveredRole = (typeof COVERED_ROLES)[number];

/** What kind of work a task is. */
export const DISCIPLINES = ["ENGINEERING", "PRODUCTION", "PERFORMANCE"] as const;
export type Discipline = (typeof DISCIPLINES)[number];

/** A person's standing within a session role. An assistant covers no need alone; an executive covers nothing. */
export const POSITIONS = ["PRINCIPAL", "CO", "ADDITIONAL", "ASSISTANT", "EXECUTIVE"] as const;
export type Position = (typeof POSITIONS)[number];

/** Whose work a discipline is by default; a planner may move a single task to the other role. */
export const ROLE_OF_DISCIPLINE: Record<Discipline, SessionRole> = {
  ENGINEERING: "ENGINEER",
  PRODUCTION: "PRODUCER",
  PERFORMANCE: "PERFORMER",
};

export function isCoveredRole(role: SessionRole): role is CoveredRole {
  return role !== "PERFORMER";
}
