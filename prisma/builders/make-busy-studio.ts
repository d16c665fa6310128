import { addDays } from "@/lib/time/calendar-date";
import { makePerson } from "./make-person";
import { makeProject } from "./make-project";
import { makeSession } from "./make-session";
import type { RoomRow, SessionRows, StudioRows } from "./rows";

interface BusySize {
  rooms: number;
  people: number;
  sessions: number;
  /** over how many days they are spread */
  days: number;
}

const STARTS = ["09:00", "12:30", "15:00", "19:00"] as const;

function room(prefix: string, number: number): RoomRow {
  return {
    id: `${prefix}-room${number}`,
    name: `Room ${number + 1}`,
    code: `${number + 1}`,
    isRemote: false,
    address: "",
    timeZone: "Europe/London",
    openHours: number % 3 === 0 ? "Mo 09:00-23:00;Tu 09:00-23:00;We 09:00-23:00;Th 09:00-23:00;Fr 09:00-23:00" : "",
    setUpMinutes: 30,
    strikeMinutes: 30,
    position: number,
    archivedAt: null,
  };
}

/** A session as a bar: without the tasks that no timeline shows. */
function bare({ session, calls }: SessionRows): SessionRows {
  return { session, calls, blocks: [], roleNeeds: [], tasks: [] };
}

/** A studio of many rooms and people whose sessions fill some weeks, for benchmarks of what shows time. */
export function makeBusyStudio(prefix: string, startsOn: string, size: BusySize): StudioRows {
  const rooms = Array.from({ length: size.rooms }, (_, number) => room(prefix, number));
  const people = Array.from({ length: size.people }, (_, number) =>
    makePerson({
      id: `${prefix}-person${number}`,
      name: `Person ${number + 1}`,
      sessionRoles: ["ENGINEER", "PRODUCER"],
    }),
  );
  const id = `${prefix}-busy`;
  const project = makeProject({
    id,
    title: "Full weeks",
    artist: "The Benchmark",
    kind: "OTHER",
    code: "FW",
    stripe: 5,
  });
  project.sessions = Array.from({ length: size.sessions }, (_, number) => {
    // A walk of its own over rooms and days, so that some meet and most do not.
    const at = rooms[(number * 7) % rooms.length];
    const person = (offset: number) => people[(number * 3 + offset) % people.length]?.id ?? "";
    return bare(
      makeSession({
        id: `${id}-${number}`,
        projectId: id,
        type: number % 2 === 0 ? "VOX" : "MIX",
        title: `Session ${number + 1}`,
        status: number % 5 === 0 ? "HOLD_1" : "CONFIRMED",
        ...(at ? { room: at } : {}),
        timeZone: "Europe/London",
        date: addDays(startsOn, (number * 5 + Math.floor(number / size.days)) % size.days),
        time: STARTS[number % STARTS.length] ?? "09:00",
        minutes: 180,
        calls: [
          { personId: person(0), sessionRole: "ENGINEER" },
          { personId: person(1), sessionRole: "PRODUCER" },
        ],
      }),
    );
  });
  return { people, unavailability: [], rooms, projects: [project] };
}
