import { isAtWork, type SessionCover } from "./coverage";
import { missingSkills } from "./dual-role";
import type { PersonFacts, ProjectFacts, SessionFacts, TaskFacts } from "./facts";
import { type Flag, fingerprintOf } from "./flag";
import { groupBy } from "./group-by";
import type { SessionRole } from "./session-role";
import { isLapsed, isOver, windowOf } from "./window";

interface Work {
  person: PersonFacts;
  sessionRole: SessionRole;
  tasks: readonly TaskFacts[];
}

/** The person lacks the session role, or a skill that the tasks ask for; null when neither. */
function unqualified(
  work: Work,
  place: { key: string; projectId: string; session: SessionFacts | null; callId: string | null; taskId: string | null },
): Flag | null {
  const { person, sessionRole, tasks } = work;
  const lacksRole = !person.sessionRoles.includes(sessionRole);
  const skills = missingSkills(person, tasks);
  if (!lacksRole && skills.length === 0) return null;
  const asking = tasks.filter((task) => task.skill !== null && skills.includes(task.skill));
  const window = place.session ? windowOf(place.session) : null;
  return {
    key: place.key,
    kind: "UNQUALIFIED",
    severity: "NOTE",
    isCounted: true,
    projectId: place.projectId,
    sessionId: place.session?.id ?? null,
    songId: null,
    personId: person.id,
    roomId: null,
    sessionRole,
    window,
    detail: {
      kind: "UNQUALIFIED",
      lacksRole,
      missingSkills: skills,
      taskTitles: asking.map((task) => task.title),
    },
    remedies: [
      ...(place.session && place.callId
        ? [{ kind: "SWAP" as const, sessionId: place.session.id, callId: place.callId, sessionRole }]
        : [{ kind: "ASSIGN" as const, sessionId: null, taskId: place.taskId, sessionRole }]),
      { kind: "EDIT_PERSON", personId: person.id },
      { kind: "KEEP" },
    ],
    fingerprint: fingerprintOf({
      people: [person.id],
      windows: [window],
      tasks: asking.map((task) => task.id),
      level: `${lacksRole}:${skills.join("+")}`,
      answers: [],
    }),
  };
}

/**
 * One note per person and session role of a session that is to come; a performer's instrument is not the planner's to
 * judge. Nothing for a lapsed hold.
 */
export function findSessionUnqualified(
  session: SessionFacts,
  cover: SessionCover,
  people: ReadonlyMap<string, PersonFacts>,
  now: Date,
): Flag[] {
  if (isOver(session, now) || isLapsed(session, now)) return [];
  const tasksOf = groupBy(session.tasks, (task) => cover.tasks.get(task.id)?.callId ?? null);
  const flags: Flag[] = [];
  for (const call of session.calls) {
    const person = people.get(call.personId);
    if (person === undefined || !isAtWork(call) || call.sessionRole === "PERFORMER") continue;
    const flag = unqualified(
      { person, sessionRole: call.sessionRole, tasks: tasksOf.get(call.id) ?? [] },
      {
        key: `unqualified:${session.id}:${person.id}:${call.sessionRole}`,
        projectId: session.projectId,
        session,
        callId: call.id,
        taskId: null,
      },
    );
    if (flag) flags.push(flag);
  }
  return flags;
}

/** The same for tasks outside sessions. */
export function findLooseUnqualified(project: ProjectFacts, people: ReadonlyMap<string, PersonFacts>): Flag[] {
  const flags: Flag[] = [];
  for (const task of project.looseTasks) {
    const person = task.assigneeId === null ? undefined : people.get(task.assigneeId);
    if (person === undefined || task.state === "DONE" || task.sessionRole === "PERFORMER") continue;
    const flag = unqualified(
      { person, sessionRole: task.sessionRole, tasks: [task] },
      {
        key: `unqualified:task:${task.id}:${person.id}`,
        projectId: project.id,
        session: null,
        callId: null,
        taskId: task.id,
      },
    );
    if (flag) flags.push(flag);
  }
  return flags;
}
