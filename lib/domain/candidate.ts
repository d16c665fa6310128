import { coverSession, isAtWork, isStanding } from "./coverage";
import { type DualLevel, decideSessionDualRole, levelUnderPolicy, missingSkills } from "./dual-role";
import type { Absence, CallFacts, PersonFacts, ProjectFacts, SessionFacts, TaskFacts } from "./facts";
import { compareSessions } from "./facts-order";
import type { Window } from "./flag";
import { groupBy } from "./group-by";
import { loadMinutesByPerson } from "./load";
import { type Conflict, listPlaced, placementConflicts } from "./placement";
import { type Position, SESSION_ROLES, type SessionRole } from "./session-role";
import type { Skill } from "./skill";
import { windowOf } from "./window";

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
  /** When the person cannot come, inside the session. */
  absences: readonly Absence[];
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
  /** When somebody cannot come inside a window. */
  absencesOf?(personId: string, window: Window): readonly Absence[];
  now: Date;
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

/** What stands in each person's way, by person. Nothing for a task without a session, and for a session without a date. */
function conflictsByPerson(opening: Opening, setting: Setting): ReadonlyMap<string, Conflict[]> {
  const { session } = opening;
  const window = session === null ? null : windowOf(session);
  if (session === null || window === null) return new Map();
  const placed = listPlaced([...setting.sessions].sort(compareSessions), setting.now);
  const conflicts = placementConflicts(
    { sessionId: session.id, window, roomId: null, personIds: setting.people.map((person) => person.id) },
    {
      placed,
      rooms: new Map(),
      groups: new Set(),
      restHours: setting.restHours,
      absencesOf: (personId) => setting.absencesOf?.(personId, window) ?? [],
    },
  );
  return groupBy(conflicts, (conflict) => ("personId" in conflict ? conflict.personId : ""));
}

/** Better first: has the role, free, no loud dual role, has the skills, is the usual one, is less loaded. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(b.hasRole) - Number(a.hasRole) ||
    Number(a.declinedHere !== null) - Number(b.declinedHere !== null) ||
    (a.kind === "GROUP" ? 0 : a.clashes.length) - (b.kind === "GROUP" ? 0 : b.clashes.length) ||
    Number(a.absences.length > 0) - Number(b.absences.length > 0) ||
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
  const conflicts = conflictsByPerson(opening, setting);
  const loads = loadMinutesByPerson(setting.sessions, setting.loadSpan, setting.now);
  const tasks = tasksMeant(opening);
  return setting.people
    .map((person): Candidate => {
      const here = (opening.session?.calls ?? []).filter((call) => call.personId === person.id);
      const declined = here.find((call) => call.sessionRole === opening.sessionRole && call.answer === "DECLINED");
      const own = conflicts.get(person.id) ?? [];
      const rest = own.find((one) => one.kind === "SHORT_REST");
      return {
        personId: person.id,
        name: person.name,
        kind: person.kind,
        hasRole: person.sessionRoles.includes(opening.sessionRole),
        missingSkills: missingSkills(person, tasks),
        clashes: own.flatMap((one) =>
          one.kind === "PERSON_TAKEN" ? [{ sessionId: one.sessionId, title: one.title, isFirm: one.isFirm }] : [],
        ),
        absences: own.flatMap((one) => (one.kind === "PERSON_ABSENT" ? [one.absence] : [])),
        shortRestMinutes: rest?.restMinutes ?? null,
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
