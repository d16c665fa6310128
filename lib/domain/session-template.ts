import { type Discipline, ROLE_OF_DISCIPLINE, type SessionRole } from "./session-role";
import { SESSION_TEMPLATES } from "./session-template-list";
import type { Skill } from "./skill";
import type { SessionType } from "./studio-session";
import type { Attention, Phase } from "./task";
import { type CatalogueId, catalogueTask } from "./task-catalogue";

/** What a session type is called on screens. */
export const SESSION_TYPE_LABELS: Record<SessionType, string> = {
  PRE: "Pre-production",
  PRD: "Writing and programming",
  TRK: "Tracking",
  OVD: "Overdub",
  VOX: "Vocals",
  STR: "Strings or horns",
  EDT: "Editing",
  MIX: "Mixing",
  RCL: "Recall",
  MST: "Mastering",
  RMT: "Remote",
  LIS: "Playback",
  DLV: "Delivery",
};

export interface TemplateBlock {
  readonly label: string;
  readonly minutes: number;
  readonly mode: Attention;
  readonly taskIds: readonly CatalogueId[];
}

export interface TemplateNeed {
  readonly sessionRole: SessionRole;
  readonly count: number;
}

/** A usual day of one session type. The blocks run one after the other and add up to `totalMinutes`. */
export interface SessionTemplate {
  readonly type: SessionType;
  readonly name: string;
  readonly totalMinutes: number;
  readonly blocks: readonly TemplateBlock[];
  readonly roleNeeds: readonly TemplateNeed[];
  /** How many people usually play or sing at once. */
  readonly livePlayers: number;
  /** The clock is fixed by contract, as in a union call. */
  readonly fixedClock: boolean;
  /** One sentence on what it means when one person covers both roles here. */
  readonly note: string;
  /** Who else makes the day easier; empty when nobody. */
  readonly recommended: string;
}

const BY_TYPE = Object.fromEntries(SESSION_TEMPLATES.map((template) => [template.type, template])) as Record<
  SessionType,
  SessionTemplate
>;

export function sessionTemplate(type: SessionType): SessionTemplate {
  return BY_TYPE[type];
}

export interface ExpandedTask {
  readonly catalogueId: CatalogueId;
  readonly title: string;
  readonly discipline: Discipline;
  readonly sessionRole: SessionRole;
  readonly attention: Attention;
  readonly phase: Phase;
  readonly skill: Skill | null;
  readonly minutes: number;
}

export interface ExpandedBlock {
  readonly label: string;
  readonly mode: Attention;
  readonly minutes: number;
  readonly tasks: readonly ExpandedTask[];
}

export interface ExpandedTemplate {
  readonly blocks: readonly ExpandedBlock[];
  readonly roleNeeds: readonly TemplateNeed[];
  readonly livePlayers: number;
  readonly fixedClock: boolean;
}

/**
 * The rows a new session starts with. Live tasks of a live block last as long as the block; every other task keeps the
 * catalogue's minutes, which are one person's and may add up to more than the block when several people share it.
 */
export function expandTemplate(template: SessionTemplate): ExpandedTemplate {
  return {
    blocks: template.blocks.map((block) => ({
      label: block.label,
      mode: block.mode,
      minutes: block.minutes,
      tasks: block.taskIds.map((id) => expandTask(id, block)),
    })),
    roleNeeds: template.roleNeeds,
    livePlayers: template.livePlayers,
    fixedClock: template.fixedClock,
  };
}

function expandTask(id: CatalogueId, block: TemplateBlock): ExpandedTask {
  const { title, discipline, attention, phase, skill, minutes } = catalogueTask(id);
  const runsThroughBlock = attention === "LIVE" && block.mode === "LIVE";
  return {
    catalogueId: id,
    title,
    discipline,
    sessionRole: ROLE_OF_DISCIPLINE[discipline],
    attention,
    phase,
    skill,
    minutes: runsThroughBlock ? block.minutes : minutes,
  };
}
