import type { Conflict, Placed, PlacementFacts } from "./placement";
import { placementConflicts } from "./placement";
import type { TimelineView } from "./timeline-view";

/** Where a bar would go. */
export interface Proposal {
  sessionId: string;
  /** milliseconds */
  start: number;
  end: number;
  roomId: string | null;
}

type Source = Pick<TimelineView, "sessions" | "rooms" | "people" | "restHours">;

const windowOf = ({ start, end }: { start: number; end: number }) => ({
  startsAt: new Date(start),
  endsAt: new Date(end),
});

/** The timeline's own data as the one conflict rule reads it; made once for each page, not for each step of a drag. */
export function timelineFacts({ sessions, rooms, people, restHours }: Source): PlacementFacts {
  const placed = sessions
    .filter(({ status, hold }) => status !== "DONE" && status !== "CANCELLED" && !hold?.isLapsed)
    .map((session): Placed => {
      const { id, title, roomId, status } = session;
      const personIds = [...new Set(session.calls.map((call) => call.personId))];
      return { sessionId: id, title, window: windowOf(session), roomId, personIds, isFirm: status === "CONFIRMED" };
    });
  const closed = new Map(rooms.map((room) => [room.id, room.closed.map(windowOf)]));
  const absences = new Map(
    people.map((person) => [
      person.id,
      person.absences.flatMap((shade) =>
        shade.kind === "CLOSED" ? [] : [{ kind: shade.kind, note: shade.label, ...windowOf(shade) }],
      ),
    ]),
  );
  return {
    placed,
    restHours,
    rooms: new Map(rooms.map((room) => [room.id, room])),
    groups: new Set(people.filter((person) => person.isGroup).map((person) => person.id)),
    closedOf: (roomId) => closed.get(roomId) ?? [],
    absencesOf: (personId) => absences.get(personId) ?? [],
  };
}

/**
 * Whether the page knows all that is in the way of a bar where it is held: far from the days in sight it knows neither sessions
 * nor absences.
 */
export function isKnown(
  { start, end }: Proposal,
  { known, restHours }: Pick<TimelineView, "known" | "restHours">,
): boolean {
  const rest = restHours * 3_600_000;
  return start - rest >= known.start && end + rest <= known.end;
}

/** What a bar would meet where it is held. */
export function proposalConflicts(
  { sessionId, start, end, roomId }: Proposal,
  personIds: readonly string[],
  facts: PlacementFacts,
): Conflict[] {
  return placementConflicts({ sessionId, window: windowOf({ start, end }), roomId, personIds }, facts);
}
