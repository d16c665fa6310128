import "server-only";
import { counted } from "@/lib/domain/counted";
import type { PersonKind } from "@/lib/domain/person";
import { PERSON_KIND_ANSWERS } from "@/lib/domain/person-words";
import type { SessionRole } from "@/lib/domain/session-role";
import type { Skill } from "@/lib/domain/skill";
import { type ChangeWriter, type NewRow, type Row, refuse } from "./change-writer";
import { changedSummary } from "./changed-fields";
import { newId } from "./ids";
import { removeCalendarsOf } from "./person-calendars";
import type { StudioScope } from "./scope";
import { transact, type WriteResult } from "./transact";

/** What people say about a person. */
export interface PersonFields {
  name: string;
  kind: PersonKind;
  sessionRoles: readonly SessionRole[];
  skills: readonly Skill[];
  email: string | null;
  phone: string | null;
  notes: string;
}

/** Somebody new. */
export interface NewPerson extends PersonFields {
  /** whether it is one person or a group is still to be said */
  isKindOpen?: boolean;
}

/** The row of a person, but for its id. */
export function personColumns(
  fields: NewPerson,
): Omit<NewRow<"person">, "id" | "archivedAt" | "timeZone" | "workingHours"> {
  const { name, kind, isKindOpen = false, email, phone, notes } = fields;
  return {
    name,
    kind,
    isKindOpen,
    email,
    phone,
    notes,
    sessionRoles: [...fields.sessionRoles],
    skills: [...fields.skills],
  };
}

/** Adds people to the roster inside a larger write. Returns their ids, in the order given. */
export async function insertPeople(writer: ChangeWriter, people: readonly NewPerson[]): Promise<string[]> {
  const hours = { timeZone: null, workingHours: "" };
  const rows = people.map((fields) => ({ ...personColumns(fields), ...hours, id: newId(), archivedAt: null }));
  await writer.createMany("person", rows);
  return rows.map((row) => row.id);
}

export function addPerson(scope: StudioScope, fields: PersonFields, now: Date): Promise<WriteResult<{ id: string }>> {
  return transact(scope, "people.add", now, async (writer) => {
    const [id = ""] = await insertPeople(writer, [fields]);
    return { value: { id }, summary: `Added ${fields.name} to the roster`, projectId: null };
  });
}

/** Adds a pasted list in one change. */
export function addPeople(
  scope: StudioScope,
  people: readonly PersonFields[],
  now: Date,
): Promise<WriteResult<{ count: number }>> {
  return transact(scope, "people.add-many", now, async (writer) => {
    await insertPeople(writer, people);
    const [first] = people;
    const summary =
      people.length === 1 && first ? `Added ${first.name} to the roster` : `Added ${people.length} people`;
    return { value: { count: people.length }, summary, projectId: null };
  });
}

/** The person in the writer's studio. Refuses NOT_FOUND. */
export async function getPerson(writer: ChangeWriter, id: string): Promise<Row<"person">> {
  const where = { id, studioId: writer.studioId };
  return (await writer.read.person.findFirst({ where })) ?? refuse("NOT_FOUND");
}

/** Answers "one person or a group?", inside a larger write. Refuses NOT_FOUND, and STALE by the version that was seen. */
export function settleKind(writer: ChangeWriter, id: string, version: number | null, kind: PersonKind) {
  return writer.update("person", id, version, { kind, isKindOpen: false });
}

/** Adds a line to a person's notes, inside a larger write. Refuses NOT_FOUND. */
export async function addNote(writer: ChangeWriter, id: string, line: string): Promise<void> {
  const { notes } = await getPerson(writer, id);
  await writer.update("person", id, null, { notes: notes === "" ? line : `${notes}\n${line}` });
}

/** Says whether a name is one person or a group, which an import had left open. Refuses NOT_FOUND and STALE. */
export function answerKind(
  scope: StudioScope,
  seen: { id: string; version: number },
  kind: PersonKind,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "people.answer-kind", now, async (writer) => {
    const { name } = await settleKind(writer, seen.id, seen.version, kind);
    return { value: null, summary: `Said that ${name} is ${PERSON_KIND_ANSWERS[kind].noun}`, projectId: null };
  });
}

/** Saving a person answers an open question about the kind, too. Refuses NOT_FOUND and STALE. */
export function savePerson(
  scope: StudioScope,
  seen: { id: string; version: number },
  fields: PersonFields,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "people.save", now, async (writer) => {
    await writer.update("person", seen.id, seen.version, personColumns(fields));
    return { value: null, summary: changedSummary(writer, fields.name), projectId: null };
  });
}

/** How many sessions that are not over somebody is called to and has not declined. */
async function countComing(writer: ChangeWriter, personId: string): Promise<number> {
  const { studioId, now } = writer;
  const calls = await writer.read.crewCall.findMany({
    where: {
      studioId,
      personId,
      answer: { not: "DECLINED" },
      session: {
        status: { notIn: ["DONE", "CANCELLED"] },
        project: { archivedAt: null },
        OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      },
    },
    select: { sessionId: true },
    distinct: ["sessionId"],
  });
  return calls.length;
}

/**
 * An archived person keeps all calls and is offered for no new ones; the sentence says to how many sessions to come.
 * Refuses NOT_FOUND and STALE.
 */
export function archivePerson(
  scope: StudioScope,
  seen: { id: string; version: number },
  isArchived: boolean,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "people.archive", now, async (writer) => {
    const archivedAt = isArchived ? now : null;
    const { name } = await writer.update("person", seen.id, seen.version, { archivedAt });
    if (!isArchived) return { value: null, summary: `Brought ${name} back to the roster`, projectId: null };
    const coming = await countComing(writer, seen.id);
    const called = coming === 0 ? "" : `, still called to ${counted(coming, "coming session")}`;
    return { value: null, summary: `Archived ${name}${called}`, projectId: null };
  });
}

const SIGNS_IN =
  "Somebody signs in as this person. Archive the record, or have them choose another one on their account.";

/**
 * Removes a person whom nothing names, with what was said about when they can come and the calendars that are read for
 * them. Refuses NOT_FOUND, STALE, and
 * STILL_NEEDED while the plan names the person.
 */
export function removePerson(
  scope: StudioScope,
  seen: { id: string; version: number },
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "people.remove", now, async (writer) => {
    const { name } = await getPerson(writer, seen.id);
    const owned = { studioId: writer.studioId, personId: seen.id };
    if ((await writer.read.membership.count({ where: owned })) > 0) refuse("STILL_NEEDED", { message: SIGNS_IN });
    await removeCalendarsOf(writer, seen.id);
    const away = await writer.read.unavailability.findMany({ where: owned, select: { id: true } });
    await writer.removeMany(
      "unavailability",
      away.map(({ id }) => id),
    );
    await writer.remove("person", seen.id, seen.version);
    return { value: null, summary: `Removed ${name} from the roster`, projectId: null };
  });
}
