import { compareText } from "./compare-text";
import { coverSession, isAtWork, type SessionCover } from "./coverage";
import {
  canWaitForPlayback,
  type DualLevel,
  decideSessionDualRole,
  findProjectDualRoles,
  findSessionDualRoles,
  isCounted,
  isWork,
  levelUnderPolicy,
  missingSkills,
  type SessionDualRole,
} from "./dual-role";
import type { CallFacts, PersonFacts, ProjectFacts, SessionFacts, TaskFacts } from "./facts";
import { type Flag, fingerprintOf, type Remedy, type Severity } from "./flag";
import type { DualRolePolicy } from "./project";
import type { CoveredRole, SessionRole } from "./session-role";
import { isLapsed, isOver, windowOf } from "./window";

/** A dual role is never red: its loudest is HIGH. */
const SEVERITY_OF_LEVEL: Record<DualLevel, Severity> = { 1: "INFO", 2: "NOTE", 3: "WARNING", 4: "HIGH" };

const HYPOTHETICAL = "assistant";

/** The session with an assistant on all the LIVE engineering that meets the person's LIVE production. */
function withAssistant(session: SessionFacts, dual: SessionDualRole): SessionFacts {
  const taken = new Set(dual.meetings.flatMap((meeting) => meeting.engineering.map((task) => task.id)));
  const assistant: CallFacts = {
    id: HYPOTHETICAL,
    personId: HYPOTHETICAL,
    sessionRole: "ENGINEER",
    position: "ASSISTANT",
    isLead: false,
    answer: "DRAFT",
    declineReason: "",
  };
  return {
    ...session,
    calls: [...session.calls, assistant],
    tasks: session.tasks.map((task) => (taken.has(task.id) ? { ...task, assigneeId: HYPOTHETICAL } : task)),
  };
}

/** The session with these tasks done on playback between the takes instead of during them. */
function withChoosingMoved(session: SessionFacts, taskIds: readonly string[]): SessionFacts {
  const moved = new Set(taskIds);
  return {
    ...session,
    tasks: session.tasks.map((task) => (moved.has(task.id) ? { ...task, attention: "STEP" } : task)),
  };
}

/**
 * In the trade's own order: add an assistant, move the choosing out of the take, swap one role, keep both. The first
 * two are tried out on a copy of the session, and offered only where they lower the level under the project's policy.
 */
function remediesFor(session: SessionFacts, dual: SessionDualRole, policy: DualRolePolicy): Remedy[] {
  const level = levelUnderPolicy(dual.level, policy);
  const levelIn = (changed: SessionFacts): DualLevel =>
    levelUnderPolicy(decideSessionDualRole(changed, dual.personId)?.level ?? 1, policy);
  const remedies: Remedy[] = [];
  const unhelped = dual.meetings.filter((meeting) => !meeting.reasons.includes("ASSISTANT_HOLDS_ENGINEERING"));
  const assisted = unhelped.length > 0 ? levelIn(withAssistant(session, dual)) : level;
  if (assisted < level) {
    const blockIds = unhelped.map((meeting) => meeting.blockId);
    remedies.push({ kind: "ADD_ASSISTANT", sessionId: session.id, blockIds, lowersTo: assisted });
  }
  const taskIds = dual.meetings
    .flatMap((meeting) => meeting.production.filter(canWaitForPlayback))
    .map((task) => task.id);
  const moved = levelIn(withChoosingMoved(session, taskIds));
  if (moved < level) remedies.push({ kind: "MOVE_CHOOSING", sessionId: session.id, taskIds, lowersTo: moved });
  const calls = dual.calls.map((call) => ({ session, call }));
  return [...remedies, ...swapsOf(calls), { kind: "KEEP" }];
}

/** Giving one of the two roles to somebody else: the first call of each. */
function swapsOf(calls: readonly { session: SessionFacts; call: CallFacts }[]): Remedy[] {
  return (["PRODUCER", "ENGINEER"] as const).flatMap((sessionRole): Remedy[] => {
    const first = calls.find(({ call }) => call.sessionRole === sessionRole);
    return first ? [{ kind: "SWAP", sessionId: first.session.id, callId: first.call.id, sessionRole }] : [];
  });
}

function titles(tasks: readonly TaskFacts[]): string[] {
  return tasks.map((task) => task.title);
}

/** Dual roles inside one session (levels 2 to 4, or 1 with an assistant). Nothing for one that is over, nor a lapsed hold. */
export function findSessionDualFlags(
  project: ProjectFacts,
  session: SessionFacts,
  cover: SessionCover,
  people: ReadonlyMap<string, PersonFacts>,
  now: Date,
): Flag[] {
  if (isOver(session, now) || isLapsed(session, now)) return [];
  const window = windowOf(session);
  return findSessionDualRoles(session, people, cover).map((dual) => {
    const level = levelUnderPolicy(dual.level, project.dualRolePolicy);
    const person = people.get(dual.personId);
    return {
      key: `dual:${session.id}:${dual.personId}`,
      kind: "DUAL_ROLE",
      severity: SEVERITY_OF_LEVEL[level],
      isCounted: isCounted(level, project.dualRolePolicy),
      projectId: project.id,
      sessionId: session.id,
      songId: null,
      personId: dual.personId,
      roomId: null,
      sessionRole: null,
      window,
      detail: {
        kind: "DUAL_ROLE",
        level,
        rawLevel: dual.level,
        meetings: dual.meetings,
        engineeringTitles: titles(dual.engineering),
        productionTitles: titles(dual.production),
        engineeringCredits: [],
        productionCredits: [],
        missingEngineering: person ? missingSkills(person, dual.engineering) : [],
        missingProduction: person ? missingSkills(person, dual.production) : [],
      },
      remedies: remediesFor(session, dual, project.dualRolePolicy),
      fingerprint: fingerprintOf({
        people: [dual.personId],
        windows: [window],
        tasks: [...dual.engineering, ...dual.production].map((task) => task.id),
        level,
        answers: dual.calls.map((call) => `${call.sessionRole}:${call.position}:${call.answer}`),
      }),
    };
  });
}

