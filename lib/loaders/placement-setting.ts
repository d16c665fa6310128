import "server-only";
import type { Window } from "@/lib/domain/flag";
import {
  type Conflict,
  groupsOf,
  listPlaced,
  type Placement,
  type PlacementFacts,
  placementConflicts,
} from "@/lib/domain/placement";
import { absencesIn, outsideHoursIn } from "@/lib/time/availability";
import type { StudioPlan } from "./studio-plan";

/** What the plan says about times and places, in the form that the one conflict rule reads. */
export interface PlacementSetting {
  conflictsOf(placement: Placement): Conflict[];
  /** The same for many placements in one room with the same people, all within a span: what is known is looked up once. */
  within(span: Window, place: Pick<Placement, "roomId" | "personIds">): Pick<PlacementSetting, "conflictsOf">;
}

/** Further apart than this, sessions have nothing to do with each other: rest, set-up and strike included. */
const APART_MS = 3 * 86_400_000;

/** Everything that is planned takes part, of archived projects nothing. */
export function placementSetting(plan: StudioPlan, now: Date): PlacementSetting {
  const sessions = plan.projects.filter((project) => !project.isArchived).flatMap((project) => project.sessions);
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]));
  const known: Omit<PlacementFacts, "absencesOf" | "closedOf"> = {
    placed: listPlaced(sessions, now),
    rooms,
    groups: groupsOf(plan.people),
    restHours: plan.studio.restHours,
  };
  const absencesOf = (personId: string, during: Window) => {
    const availability = plan.availability.get(personId);
    return availability === undefined ? [] : absencesIn(availability, during);
  };
  const closedOf = (roomId: string, during: Window): Window[] => {
    const room = rooms.get(roomId);
    return room === undefined ? [] : outsideHoursIn(room.openHours, room.timeZone, during);
  };
  return {
    conflictsOf: (placement) =>
      placementConflicts(placement, {
        ...known,
        absencesOf: (personId) => absencesOf(personId, placement.window),
        closedOf: (roomId) => closedOf(roomId, placement.window),
      }),
    within(span, { roomId, personIds }) {
      const [from, to] = [span.startsAt.getTime() - APART_MS, span.endsAt.getTime() + APART_MS];
      const placed = known.placed.filter(
        ({ window, ...other }) =>
          window.endsAt.getTime() > from &&
          window.startsAt.getTime() < to &&
          (other.roomId === roomId || other.personIds.some((id) => personIds.includes(id))),
      );
      const absences = new Map(personIds.map((id) => [id, absencesOf(id, span)]));
      const closed = roomId === null ? [] : closedOf(roomId, span);
      const facts: PlacementFacts = {
        ...known,
        placed,
        absencesOf: (personId) => absences.get(personId) ?? [],
        closedOf: () => closed,
      };
      return { conflictsOf: (placement) => placementConflicts(placement, facts) };
    },
  };
}
