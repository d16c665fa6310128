import type { Answer } from "./call";
import type { CallFacts, ProjectFacts, SessionFacts, TaskFacts } from "./facts";
import { COVERED_ROLES, isCoveredRole, type Position, SESSION_ROLES, type SessionRole } from "./session-role";

/**
 * Who covers what: the one definition that every view, count and export uses (domain rules, section 3).
 * Nothing here is stored; it is worked out from the calls and tasks each time.
 */

/** `asked` holds drafts too: somebody is meant to do it and has not confirmed. */
export type Shade = "confirmed" | "asked" | "open";

export interface Cover {
  shade: Shade;
  personId: string | null;
  callId: string | null;
  /** What the call says; null without one: open, or named on a task outside sessions. */
  answer: Answer | null;
  /** Whether the task names the person itself, or the lead of its session role takes it. */
  via: "assignee" | "lead" | null;
}

export interface RoleCover {
  sessionRole: SessionRole;
  /**
   * People needed: the session's role need, and at least one where engineering or production tasks stand or the session
   * is one-sided.
   */
  needed: number;
  /** Nothing is said about needs, two or more work on the other side, and nobody covers this one. */
  isOneSided: boolean;
  /** Needed and there. Never more than `needed`. */
  filled: number;
  /** Heads that are missing for the stated need. */
  shortBy: number;
  /** What is left to assign: the missing heads, and at least one while a task of the role is open. */
  missing: number;
  shade: Shade;
  /** Calls that fill the need: not declined, neither assistant nor executive. */
  calls: readonly CallFacts[];
  leadCall: CallFacts | null;
  openTasks: readonly TaskFacts[];
  coveredTasks: readonly TaskFacts[];
}

export interface Fill {
  filled: number;
  needed: number;
}

export interface SessionCover {
  tasks: ReadonlyMap<string, Cover>;
  roles: Readonly<Record<SessionRole, RoleCover>>;
  fill: Fill;
}

/** Covered by nobody. */
export const OPEN: Cover = { shade: "open", personId: null, callId: null, answer: null, via: null };

/** A declined call never counts, anywhere. */
export function isStanding(call: CallFacts): boolean {
  return call.answer !== "DECLINED";
}

/** An assistant helps and an executive finances: neither fills a role need alone. */
export function fillsNeed(position: Position): boolean {
  return position !== "ASSISTANT" && position !== "EXECUTIVE";
}

/** Whether a call makes its person do work of the session role at all. */
export function isAtWork(call: CallFacts): boolean {
  return isStanding(call) && call.position !== "EXECUTIVE";
}

function coverOfCall({ id, personId, answer }: CallFacts, via: "assignee" | "lead"): Cover {
  return { shade: answer === "CONFIRMED" ? "confirmed" : "asked", personId, callId: id, answer, via };
}

function smallestById(calls: readonly CallFacts[]): CallFacts | null {
  return calls.reduce<CallFacts | null>((best, call) => (best === null || call.id < best.id ? call : best), null);
}

/** The lead call of a session role, or null. A lead who declined leads nothing. */
export function findLead(calls: readonly CallFacts[], sessionRole: SessionRole): CallFacts | null {
  return smallestById(
    calls.filter(
      (call) => call.sessionRole === sessionRole && call.isLead && isStanding(call) && fillsNeed(call.position),
    ),
  );
}

function callKey(personId: string, sessionRole: SessionRole): string {
  return `${sessionRole}:${personId}`;
}

/**
 * Naming somebody without a call in the task's session role covers nothing: assigning makes the call, so the name is
 * what is left of a call that was taken away, and taking one away must never hide a gap.
 */
function coverTask(task: TaskFacts, calls: ReadonlyMap<string, CallFacts>, lead: CallFacts | null): Cover {
  if (task.assigneeId === null) {
    return lead === null ? OPEN : coverOfCall(lead, "lead");
  }
  const own = calls.get(callKey(task.assigneeId, task.sessionRole));
  if (own === undefined || !isAtWork(own)) return OPEN;
  return coverOfCall(own, "assignee");
}

/** Calls that fill the need of a role: not declined, neither assistant nor executive. */
function fillingCalls(session: SessionFacts, sessionRole: SessionRole): CallFacts[] {
  return session.calls.filter(
    (call) => call.sessionRole === sessionRole && isStanding(call) && fillsNeed(call.position),
  );
}

/**
 * Two producers and no engineer, or the other way round (domain rules, section 8). Where needs are stated they have the
 * last word: a writing session may well be for producers only.
 */
