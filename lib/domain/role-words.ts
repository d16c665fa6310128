import type { Answer } from "./call";
import { counted } from "./counted";
import type { Position, SessionRole } from "./session-role";

/** What a session role is called, at the head of a column. */
export const SESSION_ROLE_LABELS: Record<SessionRole, string> = {
  ENGINEER: "Engineer",
  PRODUCER: "Producer",
  PERFORMER: "Performer",
};

/** Inside a mark. */
export const SESSION_ROLE_LETTERS: Record<SessionRole, string> = { ENGINEER: "E", PRODUCER: "P", PERFORMER: "Pf" };

/** With its article, inside a sentence: "Add an engineer". */
export const SESSION_ROLE_NOUNS: Record<SessionRole, string> = {
  ENGINEER: "an engineer",
  PRODUCER: "a producer",
  PERFORMER: "a performer",
};

/** What somebody in the session role does: "Ana engineers Overdubs B". */
export const SESSION_ROLE_VERBS: Record<SessionRole, string> = {
  ENGINEER: "engineers",
  PRODUCER: "produces",
  PERFORMER: "performs on",
};

/** The work itself: "Give producing to somebody else". */
export const SESSION_ROLE_GERUNDS: Record<SessionRole, string> = {
  ENGINEER: "engineering",
  PRODUCER: "producing",
  PERFORMER: "performing",
};

export const POSITION_LABELS: Record<Position, string> = {
  PRINCIPAL: "Principal",
  CO: "Co-",
  ADDITIONAL: "Additional",
  ASSISTANT: "Assistant",
  EXECUTIVE: "Executive",
};

/** Position and session role as one title: "Engineer", "Co-producer", "Assistant engineer". */
export function positionTitle(position: Position, sessionRole: SessionRole): string {
  const role = SESSION_ROLE_LABELS[sessionRole];
  if (position === "PRINCIPAL") return role;
  const label = POSITION_LABELS[position];
  return position === "CO" ? `${label}${role.toLowerCase()}` : `${label} ${role.toLowerCase()}`;
}

export const ANSWER_LABELS: Record<Answer, string> = {
  DRAFT: "Not told yet",
  ASKED: "Asked",
  CONFIRMED: "Confirmed",
  DECLINED: "Declined",
};

/** The same behind a name: "not told yet", "asked". */
export function answerWord(answer: Answer): string {
  return ANSWER_LABELS[answer].toLowerCase();
}

/** "1 engineer", "2 engineers". */
export function countedRole(count: number, sessionRole: SessionRole): string {
  return counted(count, SESSION_ROLE_LABELS[sessionRole].toLowerCase());
}
