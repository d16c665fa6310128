import { coverSession, type RoleCover, type SessionCover } from "./coverage";
import type { SessionFacts } from "./facts";
import { SESSION_ROLES, type SessionRole } from "./session-role";

export interface NextOpening {
  sessionRole: SessionRole;
  /** null when the whole role is meant */
  taskId: string | null;
}

/** What is left to assign in a session role, and where to begin. */
export interface OpenNeed extends NextOpening {
  missing: number;
}

/**
 * Where to begin in one session role: with the role itself while it lacks people or a lead, else with its first open
 * task, since one more head would close nothing. Null when the role is covered.
 */
export function openingOf({ sessionRole, shortBy, leadCall, openTasks }: RoleCover): NextOpening | null {
  const lacksLead = leadCall === null && openTasks.some((task) => task.assigneeId === null);
  if (shortBy > 0 || lacksLead) return { sessionRole, taskId: null };
  const [task] = openTasks;
  return task === undefined ? null : { sessionRole, taskId: task.id };
}

/** What is left to assign, role by role. */
export function openNeedsOf({ roles }: SessionCover): OpenNeed[] {
  return SESSION_ROLES.flatMap((role) => {
    const opening = openingOf(roles[role]);
    return opening === null ? [] : [{ ...opening, missing: roles[role].missing }];
  });
}

/**
 * What to assign next in a session: first each role that lacks people or a lead, then single tasks whose person went
 * away. Null when everything is covered.
 */
export function findNextOpening(
  session: SessionFacts,
  cover: SessionCover = coverSession(session),
): NextOpening | null {
  const openings = SESSION_ROLES.map((role) => openingOf(cover.roles[role])).filter((opening) => opening !== null);
  return openings.find(({ taskId }) => taskId === null) ?? openings[0] ?? null;
}

/**
 * What somebody is thought of for in a session: an open need that they list, else any open need, else what they list
 * first. Somebody who lists nothing is thought of as an engineer.
 *
 * @param listed the person's session roles, in their fixed order
 */
export function openingFor(listed: readonly SessionRole[], open: readonly OpenNeed[]): NextOpening {
  const need = open.find(({ sessionRole }) => listed.includes(sessionRole)) ?? open[0];
  return need ?? { sessionRole: listed[0] ?? "ENGINEER", taskId: null };
}
