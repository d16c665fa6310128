import "server-only";
import { type ConflictNames, conflictWords } from "@/lib/domain/conflict-words";
import { isAtWork } from "@/lib/domain/coverage";
import { absenceWords } from "@/lib/domain/flag-words";
import {
  type Conflict,
  groupsOf,
  listPlaced,
  type Placed,
  type Placement,
  type PlacementFacts,
  placementConflicts,
} from "@/lib/domain/placement";
import { formatDuration } from "@/lib/time/duration";
import { spanText } from "@/lib/time/span-text";
import type { ChangeWriter } from "./change-writer";

const DAY_MS = 86_400_000;

/** What is booked around a span of time, as a write finds it: who and what is where. */
export class Bookings {
  readonly #facts: PlacementFacts;
  readonly #names: Omit<ConflictNames, "times">;
  /** sessions that are second holds: they wait themselves */
  readonly waiting: ReadonlySet<string>;

  constructor(facts: PlacementFacts, names: Omit<ConflictNames, "times">, waiting: ReadonlySet<string>) {
    this.#facts = facts;
    this.#names = names;
    this.waiting = waiting;
  }

  /** The sessions that a placement would meet in its room or with its people; rest between sessions is not looked at. */
  clashes(placement: Placement): Conflict[] {
    return placementConflicts(placement, { ...this.#facts, restHours: 0 });
  }

  /** The same with more sessions in their places. */
  with(placed: readonly Placed[]): Bookings {
    return new Bookings({ ...this.#facts, placed: [...this.#facts.placed, ...placed] }, this.#names, this.waiting);
  }

  /** "Ana is on Overdubs B, 14:00–19:00": without a full stop, on a clock in the zone. */
  words(conflict: Conflict, timeZone: string): string {
    const times = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
      spanText(startsAt, endsAt, timeZone).times;
    return conflictWords(conflict, { ...this.#names, times });
  }
}

/** Reads what is booked in a span, and a day around it. Lapsed holds, what is over, and archived projects take nothing. */
export async function readBookings(writer: ChangeWriter, span: { startsAt: Date; endsAt: Date }): Promise<Bookings> {
  const { read, studioId, now } = writer;
  const [sessions, rooms, people] = await Promise.all([
    read.studioSession.findMany({
      where: {
        studioId,
        project: { archivedAt: null },
        status: { in: ["HOLD_1", "HOLD_2", "CONFIRMED"] },
        startsAt: { lt: new Date(span.endsAt.getTime() + DAY_MS) },
        endsAt: { gt: new Date(span.startsAt.getTime() - DAY_MS) },
      },
      include: { calls: true },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    }),
    read.room.findMany({ where: { studioId } }),
    read.person.findMany({ where: { studioId }, select: { id: true, name: true, kind: true } }),
  ]);
  const facts = sessions.map((session) => ({
    ...session,
    roleNeeds: {},
    blocks: [],
    tasks: [],
    calls: session.calls.filter(isAtWork),
  }));
  const names = new Map([...rooms, ...people].map(({ id, name }) => [id, name]));
  return new Bookings(
    {
      placed: listPlaced(facts, now),
      rooms: new Map(rooms.map((room) => [room.id, room])),
      groups: groupsOf(people.map((person) => ({ ...person, sessionRoles: [], skills: [] }))),
      restHours: 0,
    },
    {
      person: (id) => names.get(id) ?? "Somebody",
      room: (id) => names.get(id) ?? "The room",
      duration: formatDuration,
      absence: absenceWords,
    },
    new Set(sessions.filter(({ status }) => status === "HOLD_2").map(({ id }) => id)),
  );
}