/** What each person does over a whole project: calls with their sessions, and tasks in and outside sessions. */
interface ProjectWork {
  calls: { session: SessionFacts; call: CallFacts }[];
  tasks: TaskFacts[];
  looseTasks: TaskFacts[];
}

function workByPerson(project: ProjectFacts, covers: ReadonlyMap<string, SessionCover>): Map<string, ProjectWork> {
  const works = new Map<string, ProjectWork>();
  const workOf = (personId: string): ProjectWork => {
    const work = works.get(personId) ?? { calls: [], tasks: [], looseTasks: [] };
    works.set(personId, work);
    return work;
  };
  for (const session of project.sessions) {
    if (session.status === "CANCELLED") continue;
    const cover = covers.get(session.id) ?? coverSession(session);
    for (const call of session.calls) if (isAtWork(call)) workOf(call.personId).calls.push({ session, call });
    for (const task of session.tasks) {
      const personId = cover.tasks.get(task.id)?.personId;
      if (personId) workOf(personId).tasks.push(task);
    }
  }
  for (const task of project.looseTasks) {
    if (task.assigneeId === null) continue;
    const work = workOf(task.assigneeId);
    work.tasks.push(task);
    work.looseTasks.push(task);
  }
  return works;
}

/**
 * Giving one of the two roles away, one session at a time, each with what is left of it then. Only calls in sessions that
 * are not over can be given away.
 */
function projectSwapsOf(work: ProjectWork, credited: ReadonlySet<SessionRole | null>, now: Date): Remedy[] {
  const open = work.calls.filter(({ session }) => !isOver(session, now));
  return swapsOf(open).map((remedy): Remedy => {
    if (remedy.kind !== "SWAP") return remedy;
    const { sessionRole } = remedy;
    const inRole = (calls: ProjectWork["calls"]) => calls.filter(({ call }) => call.sessionRole === sessionRole).length;
    const left = {
      sessions: inRole(open) - 1,
      tasks: work.looseTasks.filter((task) => task.sessionRole === sessionRole).length,
      isDoneToo: credited.has(sessionRole) || inRole(work.calls) > inRole(open),
    };
    return { ...remedy, left };
  });
}

/** Level 1: both sides of the project, never in one session. */
export function findProjectDualFlags(
  project: ProjectFacts,
  people: ReadonlyMap<string, PersonFacts>,
  covers: ReadonlyMap<string, SessionCover>,
  now: Date,
): Flag[] {
  const works = workByPerson(project, covers);
  return findProjectDualRoles(project, people, covers).map((personId) => {
    const work = works.get(personId) ?? { calls: [], tasks: [], looseTasks: [] };
    const { calls, tasks, looseTasks } = work;
    const where = (role: CoveredRole) => [
      ...new Set(calls.filter(({ call }) => call.sessionRole === role).map(({ session }) => session.title)),
      ...titles(looseTasks.filter((task) => task.sessionRole === role)),
    ];
    const credits = project.credits.filter((credit) => credit.personId === personId && isWork(credit));
    const printed = (role: CoveredRole) =>
      [...new Set(credits.filter((credit) => credit.sessionRole === role).map((credit) => credit.roleText))].sort(
        compareText,
      );
    const person = people.get(personId);
    const missing = (role: CoveredRole) =>
      person
        ? missingSkills(
            person,
            tasks.filter((task) => task.sessionRole === role),
          )
        : [];
    return {
      key: `dual:project:${project.id}:${personId}`,
      kind: "DUAL_ROLE",
      severity: SEVERITY_OF_LEVEL[1],
      isCounted: isCounted(1, project.dualRolePolicy),
      projectId: project.id,
      sessionId: null,
      songId: null,
      personId,
      roomId: null,
      sessionRole: null,
      window: null,
      detail: {
        kind: "DUAL_ROLE",
        level: 1,
        rawLevel: 1,
        meetings: [],
        engineeringTitles: where("ENGINEER"),
        productionTitles: where("PRODUCER"),
        engineeringCredits: printed("ENGINEER"),
        productionCredits: printed("PRODUCER"),
        missingEngineering: missing("ENGINEER"),
        missingProduction: missing("PRODUCER"),
      },
      remedies: [...projectSwapsOf(work, new Set(credits.map((credit) => credit.sessionRole)), now), { kind: "KEEP" }],
      fingerprint: fingerprintOf({
        people: [personId],
        windows: calls.map(({ session }) => windowOf(session)),
        // By what is printed, not by row: the same credits read again are the same facts.
        tasks: [
          ...tasks.map((task) => task.id),
          ...credits.map((credit) => `credit:${credit.sessionRole}:${credit.position}:${credit.roleText}`),
        ],
        level: 1,
        answers: calls.map(({ session, call }) => `${session.id}:${call.sessionRole}:${call.position}:${call.answer}`),
      }),
    };
  });
}
