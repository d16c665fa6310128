import type { StudioFacts } from "@/lib/domain/facts";
import type { ProjectRows, SessionRows, StudioRows } from "./rows";

function sessionFacts({ session, blocks, roleNeeds, tasks, calls }: SessionRows) {
  const needs = Object.fromEntries(roleNeeds.map((need) => [need.sessionRole, need.count]));
  return { ...session, blocks, roleNeeds: needs, tasks, calls };
}

function projectFacts({ project, songs, sessions, looseTasks }: ProjectRows) {
  return { ...project, songs, sessions: sessions.map(sessionFacts), looseTasks, credits: [] };
}

/** Built rows as the review reads them: what the database would give back. */
export function factsOf(rows: StudioRows, restHours: number): StudioFacts {
  return { restHours, absences: [], people: rows.people, rooms: rows.rooms, projects: rows.projects.map(projectFacts) };
}
