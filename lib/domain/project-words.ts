import type { DualRolePolicy, ProjectKind } from "./project";
import type { ProjectPhase } from "./project-phase";
import type { Phase } from "./task";

export const PROJECT_KIND_LABELS: Record<ProjectKind, string> = {
  SINGLE: "Single",
  EP: "EP",
  ALBUM: "Album",
  SCORE: "Score",
  OTHER: "Other",
};

/** What the project makes of one person in both roles, and one sentence on what follows. */
export const DUAL_ROLE_POLICY_WORDS: Record<DualRolePolicy, { label: string; note: string }> = {
  EXPECTED: { label: "Expected", note: "Independent work: levels 1 and 2 are shown, but only 3 and 4 are counted." },
  FLAGGED: { label: "Flagged", note: "Every dual role is shown and counted, at its own level from 1 to 4." },
  AVOIDED: {
    label: "Avoided",
    note: "Level 2 counts as 3; 1, 3 and 4 stay. Confirming a session asks twice about a dual role not kept on purpose.",
  },
};

/** Heads of the songs grid and the project list. */
export const PHASE_LABELS: Record<Phase, string> = {
  PRE: "Pre-production",
  SETUP: "Set-up",
  TRACKING: "Tracking",
  OVERDUB: "Overdubs",
  EDITING: "Editing",
  MIXING: "Mixing",
  MASTERING: "Mastering",
  DELIVERY: "Delivery",
};

export function projectPhaseLabel(phase: ProjectPhase): string {
  if (phase === "EMPTY") return "No tasks yet";
  return phase === "DONE" ? "Done" : PHASE_LABELS[phase];
}
