import { coverSession, isAtWork, isStanding } from "./coverage";
import { type DualLevel, decideSessionDualRole, levelUnderPolicy, missingSkills } from "./dual-role";
import type { CallFacts, PersonFacts, ProjectFacts, SessionFacts, TaskFacts } from "./facts";
import { compareSessions } from "./facts-order";
import { loadMinutesByPerson } from "./load";
import { type Position, SESSION_ROLES, type SessionRole } from "./session-role";
import type { Skill } from "./skill";
import { minutesOf, overlapOf, windowOf } from "./window";

/** What the picker is asked to fill. */
export interface Opening {
  project: ProjectFacts;
  /** null for a task on a song or project without a session */
  session: SessionFacts | null;
  sessionRole: SessionRole;
  position: Position;
  /** null when the whole role is meant: the pick becomes or replaces a call */
  task: TaskFacts | null;
  /** the call that the pick replaces, if one */
  replaces: CallFacts | null;
  /** tasks that go to the person with the call, as to an assistant at the recorder */
  handedOver?: readonly TaskFacts[];
}

/** Everything known about one person for one opening. Shown beside the name, all of it. */
export interface Candidate {
  personId: string;
  name: string;
  kind: PersonFacts["kind"];
  hasRole: boolean;
  missingSkills: readonly Skill[];
  /** Sessions that overlap in time and at which this person works. */
  clashes: readonly { sessionId: string; title: string; isFirm: boolean }[];
  /** Shortest rest to a neighbouring session in minutes, when it is under the studio's rest hours. */
  shortRestMinutes: number | null;
  loadMinutes: number;
  /** Level of the dual role that picking this person makes, under the project's policy. */
  dualLevel: DualLevel | null;
  /** As what the person is called here already, by session role. */
  calledAs: readonly Pick<CallFacts, "sessionRole" | "position">[];
  declinedHere: string | null;
  isUsual: boolean;
}

interface Setting {
  people: readonly PersonFacts[];
  /** Sessions of the whole studio, for who is busy. */
  sessions: readonly SessionFacts[];
  /** Persons of the project's standing crew, by session role. */
  usual: ReadonlyMap<SessionRole, ReadonlySet<string>>;
  restHours: number;
  loadSpan: { startsAt: Date; endsAt: Date };
}

const HYPOTHETICAL = "candidate";

function tasksMeant(opening: Opening): TaskFacts[] {
  if (opening.task) return [opening.task];
  if (opening.position === "ASSISTANT") return [...(opening.handedOver ?? [])];
  return (opening.session?.tasks ?? []).filter(
    (task) => task.sessionRole === opening.sessionRole && task.assigneeId === null,
  );
}

/** The session as it would be after the pick. A task goes to the call its person has already, where there is one. */
function withPick(session: SessionFacts, opening: Opening, personId: string): SessionFacts {
  const isOwn = (call: CallFacts) => call.personId === personId && call.sessionRole === opening.sessionRole;
  const kept = session.calls.filter((call) => call.id !== opening.replaces?.id);
  const standing = opening.task === null ? undefined : kept.find((call) => isOwn(call) && isAtWork(call));
  const calls = kept.filter((call) => !isOwn(call));
  const call: CallFacts = {
    id: HYPOTHETICAL,
    personId,
    sessionRole: opening.sessionRole,
    position: opening.position,
    isLead:
      opening.task === null &&
      opening.position !== "ASSISTANT" &&
      !calls.some((one) => one.sessionRole === opening.sessionRole && one.isLead && isStanding(one)),
    answer: "DRAFT",
    declineReason: "",
  };
  const tasks = session.tasks.map((task) => {
    const moves =
      task.id === opening.task?.id ||
      opening.handedOver?.some((one) => one.id === task.id) ||
      (opening.replaces !== null &&
        task.assigneeId === opening.replaces.personId &&
        task.sessionRole === opening.sessionRole);
    return moves ? { ...task, assigneeId: personId } : task;
  });
  return { ...session, calls: [...calls, standing ?? call], tasks };
}

