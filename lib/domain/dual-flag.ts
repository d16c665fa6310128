import type { SessionCover } from "./coverage";
import {
  type DualLevel,
  findProjectDualRoles,
  findSessionDualRoles,
  isCounted,
  levelUnderPolicy,
  missingSkills,
  type SessionDualRole,
} from "./dual-role";
import type { PersonFacts, ProjectFacts, SessionFacts, TaskFacts } from "./facts";
import { type Flag, fingerprintOf, type Remedy, type Severity } from "./flag";
import { isOver, windowOf } from "./window";

/** A dual role is never red: its loudest is HIGH. */
const SEVERITY_OF_LEVEL: Record<DualLevel, Severity> = { 1: "INFO", 2: "NOTE", 3: "WARNING", 4: "HIGH" };

function afterAssistant(dual: SessionDualRole): DualLevel {
  const levels = dual.meetings.map((meeting) =>
    meeting.reasons.includes("ASSISTANT_HOLDS_ENGINEERING") ? meeting.level : Math.max(1, meeting.level - 1),
  );
  return Math.max(1, ...levels) as DualLevel;
}

/** In the trade's own order: add an assistant, move the choosing out of the take, swap one role, keep both. */
function remediesFor(session: SessionFacts, dual: SessionDualRole): Remedy[] {
  const remedies: Remedy[] = [];
  const unhelped = dual.meetings.filter((meeting) => !meeting.reasons.includes("ASSISTANT_HOLDS_ENGINEERING"));
  if (unhelped.length > 0) {
    remedies.push({
      kind: "ADD_ASSISTANT",
      sessionId: session.id,
      blockIds: unhelped.map((meeting) => meeting.blockId),
      lowersTo: afterAssistant(dual),
    });
  }
  if (dual.meetings.length > 0) {
    remedies.push({
      kind: "MOVE_CHOOSING",
      sessionId: session.id,
      taskIds: dual.meetings.flatMap((meeting) => meeting.production.map((task) => task.id)),
      lowersTo: 2,
    });
  }
  for (const sessionRole of ["PRODUCER", "ENGINEER"] as const) {
    const call = dual.calls.find((one) => one.sessionRole === sessionRole);
    if (call) remedies.push({ kind: "SWAP", sessionId: session.id, callId: call.id, sessionRole });
  }
  remedies.push({ kind: "KEEP" });
  return remedies;
}

function titles(tasks: readonly TaskFacts[]): string[] {
  return tasks.map((task) => task.title);
}

/** Dual roles inside one session (levels 2 to 4, or 1 with an assistant). Nothing for a session that is over. */
export function findSessionDualFlags(
  project: ProjectFacts,
  session: SessionFacts,
  cover: SessionCover,
  people: ReadonlyMap<string, PersonFacts>,
  now: Date,
): Flag[] {
  if (isOver(session, now)) return [];
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
        missingEngineering: person ? missingSkills(person, dual.engineering) : [],
        missingProduction: person ? missingSkills(person, dual.production) : [],
      },
      remedies: remediesFor(session, dual),
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

/** Level 1: both sides of the project, never in one session. */
export function findProjectDualFlags(project: ProjectFacts, people: ReadonlyMap<string, PersonFacts>): Flag[] {
  return findProjectDualRoles(project, people).map((personId) => {
    const loose = project.looseTasks.filter((task) => task.assigneeId === personId);
    const calls = project.sessions
      .filter((session) => session.status !== "CANCELLED")
      .flatMap((session) =>
        session.calls.filter((call) => call.personId === personId).map((call) => ({ session, call })),
      );
    const where = (role: "ENGINEER" | "PRODUCER") => [
      ...new Set(calls.filter(({ call }) => call.sessionRole === role).map(({ session }) => session.title)),
      ...loose.filter((task) => task.sessionRole === role).map((task) => task.title),
    ];
    const person = people.get(personId);
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
        missingEngineering: person
          ? missingSkills(
              person,
              loose.filter((task) => task.sessionRole === "ENGINEER"),
            )
          : [],
        missingProduction: person
          ? missingSkills(
              person,
              loose.filter((task) => task.sessionRole === "PRODUCER"),
            )
          : [],
      },
      remedies: [{ kind: "KEEP" }],
      fingerprint: fingerprintOf({
        people: [personId],
        windows: calls.map(({ session }) => windowOf(session)),
        tasks: loose.map((task) => task.id),
        level: 1,
        answers: calls.map(({ session, call }) => `${session.id}:${call.sessionRole}:${call.answer}`),
      }),
    };
  });
}
