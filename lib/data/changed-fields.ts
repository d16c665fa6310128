import "server-only";
import { daysBetween } from "@/lib/time/calendar-date";
import { wallTimeAt } from "@/lib/time/zoned";
import type { AnyRow, ChangeWriter, Entity, Row, RowEdit } from "./change-writer";

type SessionRow = Row<"studioSession">;

/**
 * Which of date, start and end is another one. Into another room a session goes with what its clocks show; in its room it
 * is read on one clock, whatever the zone in which it was said. A date that is new or gone says it all.
 */
function scheduleWords(before: AnyRow, after: AnyRow): string[] {
  const [from, to] = [before as unknown as SessionRow, after as unknown as SessionRow];
  const [was, is] = [scheduleOf(from, from.roomId === to.roomId ? to.timeZone : from.timeZone), scheduleOf(to)];
  if (was === null || is === null) return was === is ? [] : ["date"];
  return (["date", "start", "end"] as const).filter((word) => was[word] !== is[word]);
}

function scheduleOf({ startsAt, endsAt, timeZone }: SessionRow, zone = timeZone) {
  if (startsAt === null || endsAt === null) return null;
  const start = wallTimeAt(startsAt, zone);
  const end = wallTimeAt(endsAt, zone);
  return { date: start.date, start: start.time, end: `${end.time} +${daysBetween(start.date, end.date)}` };
}

type Word = string | null | ((before: AnyRow, after: AnyRow) => string[]);
type Words<E extends Entity> = Record<keyof RowEdit<E>, Word>;

/** What each column is called on its form, in the form's order; null for what nobody types, or what another column says. */
const FIELD_WORDS = {
  studio: { name: "name", timeZone: "time zone", restHours: "rest between sessions" },
  person: {
    name: "name",
    kind: "kind",
    isKindOpen: null,
    sessionRoles: "session roles",
    skills: "skills",
    email: "e-mail",
    phone: "phone",
    notes: "notes",
    timeZone: "time zone",
    workingHours: "working hours",
    archivedAt: null,
  },
  room: {
    name: "name",
    code: "code",
    isRemote: "place",
    address: "address",
    timeZone: "time zone",
    openHours: "open hours",
    setUpMinutes: "set-up",
    strikeMinutes: "strike",
    position: null,
    archivedAt: null,
  },
  project: {
    title: "title",
    artist: "artist",
    kind: "kind",
    code: "code",
    stripe: "stripe",
    startsOn: "first day",
    endsOn: "last day",
    dualRolePolicy: "rule for both roles",
    notes: "notes",
    archivedAt: null,
  },
  song: { title: "title", lengthSeconds: "length", projectId: null, position: null },
  studioSession: {
    type: "kind",
    title: "title",
    startsAt: scheduleWords,
    endsAt: null,
    timeZone: null,
    startsWall: null,
    endsWall: null,
    roomId: "room",
    status: "status",
    holdExpiresAt: "end of the hold",
    livePlayers: "live players",
    fixedClock: "fixed clock",
    notes: "notes",
    projectId: null,
    seriesId: null,
  },
  block: { label: "name", minutes: "minutes", mode: "attention", sessionId: null, position: null },
  task: {
    title: "title",
    discipline: "discipline",
    sessionRole: "role",
    attention: "attention",
    minutes: "minutes",
    phase: "phase",
    skill: "skill",
    songId: "song",
    blockId: "block",
    state: "state",
    assigneeId: "who does it",
    catalogueId: null,
    projectId: null,
    sessionId: null,
    position: null,
  },
} satisfies { [E in Entity]?: Words<E> };

type Edited = keyof typeof FIELD_WORDS;

function isEdited(entity: Entity): entity is Edited {
  return entity in FIELD_WORDS;
}

function fieldsOf(entity: Edited, before: AnyRow, after: AnyRow): string[] {
  return Object.entries<Word>(FIELD_WORDS[entity]).flatMap(([column, word]) => {
    if (word === null) return [];
    if (typeof word === "function") return word(before, after);
    return JSON.stringify(before[column]) === JSON.stringify(after[column]) ? [] : [word];
  });
}

/**
 * The sentence of an edit, with the fields that the writer has changed: "Changed Tracking: date, start, status".
 *
 * @param what the row as people call it
 */
export function changedSummary(writer: ChangeWriter, what: string): string {
  const fields = writer.entries.flatMap(({ entity, before, after }) =>
    isEdited(entity) && before !== null && after !== null ? fieldsOf(entity, before, after) : [],
  );
  return fields.length === 0 ? `Changed ${what}` : `Changed ${what}: ${[...new Set(fields)].join(", ")}`;
}
