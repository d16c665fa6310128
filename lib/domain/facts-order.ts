import { compareText } from "./compare-text";
import type { CallFacts, ProjectFacts, SessionFacts, StudioFacts, TaskFacts } from "./facts";
import { SESSION_ROLES } from "./session-role";

/**
 * One order for the same facts, however they were read: what the review lists follows the day (sessions by start,
 * tasks by block, calls by session role), and nothing in it depends on where a row happened to stand.
 */
export function orderFacts(facts: StudioFacts): StudioFacts {
  return { ...facts, projects: facts.projects.map(orderProject) };
}

function orderProject(project: ProjectFacts): ProjectFacts {
  return {
    ...project,
    sessions: project.sessions.map(orderSession).sort(compareSessions),
    looseTasks: [...project.looseTasks].sort(compareTasks),
  };
}

function orderSession(session: SessionFacts): SessionFacts {
  const places = new Map(session.blocks.map((block, index) => [block.id, index]));
  const placeOf = (task: TaskFacts) => places.get(task.blockId ?? "") ?? places.size;
  return {
    ...session,
    tasks: [...session.tasks].sort((a, b) => placeOf(a) - placeOf(b) || compareTasks(a, b)),
    calls: [...session.calls].sort(compareCalls),
  };
}

/** Soonest first; sessions without a date last. */
export function compareSessions(a: SessionFacts, b: SessionFacts): number {
  return startOf(a) - startOf(b) || compareIds(a, b);
}

function startOf(session: SessionFacts): number {
  return session.startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

/** The catalogue is in the order of the work; tasks of one's own come after it, by title. */
function compareTasks(a: TaskFacts, b: TaskFacts): number {
  return compareText(a.catalogueId ?? "~", b.catalogueId ?? "~") || compareText(a.title, b.title) || compareIds(a, b);
}

function compareCalls(a: CallFacts, b: CallFacts): number {
  return SESSION_ROLES.indexOf(a.sessionRole) - SESSION_ROLES.indexOf(b.sessionRole) || compareIds(a, b);
}

function compareIds(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}