function dualLevelAfter(opening: Opening, person: PersonFacts): DualLevel | null {
  if (person.kind === "GROUP" || opening.sessionRole === "PERFORMER" || opening.position === "EXECUTIVE") return null;
  const { session, project } = opening;
  if (session !== null) {
    const after = withPick(session, opening, person.id);
    const dual = decideSessionDualRole(after, person.id, coverSession(after));
    if (dual) return levelUnderPolicy(dual.level, project.dualRolePolicy);
  }
  const other: SessionRole = opening.sessionRole === "ENGINEER" ? "PRODUCER" : "ENGINEER";
  const elsewhere =
    project.sessions.some(
      (one) =>
        one.status !== "CANCELLED" &&
        one.calls.some((call) => call.personId === person.id && call.sessionRole === other && isAtWork(call)),
    ) ||
    project.looseTasks.some((task) => task.assigneeId === person.id && task.sessionRole === other) ||
    project.credits.some(
      (credit) => credit.personId === person.id && credit.sessionRole === other && credit.position !== "EXECUTIVE",
    );
  return elsewhere ? 1 : null;
}

function neighbours(opening: Opening, sessions: readonly SessionFacts[]) {
  const window = opening.session ? windowOf(opening.session) : null;
  const clashes = new Map<string, { sessionId: string; title: string; isFirm: boolean }[]>();
  const rests = new Map<string, number>();
  if (window === null || opening.session === null) return { clashes, rests };
  for (const session of [...sessions].sort(compareSessions)) {
    const other = windowOf(session);
    if (other === null || session.id === opening.session.id) continue;
    if (session.status === "CANCELLED" || session.status === "DONE") continue;
    const isClash = overlapOf(window, other) !== null;
    const rest = isClash
      ? 0
      : other.endsAt.getTime() <= window.startsAt.getTime()
        ? minutesOf({ startsAt: other.endsAt, endsAt: window.startsAt })
        : minutesOf({ startsAt: window.endsAt, endsAt: other.startsAt });
    const isFirm = session.status === "CONFIRMED";
    for (const personId of new Set(session.calls.filter(isAtWork).map((call) => call.personId))) {
      if (isClash) {
        clashes.set(personId, [
          ...(clashes.get(personId) ?? []),
          { sessionId: session.id, title: session.title, isFirm },
        ]);
      } else rests.set(personId, Math.min(rests.get(personId) ?? Number.POSITIVE_INFINITY, rest));
    }
  }
  return { clashes, rests };
}

/** Better first: has the role, free, no loud dual role, has the skills, is the usual one, is less loaded. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(b.hasRole) - Number(a.hasRole) ||
    Number(a.declinedHere !== null) - Number(b.declinedHere !== null) ||
    (a.kind === "GROUP" ? 0 : a.clashes.length) - (b.kind === "GROUP" ? 0 : b.clashes.length) ||
    Number((a.dualLevel ?? 0) > 2) - Number((b.dualLevel ?? 0) > 2) ||
    a.missingSkills.length - b.missingSkills.length ||
    Number(b.isUsual) - Number(a.isUsual) ||
    (a.dualLevel ?? 0) - (b.dualLevel ?? 0) ||
    Number(a.shortRestMinutes !== null) - Number(b.shortRestMinutes !== null) ||
    a.loadMinutes - b.loadMinutes ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : a.personId < b.personId ? -1 : 1)
  );
}

/**
 * Everybody of the studio, ranked for one opening, with every reason. Conflicts inform and never block: nobody
 * is left out, and the same function serves the picker, the panel and suggestions.
 */
export function rankCandidates(opening: Opening, setting: Setting): Candidate[] {
  const { clashes, rests } = neighbours(opening, setting.sessions);
  const loads = loadMinutesByPerson(setting.sessions, setting.loadSpan);
  const tasks = tasksMeant(opening);
  return setting.people
    .map((person): Candidate => {
      const here = (opening.session?.calls ?? []).filter((call) => call.personId === person.id);
      const declined = here.find((call) => call.sessionRole === opening.sessionRole && call.answer === "DECLINED");
      const rest = rests.get(person.id);
      return {
        personId: person.id,
        name: person.name,
        kind: person.kind,
        hasRole: person.sessionRoles.includes(opening.sessionRole),
        missingSkills: missingSkills(person, tasks),
        clashes: clashes.get(person.id) ?? [],
        shortRestMinutes: rest !== undefined && rest < setting.restHours * 60 ? rest : null,
        loadMinutes: loads.get(person.id) ?? 0,
        dualLevel: dualLevelAfter(opening, person),
        calledAs: SESSION_ROLES.flatMap((role) =>
          here.filter((call) => call.sessionRole === role && isStanding(call)),
        ).map(({ sessionRole, position }) => ({ sessionRole, position })),
        declinedHere: declined ? declined.declineReason || "no reason given" : null,
        isUsual: setting.usual.get(opening.sessionRole)?.has(person.id) ?? false,
      };
    })
    .sort(compareCandidates);
}
