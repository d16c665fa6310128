import { DUAL_LEVEL_WORDS, type DualLevel, type MeetingReason } from "./dual-role";
import type { Absence, AbsenceKind } from "./facts";
import type { Flag, FlagDetail, FlagKind, Severity } from "./flag";
import { countedRole, SESSION_ROLE_GERUNDS, SESSION_ROLE_LABELS, SESSION_ROLE_VERBS } from "./role-words";
import type { SessionRole } from "./session-role";
import { SKILL_LABELS, type Skill } from "./skill";

/**
 * What a flag's ids are called, and how a length in minutes reads. The caller knows; instants stay with the caller too,
 * who knows the zone.
 */
export interface FlagNames {
  duration(minutes: number): string;
  person(id: string): string;
  session(id: string): string;
  room(id: string): string;
  project(id: string): string;
  song(id: string): string;
}

export const FLAG_KIND_LABELS: Record<FlagKind, string> = {
  DOUBLE_BOOKING: "Double-booking",
  ROOM_DOUBLE_BOOKING: "Room double-booking",
  UNAVAILABLE: "Unavailable",
  GAP: "Gap",
  PART_TIME_GAP: "Part-time gap",
  DUAL_ROLE: "Both roles",
  SHORT_TURNAROUND: "Short turnaround",
  UNQUALIFIED: "Outside listed skills",
  SOLE_COVER: "Sole cover",
};

/** A note is told apart by who it is about, where no name stands beside it: "Sole cover: Mara as engineer". */
export function noteLabel(kind: FlagKind, person: string, sessionRole: SessionRole | null): string {
  const role = sessionRole === null ? "" : ` as ${SESSION_ROLE_LABELS[sessionRole].toLowerCase()}`;
  return `${FLAG_KIND_LABELS[kind]}: ${person}${role}`;
}

export const SEVERITY_LABELS: Record<Severity, string> = {
  DANGER: "Urgent",
  HIGH: "High",
  WARNING: "Caution",
  NOTE: "Note",
  INFO: "For information",
};

/** One line each on why a block is as loud as it is. */
export const MEETING_REASON_WORDS: Record<MeetingReason, string> = {
  ENSEMBLE: "An ensemble is recorded",
  FIXED_CLOCK: "The clock is fixed by contract",
  FOUR_OR_MORE_PLAYERS: "Four or more people play live",
  SINGER: "A singer is recorded and needs attention",
  TWO_OR_THREE_PLAYERS: "Two or three people play live",
  REHEARSAL: "A rehearsal is led and recorded",
  ONE_PLAYER: "No more than one person plays",
  ALSO_PERFORMS: "The same person also performs",
  ASSISTANT_HOLDS_ENGINEERING: "An assistant runs the recorder, which helps",
};

type DetailOf<K extends FlagDetail["kind"]> = Extract<FlagDetail, { kind: K }>;

const quoted = (text: string): string => `“${text}”`;