function isOneSided(session: SessionFacts, sessionRole: SessionRole): boolean {
  if (!isCoveredRole(sessionRole) || COVERED_ROLES.some((role) => (session.roleNeeds[role] ?? 0) > 0)) return false;
  const other = sessionRole === "ENGINEER" ? "PRODUCER" : "ENGINEER";
  return fillingCalls(session, sessionRole).length === 0 && fillingCalls(session, other).length > 1;
}

function coverRole(session: SessionFacts, sessionRole: SessionRole, covers: ReadonlyMap<string, Cover>): RoleCover {
  const calls = fillingCalls(session, sessionRole);
  const stated = session.roleNeeds[sessionRole] ?? 0;
  // Performers are asked for by number only: most plans book the band outside the planner.
  const counts = isCoveredRole(sessionRole) || stated > 0;
  const tasks = counts ? session.tasks.filter((task) => task.sessionRole === sessionRole) : [];
  const openTasks = tasks.filter((task) => task.state !== "DONE" && covers.get(task.id)?.shade === "open");
  const coveredTasks = tasks.filter((task) => covers.get(task.id)?.shade !== "open");
  const lacksSide = isOneSided(session, sessionRole);
  const roleNeed = Math.max(stated, tasks.length > 0 || lacksSide ? 1 : 0);
  const filled = Math.min(calls.length, roleNeed);
  const shortBy = roleNeed - filled;
  const missing = Math.max(shortBy, openTasks.length > 0 ? 1 : 0);
  const confirmed = calls.filter((call) => call.answer === "CONFIRMED").length;
  return {
    sessionRole,
    needed: filled + missing,
    isOneSided: lacksSide,
    filled,
    shortBy,
    missing,
    shade: missing > 0 || filled === 0 ? "open" : confirmed >= filled ? "confirmed" : "asked",
    calls,
    leadCall: findLead(session.calls, sessionRole),
    openTasks,
    coveredTasks,
  };
}

/** Coverage of one session: every task, every session role, and the count that all views show. */
export function coverSession(session: SessionFacts): SessionCover {
  const leads = new Map(SESSION_ROLES.map((role) => [role, findLead(session.calls, role)]));
  const calls = new Map(session.calls.map((call) => [callKey(call.personId, call.sessionRole), call]));
  const tasks = new Map(
    session.tasks.map((task) => [task.id, coverTask(task, calls, leads.get(task.sessionRole) ?? null)]),
  );
  const roles = {
    ENGINEER: coverRole(session, "ENGINEER", tasks),
    PRODUCER: coverRole(session, "PRODUCER", tasks),
    PERFORMER: coverRole(session, "PERFORMER", tasks),
  };
  return { tasks, roles, fill: addFills(Object.values(roles)) };
}

/** A task that belongs to no session has no lead to fall back on: it is covered by its own assignee or open. */
export function coverLooseTask(task: TaskFacts): Cover {
  if (task.assigneeId === null) return OPEN;
  return { shade: "asked", personId: task.assigneeId, callId: null, answer: null, via: "assignee" };
}

/** Whether a task outside sessions asks for somebody: performers are booked elsewhere, and what is done is done. */
function isWantedLoose({ state, sessionRole }: TaskFacts): boolean {
  return state !== "DONE" && isCoveredRole(sessionRole);
}

/** Whether a task outside sessions counts as open. */
export function isOpenLoose(task: TaskFacts): boolean {
  return isWantedLoose(task) && coverLooseTask(task).shade === "open";
}

/** The tasks of a session that count as open: an empty socket on a screen is one of these. */
export function openTaskIds({ roles }: SessionCover): Set<string> {
  return new Set(Object.values(roles).flatMap(({ openTasks }) => openTasks.map((task) => task.id)));
}

export function addFills(fills: Iterable<Fill>): Fill {
  let filled = 0;
  let needed = 0;
  for (const fill of fills) {
    filled += fill.filled;
    needed += fill.needed;
  }
  return { filled, needed };
}

/** Filled and needed over a project's unfinished tasks outside sessions; of one session role where it is named. */
export function fillOfLoose(project: ProjectFacts, sessionRole: SessionRole | null = null): Fill {
  const wanted = project.looseTasks.filter(
    (task) => isWantedLoose(task) && (sessionRole === null || task.sessionRole === sessionRole),
  );
  return { needed: wanted.length, filled: wanted.filter((task) => task.assigneeId !== null).length };
}

/** Filled and needed over a project's sessions that are not cancelled, and its unfinished loose tasks. */
export function fillOfProject(project: ProjectFacts): Fill {
  const sessions = project.sessions
    .filter((session) => session.status !== "CANCELLED")
    .map((session) => coverSession(session).fill);
  return addFills([...sessions, fillOfLoose(project)]);
}
