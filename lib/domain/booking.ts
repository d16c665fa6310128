import { isAtWork } from "./coverage";
import type { CallFacts, PersonFacts, RoomFacts, SessionFacts } from "./facts";
import { type Flag, fingerprintOf, type Remedy, type Severity, type Window } from "./flag";
import { isLapsed, isOver, minutesOf, overlapOf, takenWindow, windowOf } from "./window";

/** A stretch of time that somebody or something is taken for, with the session that takes it. */
interface Booking {
  session: SessionFacts;
  window: Window;
  calls: readonly CallFacts[];
}

/** Two confirmed sessions cannot both happen; a hold still can give way. */
function isFirm(a: SessionFacts, b: SessionFacts): boolean {
  return a.status === "CONFIRMED" && b.status === "CONFIRMED";
}

function byStart(a: Booking, b: Booking): number {
  return a.window.startsAt.getTime() - b.window.startsAt.getTime() || (a.session.id < b.session.id ? -1 : 1);
}

/** Calls `visit` for each pair that overlaps. Sorted once, then only neighbours in time are compared. */
function visitClashes(bookings: readonly Booking[], visit: (a: Booking, b: Booking, shared: Window) => void): void {
  const sorted = [...bookings].sort(byStart);
  let running: Booking[] = [];
  for (const next of sorted) {
    running = running.filter((earlier) => earlier.window.endsAt.getTime() > next.window.startsAt.getTime());
    for (const earlier of running) {
      const shared = overlapOf(earlier.window, next.window);
      if (shared) visit(earlier, next, shared);
    }
    running.push(next);
  }
}

function pairKey(kind: string, subject: string, a: SessionFacts, b: SessionFacts): string {
  return `${kind}:${subject}:${[a.id, b.id].sort().join(":")}`;
}

function answersOf(calls: readonly CallFacts[]): string[] {
  return calls.map((call) => `${call.id}=${call.answer}`);
}

/** Either of the two can give way; the one that starts later first. */
function movesOf(kind: "CHANGE_TIME" | "CHANGE_ROOM", a: Booking, b: Booking): Remedy[] {
  return [b, a].map(({ session }) => ({ kind, sessionId: session.id }));
}

function personClash(person: PersonFacts, a: Booking, b: Booking, shared: Window): Flag {
  const firm = isFirm(a.session, b.session);
  const swaps: Remedy[] = [...b.calls, ...a.calls].map((call) => ({
    kind: "SWAP",
    sessionId: b.calls.includes(call) ? b.session.id : a.session.id,
    callId: call.id,
    sessionRole: call.sessionRole,
  }));
  return {
    key: pairKey("double", person.id, a.session, b.session),
    kind: "DOUBLE_BOOKING",
    severity: firm ? "DANGER" : "WARNING",
    isCounted: true,
    projectId: b.session.projectId,
    sessionId: b.session.id,
    songId: null,
    personId: person.id,
    roomId: null,
    sessionRole: b.calls[0]?.sessionRole ?? null,
    window: shared,
    detail: { kind: "DOUBLE_BOOKING", otherSessionId: a.session.id, otherTitle: a.session.title, isFirm: firm },
    remedies: [...swaps, ...movesOf("CHANGE_TIME", a, b), { kind: "KEEP" }],
    fingerprint: fingerprintOf({
      people: [person.id],
      windows: [a.window, b.window],
      tasks: [],
      level: firm ? "firm" : "soft",
      answers: answersOf([...a.calls, ...b.calls]),
    }),
  };
}

function turnaround(person: PersonFacts, a: Booking, b: Booking, restHours: number): Flag | null {
  const rest: Window = { startsAt: a.window.endsAt, endsAt: b.window.startsAt };
  const restMinutes = minutesOf(rest);
  if (restMinutes >= restHours * 60) return null;
  const swap = b.calls[0];
  return {
    key: pairKey("rest", person.id, a.session, b.session),
    kind: "SHORT_TURNAROUND",
    severity: "NOTE",
    isCounted: true,
    projectId: b.session.projectId,
    sessionId: b.session.id,
    songId: null,
    personId: person.id,
    roomId: null,
    sessionRole: swap?.sessionRole ?? null,
    window: rest,
    detail: {
      kind: "SHORT_TURNAROUND",
      otherSessionId: a.session.id,
      otherTitle: a.session.title,
      restMinutes,
      wantedMinutes: restHours * 60,
    },
    remedies: [
      ...movesOf("CHANGE_TIME", a, b),
      ...(swap
        ? [{ kind: "SWAP" as const, sessionId: b.session.id, callId: swap.id, sessionRole: swap.sessionRole }]
        : []),
      { kind: "KEEP" },
    ],
    fingerprint: fingerprintOf({
      people: [person.id],
      windows: [a.window, b.window],
      tasks: [],
      level: restHours,
      answers: answersOf([...a.calls, ...b.calls]),
    }),
  };
}

