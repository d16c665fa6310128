import type { ProjectFacts } from "./facts";
import { PHASES, type Phase } from "./task";

/** EMPTY: no task anywhere. DONE: no task is left. Else the first phase with a task that is not done. */
export type ProjectPhase = Phase | "EMPTY" | "DONE";

/** How far a project is, from its tasks. Cancelled sessions take no part. */
export function phaseOfProject(project: ProjectFacts): ProjectPhase {
  const sessions = project.sessions.filter((session) => session.status !== "CANCELLED");
  const tasks = [...sessions.flatMap((session) => session.tasks), ...project.looseTasks];
  if (tasks.length === 0) return "EMPTY";
  const left = new Set(tasks.filter((task) => task.state !== "DONE").map((task) => task.phase));
  return PHASES.find((phase) => left.has(phase)) ?? "DONE";
}
