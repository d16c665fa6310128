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
  EXPECTED: { label: "Expected", note: "Independent work: only runs where one person does both at once are counted." },
  FLAGGED: { label: "Flagged", note: "Every dual role is shown and counted." },
  AVOIDED: {
    label: "Avoided",
    note: "Dual roles count one step louder, and confirming a session with one asks twice.",
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