/** The longest-running booking that ended before each one starts decides the rest before it. */
function findTurnarounds(person: PersonFacts, bookings: readonly Booking[], restHours: number): Flag[] {
  const flags: Flag[] = [];
  let latest: Booking | null = null;
  for (const next of [...bookings].sort(byStart)) {
    if (latest !== null && latest.window.endsAt.getTime() <= next.window.startsAt.getTime()) {
      const flag = turnaround(person, latest, next, restHours);
      if (flag) flags.push(flag);
    }
    if (latest === null || next.window.endsAt.getTime() > latest.window.endsAt.getTime()) latest = next;
  }
  return flags;
}

/**
 * Double-booked people and short turnarounds over all sessions of a studio. Sessions that are over or have no
 * date, declined calls, and executives, who finance and are not in the room, take no part. A group can be in two rooms,
 * so it is never double-booked.
 */
export function findPersonClashes(
  sessions: readonly SessionFacts[],
  people: ReadonlyMap<string, PersonFacts>,
  restHours: number,
  now: Date,
): Flag[] {
  const bookings = new Map<string, Booking[]>();
  for (const session of sessions) {
    const window = windowOf(session);
    if (window === null || isOver(session, now) || isLapsed(session, now)) continue;
    const callsOf = new Map<string, CallFacts[]>();
    for (const call of session.calls.filter(isAtWork)) {
      const list = callsOf.get(call.personId);
      if (list) list.push(call);
      else callsOf.set(call.personId, [call]);
    }
    for (const [personId, calls] of callsOf) {
      const list = bookings.get(personId);
      const booking = { session, window, calls };
      if (list) list.push(booking);
      else bookings.set(personId, [booking]);
    }
  }
  const flags: Flag[] = [];
  for (const [personId, list] of bookings) {
    const person = people.get(personId);
    if (person === undefined || person.kind === "GROUP") continue;
    visitClashes(list, (a, b, shared) => flags.push(personClash(person, a, b, shared)));
    flags.push(...findTurnarounds(person, list, restHours));
  }
  return flags;
}

function roomClash(room: RoomFacts, a: Booking, b: Booking, shared: Window): Flag {
  const firm = isFirm(a.session, b.session);
  const severity: Severity = firm ? "DANGER" : "WARNING";
  return {
    key: pairKey("room", room.id, a.session, b.session),
    kind: "ROOM_DOUBLE_BOOKING",
    severity,
    isCounted: true,
    projectId: b.session.projectId,
    sessionId: b.session.id,
    songId: null,
    personId: null,
    roomId: room.id,
    sessionRole: null,
    window: shared,
    detail: {
      kind: "ROOM_DOUBLE_BOOKING",
      otherSessionId: a.session.id,
      otherTitle: a.session.title,
      roomName: room.name,
      isFirm: firm,
    },
    remedies: [...movesOf("CHANGE_ROOM", a, b), ...movesOf("CHANGE_TIME", a, b), { kind: "KEEP" }],
    fingerprint: fingerprintOf({
      people: [],
      windows: [a.window, b.window],
      tasks: [room.id],
      level: firm ? "firm" : "soft",
      answers: [],
    }),
  };
}

/** Two sessions in one room at once, the room's set-up and strike minutes included. */
export function findRoomClashes(
  sessions: readonly SessionFacts[],
  rooms: ReadonlyMap<string, RoomFacts>,
  now: Date,
): Flag[] {
  const bookings = new Map<string, Booking[]>();
  for (const session of sessions) {
    const window = windowOf(session);
    const room = session.roomId === null ? undefined : rooms.get(session.roomId);
    if (window === null || room === undefined || isOver(session, now) || isLapsed(session, now)) continue;
    const list = bookings.get(room.id);
    const booking = { session, window: takenWindow(room, window), calls: [] };
    if (list) list.push(booking);
    else bookings.set(room.id, [booking]);
  }
  const flags: Flag[] = [];
  for (const [roomId, list] of bookings) {
    const room = rooms.get(roomId);
    if (room) visitClashes(list, (a, b, shared) => flags.push(roomClash(room, a, b, shared)));
  }
  return flags;
}
