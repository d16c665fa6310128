import "server-only";
import type { Candidate } from "@/lib/domain/candidate";
import type { CandidateReason } from "@/lib/domain/candidate-view";
import { DUAL_LEVEL_WORDS } from "@/lib/domain/dual-role";
import type { Absence } from "@/lib/domain/facts";
import { absenceWords } from "@/lib/domain/flag-words";
import type { PersonView, SessionView } from "@/lib/domain/plan";
import { positionTitle, SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { isCoveredRole, type SessionRole } from "@/lib/domain/session-role";
import { SKILL_LABELS } from "@/lib/domain/skill";
import { formatDuration } from "@/lib/time/duration";
import { spanText } from "@/lib/time/span-text";

/** The opening's surroundings that the reasons are told in. */
export interface ReasonSetting {
  sessionRole: SessionRole;
  /** null for a task without a session: then nothing is said about time */
  session: SessionView | null;
  sessions: ReadonlyMap<string, SessionView>;
  /** Whether the tasks ask for skills at all. */
  asksForSkills: boolean;
}

/** "On Overdubs B, 14:00–19:00"; with the day when it starts on another one. */
function clashText(clash: Candidate["clashes"][number], setting: ReasonSetting): string {
  const other = setting.sessions.get(clash.sessionId);
  const here = setting.session;
  if (!other?.startsAt || !other.endsAt || !here?.startsAt || !here.endsAt) return `On ${clash.title}`;
  const span = spanText(other.startsAt, other.endsAt, here.timeZone);
  const day = spanText(here.startsAt, here.endsAt, here.timeZone).date === span.date ? "" : `${span.date} `;
  return `On ${clash.title}, ${day}${span.times}${clash.isFirm ? "" : " (a hold)"}`;
}

/** "Away: holiday, 14:00–18:00"; the times only where it is a part of the session, the day when it is not its first. */
function absenceText(absence: Absence, { session }: ReasonSetting): string {
  const words = absenceWords(absence);
  if (!session?.startsAt || !session.endsAt) return words;
  const isAll = absence.startsAt <= session.startsAt && absence.endsAt >= session.endsAt;
  if (isAll) return words;
  const span = spanText(absence.startsAt, absence.endsAt, session.timeZone);
  const day = spanText(session.startsAt, session.endsAt, session.timeZone).date === span.date ? "" : `${span.date} `;
  return `${words}, ${day}${span.times}`;
}

/** Everything that speaks for or against one person, what weighs most first. Never empty. */
export function candidateReasons(candidate: Candidate, person: PersonView, setting: ReasonSetting): CandidateReason[] {
  const role = SESSION_ROLE_LABELS[setting.sessionRole].toLowerCase();
  const isGroup = candidate.kind === "GROUP";
  const reasons: CandidateReason[] = [];
  if (candidate.declinedHere !== null) {
    reasons.push({ tone: "CAUTION", text: `Declined here: ${candidate.declinedHere}` });
  }
  for (const { position, sessionRole } of candidate.calledAs) {
    reasons.push({ tone: "PLAIN", text: `Already called as ${positionTitle(position, sessionRole).toLowerCase()}` });
  }
  for (const clash of candidate.clashes) {
    reasons.push({ tone: isGroup ? "PLAIN" : clash.isFirm ? "CLASH" : "CAUTION", text: clashText(clash, setting) });
  }
  for (const absence of candidate.absences) {
    reasons.push({ tone: "CAUTION", text: absenceText(absence, setting) });
  }
  if (candidate.dualLevel !== null) {
    reasons.push({
      tone: candidate.dualLevel > 2 ? "CAUTION" : "PLAIN",
      text: DUAL_LEVEL_WORDS[candidate.dualLevel],
      dualLevel: candidate.dualLevel,
    });
  }
  if (!candidate.hasRole) reasons.push({ tone: "CAUTION", text: `Does not list ${role}` });
  if (candidate.missingSkills.length > 0) {
    const skills = candidate.missingSkills.map((skill) => SKILL_LABELS[skill]).join(", ");
    reasons.push({ tone: "CAUTION", text: `Not among the skills: ${skills}` });
  }
  if (candidate.shortRestMinutes !== null && !isGroup) {
    reasons.push({ tone: "CAUTION", text: `Only ${formatDuration(candidate.shortRestMinutes)} of rest` });
  }
  if (candidate.isUsual) reasons.push({ tone: "GOOD", text: `Usual ${role}` });
  if (setting.session?.startsAt && candidate.clashes.length === 0 && candidate.absences.length === 0)
    reasons.push({ tone: "GOOD", text: "Free" });
  const knowsAll = setting.asksForSkills && isCoveredRole(setting.sessionRole) && candidate.missingSkills.length === 0;
  if (knowsAll && candidate.hasRole) {
    reasons.push(
      person.skills.length === 0
        ? { tone: "PLAIN", text: "Lists no skills" }
        : { tone: "GOOD", text: "Has the skills" },
    );
  }
  if (isGroup) reasons.push({ tone: "PLAIN", text: "A group, not one pair of hands" });
  if (reasons.length === 0) reasons.push({ tone: "PLAIN", text: `Lists ${role}` });
  return reasons;
}
