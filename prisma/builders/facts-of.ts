import type { CallAbsence, StudioFacts } from "@/lib/domain/facts";
import { parseWeekHours } from "@/lib/domain/week-hours";
import { absencesIn } from "@/lib/time/availability";
import type { ProjectRows, SessionRows, StudioRows } from "./rows";

function sessionFacts({ session, blocks, roleNeeds, tasks, calls }: SessionRows) {
  const needs = Object.fromEntries(roleNeeds.map((need) => [need.sessionRole, need.count]));
  return { ...session, blocks, roleNeeds: needs, tasks, calls };
}

function projectFacts({ project, songs, sessions, looseTasks }: ProjectRows) {
  return { ...project, songs, sessions: sessions.map(sessionFacts), looseTasks, credits: [] };
}

function absencesOf({ people, unavailability, projects }: StudioRows, timeZone: string): CallAbsence[] {
  const known = new Map(
    people.map((person) => [
      person.id,
      {
        personId: person.id,
        timeZone: person.timeZone ?? timeZone,
        workingHours: parseWeekHours(person.workingHours) ?? [],
        away: unavailability.filter((entry) => entry.personId === person.id).map((entry) => ({ ...entry, version: 1 })),
        busy: [],
      },
    ]),
  );
  return projects.flatMap(({ sessions }) =>
    sessions.flatMap(({ session: { id, startsAt, endsAt }, calls }) => {
      if (startsAt === null || endsAt === null) return [];
      return [...new Set(calls.map((call) => call.personId))].flatMap((personId) => {
        const person = known.get(personId);
        if (person === undefined) return [];
        return absencesIn(person, { startsAt, endsAt }).map((absence) => ({ ...absence, sessionId: id, personId }));
      });
    }),
  );
}

/**
 * Built rows as the review reads them: what the database would give back.
 *
 * @param timeZone of the studio: the clock of hours without a zone of their own
 */
export function factsOf(
  rows: StudioRows,
  { restHours, timeZone }: { restHours: number; timeZone: string },
): StudioFacts {
  return {
    restHours,
    absences: absencesOf(rows, timeZone),
    people: rows.people,
    rooms: rows.rooms,
    projects: rows.projects.map(projectFacts),
  };
}
