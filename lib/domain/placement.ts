import { isAtWork } from "./coverage";
import type { Absence, PersonFacts, RoomFacts, SessionFacts } from "./facts";
import type { Window } from "./flag";
import { isLapsed, minutesOf, overlapOf, takenWindow, windowOf } from "./window";

/**
 * What stands in the way of having a session at some time, in some room, with some people. One function answers for the
 * picker, for moving and repeating, for who is free, and while a bar is dragged. It informs and never forbids.
 */

/** A session that has its place in time. */
export interface Placed {
  sessionId: string;
  title: string;
  window: Window;
  roomId: string | null;
  /** everybody who works there, once */
  personIds: readonly string[];
  /** confirmed: it cannot give way as a hold can */
  isFirm: boolean;
}

/** Where a session would be, and who would come. */
export interface Placement {
  /** the session that is placed, which never stands in its own way; null for one that does not exist yet */
  sessionId: string | null;
  window: Window;
  roomId: string | null;
  personIds: readonly string[];
}

export interface PlacementFacts {
  placed: readonly Placed[];
  rooms: ReadonlyMap<string, Pick<RoomFacts, "setUpMinutes" | "strikeMinutes">>;
  /** People who can be in two places: bands and companies. */
  groups: ReadonlySet<string>;
  /** Rest that people want between two sessions. */
  restHours: number;
  /** When somebody cannot come, around the window; nobody is known to be away without it. */
  absencesOf?(personId: string): readonly Absence[];
  /** When a room is closed, around the window. */
  closedOf?(roomId: string): readonly Window[];
}

interface Neighbour {
  sessionId: string;
  title: string;
  isFirm: boolean;
}

export type Conflict =
  | ({ kind: "ROOM_TAKEN"; roomId: string; window: Window } & Neighbour)
  | { kind: "ROOM_CLOSED"; roomId: string; window: Window }
  | ({ kind: "PERSON_TAKEN"; personId: string; window: Window } & Neighbour)
  | { kind: "PERSON_ABSENT"; personId: string; absence: Absence }
  /** Of all neighbours that leave too little rest, the nearest. */
  | ({ kind: "SHORT_REST"; personId: string; restMinutes: number } & Neighbour);

/** The sessions that take rooms and people: with a date, neither cancelled nor done, and no lapsed holds. */
export function listPlaced(sessions: readonly SessionFacts[], now: Date): Placed[] {
  return sessions.flatMap((session): Placed[] => {
    const window = windowOf(session);
    const isGone = session.status === "CANCELLED" || session.status === "DONE" || isLapsed(session, now);
    if (window === null || isGone) return [];
    const personIds = [...new Set(session.calls.filter(isAtWork).map((call) => call.personId))];
    const { id, title, roomId, status } = session;
    return [{ sessionId: id, title, window, roomId, personIds, isFirm: status === "CONFIRMED" }];
  });
}

/** People of kind GROUP. */
export function groupsOf(people: readonly PersonFacts[]): ReadonlySet<string> {
  return new Set(people.filter((person) => person.kind === "GROUP").map((person) => person.id));
}

/** Minutes between two windows that do not overlap. */
function restBetween(a: Window, b: Window): number {
  return a.endsAt.getTime() <= b.startsAt.getTime()
    ? minutesOf({ startsAt: a.endsAt, endsAt: b.startsAt })
    : minutesOf({ startsAt: b.endsAt, endsAt: a.startsAt });
}

function roomConflicts(placement: Placement, facts: PlacementFacts): Conflict[] {
  const { roomId, window } = placement;
  if (roomId === null) return [];
  const room = facts.rooms.get(roomId) ?? { setUpMinutes: 0, strikeMinutes: 0 };
  const taken = takenWindow(room, window);
  const conflicts: Conflict[] = [];
  for (const other of facts.placed) {
    if (other.roomId !== roomId || other.sessionId === placement.sessionId) continue;
    const shared = overlapOf(taken, takenWindow(room, other.window));
    if (shared !== null) conflicts.push({ kind: "ROOM_TAKEN", roomId, window: shared, ...neighbour(other) });
  }
  for (const closed of facts.closedOf?.(roomId) ?? []) {
    const shared = overlapOf(window, closed);
    if (shared !== null) conflicts.push({ kind: "ROOM_CLOSED", roomId, window: shared });
  }
  return conflicts;
}

function neighbour({ sessionId, title, isFirm }: Placed): Neighbour {
  return { sessionId, title, isFirm };
}

/** Sorted by kind of trouble: rooms first, then people in the order they were given, each one's clashes before rest. */
export function placementConflicts(placement: Placement, facts: PlacementFacts): Conflict[] {
  const { window, sessionId } = placement;
  const clashes = new Map<string, Conflict[]>();
  const rests = new Map<string, Extract<Conflict, { kind: "SHORT_REST" }>>();
  const wanted = new Set(placement.personIds.filter((id) => !facts.groups.has(id)));
  for (const other of facts.placed) {
    if (other.sessionId === sessionId) continue;
    const shared = overlapOf(window, other.window);
    const restMinutes = shared === null ? restBetween(window, other.window) : 0;
    if (shared === null && restMinutes >= facts.restHours * 60) continue;
    for (const personId of other.personIds) {
      if (!wanted.has(personId)) continue;
      if (shared !== null) {
        const list = clashes.get(personId) ?? [];
        list.push({ kind: "PERSON_TAKEN", personId, window: shared, ...neighbour(other) });
        clashes.set(personId, list);
      } else if (restMinutes < (rests.get(personId)?.restMinutes ?? Number.POSITIVE_INFINITY)) {
        rests.set(personId, { kind: "SHORT_REST", personId, restMinutes, ...neighbour(other) });
      }
    }
  }
  const conflicts = roomConflicts(placement, facts);
  for (const personId of new Set(placement.personIds)) {
    conflicts.push(...(clashes.get(personId) ?? []));
    for (const absence of facts.absencesOf?.(personId) ?? []) {
      const shared = overlapOf(window, absence);
      if (shared !== null) conflicts.push({ kind: "PERSON_ABSENT", personId, absence: { ...absence, ...shared } });
    }
    const rest = rests.get(personId);
    if (rest !== undefined) conflicts.push(rest);
  }
  return conflicts;
}
