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
import { outsideHoursIn } from "@/lib/time/availability";
import { absencesDuring } from "./call-absences";
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
  const within: PlacementSetting["within"] = (span, { roomId, personIds }) => {
    const [from, to] = [span.startsAt.getTime() - APART_MS, span.endsAt.getTime() + APART_MS];
    const placed = known.placed.filter(
      ({ window, ...other }) =>
        window.endsAt.getTime() > from &&
        window.startsAt.getTime() < to &&
        (other.roomId === roomId || other.personIds.some((id) => personIds.includes(id))),
    );
    const absences = new Map(personIds.map((id) => [id, absencesDuring(plan.availability.get(id), span)]));
    const room = roomId === null ? undefined : rooms.get(roomId);
    const closed = room === undefined ? [] : outsideHoursIn(room.openHours, room.timeZone, span);
    const facts: PlacementFacts = {
      ...known,
      placed,
      absencesOf: (personId) => absences.get(personId) ?? [],
      closedOf: () => closed,
    };
    return { conflictsOf: (placement) => placementConflicts(placement, facts) };
  };
  return { within, conflictsOf: (placement) => within(placement.window, placement).conflictsOf(placement) };
}
