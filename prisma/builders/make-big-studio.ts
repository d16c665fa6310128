import { SESSION_TYPES } from "@/lib/domain/studio-session";
import { addDays } from "@/lib/time/calendar-date";
import { makePerson } from "./make-person";
import { makeProject, songId } from "./make-project";
import { makeSession, type SessionSketch } from "./make-session";
import type { PersonRow, SessionRows, StudioRows, TaskRow } from "./rows";

interface Size {
  sessions: number;
  /** over all sessions, spread evenly */
  tasks: number;
  people: number;
  songs: number;
  /** further projects, each with one session, for the list of projects */
  otherProjects: number;
}

/** A person who can do everything, so that a benchmark's flags come from the plan and not from the roster. */
function allRounder(prefix: string, number: number): PersonRow {
  return makePerson({
    id: `${prefix}-person${number}`,
    name: `Person ${number + 1}`,
    sessionRoles: ["ENGINEER", "PRODUCER", "PERFORMER"],
  });
}

/** The template's tasks over and over until there are `count`, every third with a person of its own. */
function fill(rows: SessionRows, count: number, people: readonly PersonRow[]): SessionRows {
  const tasks = Array.from({ length: count }, (_, position): TaskRow => {
    const task = rows.tasks[position % rows.tasks.length];
    if (task === undefined) throw new Error("A template has tasks.");
    const called = people[position % people.length];
    const hasOwn = position % 3 === 0 && rows.calls.some((call) => call.personId === called?.id);
    return {
      ...task,
      id: `${rows.session.id}-t${position}`,
      position,
      assigneeId: hasOwn && called ? called.id : null,
      state: position % 5 === 0 ? "DONE" : "TODO",
    };
  });
  return { ...rows, tasks };
}

/** One session a day from `startsOn`, of each type in turn, with a crew of two or three. */
function sketchSession(prefix: string, number: number, startsOn: string, people: readonly PersonRow[]): SessionSketch {
  const person = (offset: number) => people[(number + offset) % people.length]?.id ?? "";
  return {
    id: `${prefix}-day${number}`,
    projectId: `${prefix}-big`,
    type: SESSION_TYPES[number % SESSION_TYPES.length] ?? "TRK",
    title: `Day ${number + 1}`,
    timeZone: "Europe/London",
    date: addDays(startsOn, number),
    time: "10:00",
    calls: [
      { personId: person(0), sessionRole: "ENGINEER" },
      { personId: person(number % 4 === 0 ? 0 : 1), sessionRole: "PRODUCER", answer: "ASKED" },
      { personId: person(2), sessionRole: "ENGINEER", position: "ASSISTANT", answer: "DRAFT" },
    ],
  };
}

/** A studio of a given size for benchmarks: one big project, and a list of small ones. */
export function makeBigStudio(prefix: string, startsOn: string, size: Size): StudioRows {
  const people = Array.from({ length: size.people }, (_, number) => allRounder(prefix, number));
  const songs = Array.from({ length: size.songs }, (_, number) => [`Song ${number + 1}`, 180 + number] as const);
  const id = `${prefix}-big`;
  const head = { title: "A thousand tasks", artist: "The Benchmark", kind: "ALBUM", code: "TT", stripe: 4 } as const;
  const big = makeProject({ ...head, id, songs, startsOn });
  const songIds = songs.map((_, place) => songId(id, place));
  big.sessions = Array.from({ length: size.sessions }, (_, number) => {
    const share = Math.floor(size.tasks / size.sessions) + (number < size.tasks % size.sessions ? 1 : 0);
    return fill(makeSession({ ...sketchSession(prefix, number, startsOn, people), songIds }), share, people);
  });
  const others = Array.from({ length: size.otherProjects }, (_, number) => {
    const otherId = `${prefix}-p${number}`;
    const session = { ...sketchSession(prefix, number, startsOn, people), id: `${otherId}-day` };
    return makeProject({
      id: otherId,
      title: `Project ${number + 1}`,
      artist: `Artist ${(number % 40) + 1}`,
      kind: "EP",
      code: `P${number % 10}`,
      stripe: number % 8,
      sessions: [session],
    });
  });
  return { people, unavailability: [], rooms: [], projects: [big, ...others] };
}
