import { coverSession } from "./coverage";
import type { SessionFacts } from "./facts";
import { SESSION_ROLES, type SessionRole } from "./session-role";

export interface NextOpening {
  sessionRole: SessionRole;
  /** null when the whole role is meant */
  taskId: string | null;
}

/**
 * What to assign next in a session: first each role that lacks people or a lead, then single tasks whose person went
 * away. Null when everything is covered.
 */
export function findNextOpening(session: SessionFacts): NextOpening | null {
  const { roles } = coverSession(session);
  for (const sessionRole of SESSION_ROLES) {
    const { shortBy, leadCall, openTasks } = roles[sessionRole];
    const lacksLead = leadCall === null && openTasks.some((task) => task.assigneeId === null);
    if (shortBy > 0 || lacksLead) return { sessionRole, taskId: null };
  }
  for (const sessionRole of SESSION_ROLES) {
    const [task] = roles[sessionRole].openTasks;
    if (task) return { sessionRole, taskId: task.id };
  }
  return null;
}
