import type { SessionRole } from "./session-role";

/** Skills are the task catalogue's groups: what a person lists, and what a task may ask for. */
export const SKILLS = [
  "MICROPHONES",
  "RECORDING",
  "EDITING",
  "MIXING",
  "MASTERING",
  "MAINTENANCE",
  "SONGWRITING",
  "ARRANGING",
  "PROGRAMMING",
  "VOCAL_PRODUCTION",
  "DIRECTION",
  "CONDUCTING",
  "ORGANISATION",
  "INSTRUMENT",
  "VOICE",
] as const;
export type Skill = (typeof SKILLS)[number];

/** Which session role a skill belongs to. */
export const ROLE_OF_SKILL: Record<Skill, SessionRole> = {
  MICROPHONES: "ENGINEER",
  RECORDING: "ENGINEER",
  EDITING: "ENGINEER",
  MIXING: "ENGINEER",
  MASTERING: "ENGINEER",
  MAINTENANCE: "ENGINEER",
  SONGWRITING: "PRODUCER",
  ARRANGING: "PRODUCER",
  PROGRAMMING: "PRODUCER",
  VOCAL_PRODUCTION: "PRODUCER",
  DIRECTION: "PRODUCER",
  CONDUCTING: "PRODUCER",
  ORGANISATION: "PRODUCER",
  INSTRUMENT: "PERFORMER",
  VOICE: "PERFORMER",
};

/** The words for screens and sentences, lower case. */
export const SKILL_LABELS: Record<Skill, string> = {
  MICROPHONES: "microphones and patching",
  RECORDING: "recording",
  EDITING: "editing",
  MIXING: "mixing",
  MASTERING: "mastering",
  MAINTENANCE: "maintenance",
  SONGWRITING: "songwriting",
  ARRANGING: "arranging",
  PROGRAMMING: "programming",
  VOCAL_PRODUCTION: "vocal production",
  DIRECTION: "direction",
  CONDUCTING: "conducting",
  ORGANISATION: "organisation",
  INSTRUMENT: "instrument",
  VOICE: "voice",
};
