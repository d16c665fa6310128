import "server-only";
import type { Window } from "@/lib/domain/flag";
import { groupsOf, listPlaced, type Placement, type PlacementFacts, placementConflicts } from "@/lib/domain/placement";
import { absencesIn, outsideHoursIn } from "@/lib/time/availability";
import type { StudioPlan } from "./studio-plan";

/** What the plan says about times and places, in the form that the one conflict rule reads. */
export interface PlacementSetting {
  conflictsOf(placement: Placement): ReturnType<typeof placementConflicts>;
}

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
  return {
    conflictsOf: (placement) =>
      placementConflicts(placement, {
        ...known,
        absencesOf: (personId) => {
          const availability = plan.availability.get(personId);
          return availability === undefined ? [] : absencesIn(availability, placement.window);
        },
        closedOf: (roomId): Window[] => {
          const room = rooms.get(roomId);
          return room === undefined ? [] : outsideHoursIn(room.openHours, room.timeZone, placement.window);
        },
      }),
  };
}