/** "a", "a and b", "a, b and c"; from the sixth on only their number. */
function listed(items: readonly string[]): string {
  const shown = items.length > 5 ? [...items.slice(0, 4), `${items.length - 4} more`] : [...items];
  const last = shown.pop();
  if (last === undefined) return "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}

/**
 * The wording of a dual role. A level raised by the project's policy keeps the words of what really happens, and where
 * both sides meet below level 3 the words say why that is so: an assistant's help, or a simple overdub.
 */
export function dualRoleWords(detail: DetailOf<"DUAL_ROLE">): string {
  const level: DualLevel = detail.rawLevel;
  if (detail.meetings.length === 0 || level > 2) return DUAL_LEVEL_WORDS[level];
  const loudest = detail.meetings.filter((meeting) => meeting.level === level);
  const isHelped = loudest.every((meeting) => meeting.reasons.includes("ASSISTANT_HOLDS_ENGINEERING"));
  return isHelped ? "Both roles, with an assistant at the recorder" : "Runs and directs a simple overdub";
}

/** Where a flag is: its session, else its song, else its project. */
function placeOf(flag: Flag, names: FlagNames): string {
  if (flag.sessionId !== null) return names.session(flag.sessionId);
  return flag.songId !== null ? names.song(flag.songId) : names.project(flag.projectId);
}

function personOf(flag: Flag, names: FlagNames): string {
  return flag.personId === null ? "Somebody" : names.person(flag.personId);
}

/** Flags whose words name a session role always carry one; the fallback only satisfies the type. */
function roleOf(flag: Flag): SessionRole {
  return flag.sessionRole ?? "ENGINEER";
}

function gapHeadline(flag: Flag, detail: DetailOf<"GAP">, names: FlagNames): string {
  const role = SESSION_ROLE_LABELS[roleOf(flag)].toLowerCase();
  if (flag.sessionId !== null) {
    const session = names.session(flag.sessionId);
    if (detail.missing < detail.needed) return `${session} lacks ${countedRole(detail.missing, roleOf(flag))}`;
    return detail.needed === 1
      ? `No ${role} for ${session}`
      : `No ${role} for ${session}, which needs ${detail.needed}`;
  }
  const [title] = detail.openTaskTitles;
  if (title !== undefined) return `No ${role} for ${quoted(title)}`;
  if (flag.songId !== null) return `No ${role} for the song ${quoted(names.song(flag.songId))}`;
  return `No ${role} in the credits of ${names.project(flag.projectId)}`;
}

/** What was found, in one line: who and where. */
export function flagHeadline(flag: Flag, names: FlagNames): string {
  const { detail } = flag;
  const person = personOf(flag, names);
  const place = placeOf(flag, names);
  switch (detail.kind) {
    case "GAP":
      return gapHeadline(flag, detail, names);
    case "PART_TIME_GAP":
      return `No ${SESSION_ROLE_LABELS[roleOf(flag)].toLowerCase()} for part of ${place}`;
    case "DUAL_ROLE":
      return `${person} covers both roles in ${place}`;
    case "DOUBLE_BOOKING":
      return `${person} is in ${place} and ${names.session(detail.otherSessionId)} at the same time`;
    case "ROOM_DOUBLE_BOOKING":
      return `${detail.roomName} is booked for ${place} and ${names.session(detail.otherSessionId)} at the same time`;
    case "UNAVAILABLE":
      return `${person} is called to ${place} while not available`;
    case "SHORT_TURNAROUND":
      return `${person} has little rest before ${place}`;
    case "UNQUALIFIED":
      return detail.lacksRole
        ? `${person} ${SESSION_ROLE_VERBS[roleOf(flag)]} ${place} without listing that role`
        : `${person} lacks a skill that ${place} asks for`;
    case "SOLE_COVER":
      return `Only ${person} ${SESSION_ROLE_VERBS[roleOf(flag)]} ${place}`;
  }
}

function skillsReason(person: string, skills: readonly Skill[]): string[] {
  if (skills.length === 0) return [];
  const named = skills.map((skill) => SKILL_LABELS[skill]);
  return [`No ${named.join(" or ")} among ${person}'s skills.`];
}

const ABSENCE_WORDS: Record<AbsenceKind, string> = {
  AWAY: "Away",
  BUSY: "Busy in their own calendar",
  OUTSIDE_HOURS: "Outside their working hours",
};

/** "Away: holiday", "Outside their working hours". The minutes stay with the caller, who knows the zone. */
export function absenceWords({ kind, note }: Pick<Absence, "kind" | "note">): string {
  return note === "" ? ABSENCE_WORDS[kind] : `${ABSENCE_WORDS[kind]}: ${note}`;
}

function firmnessReason(isFirm: boolean): string {
  return isFirm ? "Both sessions are confirmed." : "At least one of the two is still a hold.";
}

function oneSidedReason(absent: SessionRole, place: string): string {
  const [there, verb] = absent === "ENGINEER" ? ["produce", "engineers"] : ["engineer", "produces"];
  return `Two or more people ${there} this ${place} and nobody ${verb} it.`;
}

function gapReasons(flag: Flag, detail: DetailOf<"GAP">, names: FlagNames): string[] {
  const role = roleOf(flag);
  const nouns = countedRole(detail.needed, role);
  const titles = detail.openTaskTitles;
  const reasons: string[] = [];
  if (flag.sessionId !== null) {
    if (detail.isOneSided) reasons.push(oneSidedReason(role, "session"));
    else reasons.push(`It needs ${nouns} and has ${detail.needed - detail.missing}.`);
    for (const id of detail.declinedBy) reasons.push(`${names.person(id)} declined.`);
    if (titles.length > 0) reasons.push(`Nobody is on ${listed(titles.map(quoted))}.`);
  } else if (titles.length > 0) {
    reasons.push("The task belongs to no session and names nobody.");
  } else if (detail.isOneSided) {
    reasons.push(oneSidedReason(role, "song"));
  } else {
    reasons.push(`The printed credits and the plan name no ${SESSION_ROLE_LABELS[role].toLowerCase()}.`);
  }
  return reasons;
}

/** Where the work is known from a printed credit, that credit. */
export function creditedAs(roleText: string): string {
  return `credited as ${quoted(roleText)}`;
}

/** Why a dual role counts for more than it is; empty when the project's policy leaves it alone. */
export function policyReason(detail: DetailOf<"DUAL_ROLE">): string[] {
  if (detail.level === detail.rawLevel) return [];
  return [`The project avoids dual roles, so this counts as level ${detail.level}.`];
}

function dualReasons(flag: Flag, detail: DetailOf<"DUAL_ROLE">, names: FlagNames): string[] {
  const person = personOf(flag, names);
  const reasons = [`${dualRoleWords(detail)}.`];
  for (const meeting of detail.meetings) {
    const where = meeting.blockLabel === null ? "Outside the blocks" : `In ${quoted(meeting.blockLabel)}`;
    const engineering = listed(meeting.engineering.map((task) => quoted(task.title)));
    const production = listed(meeting.production.map((task) => quoted(task.title)));
    reasons.push(`${where}, ${engineering} meets ${production}.`);
    for (const reason of meeting.reasons) reasons.push(`${MEETING_REASON_WORDS[reason]}.`);
  }
  if (detail.meetings.length === 0) {
    const sides = [
      ["ENGINEER", detail.engineeringTitles, detail.engineeringCredits],
      ["PRODUCER", detail.productionTitles, detail.productionCredits],
    ] as const;
    for (const [role, titles, credits] of sides) {
      const gerund = SESSION_ROLE_GERUNDS[role];
      const items = [...titles.map(quoted), ...credits.map(creditedAs)];
      if (items.length > 0) reasons.push(`${capital(gerund)}: ${listed(items)}.`);
    }
  }
  return [
    ...reasons,
    ...policyReason(detail),
    ...skillsReason(person, detail.missingEngineering),
    ...skillsReason(person, detail.missingProduction),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Why it was found, as short sentences in the order they matter. Never empty. */
export function flagReasons(flag: Flag, names: FlagNames): string[] {
  const { detail } = flag;
  const person = personOf(flag, names);
  const role = SESSION_ROLE_LABELS[roleOf(flag)].toLowerCase();
  switch (detail.kind) {
    case "GAP":
      return gapReasons(flag, detail, names);
    case "PART_TIME_GAP":
      return [
        `Somebody is there as ${role}, but not for everything.`,
        ...(detail.blockLabels.length > 0 ? [`Not covered: ${listed(detail.blockLabels.map(quoted))}.`] : []),
        `Nobody is on ${listed(detail.openTaskTitles.map(quoted))}.`,
      ];
    case "DUAL_ROLE":
      return dualReasons(flag, detail, names);
    case "DOUBLE_BOOKING":
      return [`${person} is called to both sessions, and they overlap.`, firmnessReason(detail.isFirm)];
    case "ROOM_DOUBLE_BOOKING":
      return ["Both sessions use the room, its set-up and strike included.", firmnessReason(detail.isFirm)];
    case "UNAVAILABLE":
      return [...new Set(detail.absences.map((absence) => `${absenceWords(absence)}.`))];
    case "SHORT_TURNAROUND":
      return [
        `There are ${names.duration(detail.restMinutes)} of rest between ${names.session(detail.otherSessionId)} and ${placeOf(flag, names)}; ${names.duration(detail.wantedMinutes)} are wanted.`,
      ];
    case "UNQUALIFIED":
      return [
        ...(detail.lacksRole ? [`${capital(role)} is not among ${person}'s session roles.`] : []),
        ...skillsReason(person, detail.missingSkills),
        ...(detail.taskTitles.length > 0 ? [`Asked for by ${listed(detail.taskTitles.map(quoted))}.`] : []),
      ];
    case "SOLE_COVER":
      return [
        detail.open === 0
          ? `Nobody else is called as ${role} in the ${detail.sessions} sessions that need one.`
          : `Nobody else is called as ${role}: ${detail.open} of the ${detail.sessions} sessions that need one ${detail.open === 1 ? "has" : "have"} nobody yet.`,
        "One illness would stop the project.",
      ];
  }
}
