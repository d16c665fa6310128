import { counted } from "./counted";
import type { Remedy } from "./flag";
import type { FlagNames } from "./flag-words";
import { listed } from "./listed";
import { SESSION_ROLE_GERUNDS, SESSION_ROLE_NOUNS } from "./role-words";

/** What a remedy's button says: what it does and, for a dual role, the level it leads to. */
export function remedyLabel(remedy: Remedy, names: FlagNames): string {
  switch (remedy.kind) {
    case "ASSIGN":
      return `Assign ${SESSION_ROLE_NOUNS[remedy.sessionRole]}`;
    case "LEAVE_TO_LEAD":
      return `Leave it to the lead, ${names.person(remedy.leadId)}`;
    case "ADD_ASSISTANT":
      return `Add an assistant (lowers to ${remedy.lowersTo})`;
    case "MOVE_CHOOSING":
      return `Move the choosing out of the take (lowers to ${remedy.lowersTo}): direct and choose on playback, between takes`;
    case "SWAP":
      return `Give ${SESSION_ROLE_GERUNDS[remedy.sessionRole]} to somebody else in ${names.session(remedy.sessionId)}`;
    case "ADD_TASK":
      return `Add ${remedy.sessionRole === "ENGINEER" ? "an engineering" : "a production"} task for it`;
    case "CHANGE_TIME":
      return `Move ${names.session(remedy.sessionId)} to another time`;
    case "CHANGE_ROOM":
      return `Move ${names.session(remedy.sessionId)} to another room`;
    case "EDIT_HOURS":
      return `Change when ${names.person(remedy.personId)} is available`;
    case "EDIT_PERSON":
      return `Change what ${names.person(remedy.personId)} lists`;
    case "ADD_SECOND":
      return `Add a second person for ${SESSION_ROLE_GERUNDS[remedy.sessionRole]}`;
    case "KEEP":
      return "Keep it as it is, and say why";
  }
}

/** What is left after a remedy that acts on one session only, in a sentence; "" where it is all. */
export function remedyNote(remedy: Remedy): string {
  if (remedy.kind !== "SWAP" || remedy.left === undefined) return "";
  const { sessions, tasks, isDoneToo } = remedy.left;
  const left = [
    ...(sessions > 0 ? [counted(sessions, "more session")] : []),
    ...(tasks > 0 ? [`${counted(tasks, "task")} outside sessions`] : []),
  ];
  const after = left.length > 0 ? `${listed(left)} after this one.` : "";
  const done = isDoneToo ? "What is over or printed stays, and the flag with it." : "";
  return [after, done].filter((part) => part !== "").join(" ");
}
