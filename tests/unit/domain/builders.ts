import { type Cover, coverSession } from "@/lib/domain/coverage";
import type {
  BlockFacts,
  CallFacts,
  CreditFacts,
  PersonFacts,
  ProjectFacts,
  RoomFacts,
  SessionFacts,
  StudioFacts,
  TaskFacts,
} from "@/lib/domain/facts";
import type { Flag, FlagDetail, FlagKind } from "@/lib/domain/flag";
import type { FlagNames } from "@/lib/domain/flag-words";
import { reviewStudio } from "@/lib/domain/review";
import { ROLE_OF_DISCIPLINE, type SessionRole } from "@/lib/domain/session-role";
import { type CatalogueId, catalogueTask } from "@/lib/domain/task-catalogue";
import { formatDuration } from "@/lib/time/duration";

/** A Monday morning; a session that says nothing else lies on the Tuesday of the week after. */
export const NOW = new Date("2026-11-02T09:00:00Z");

/** An instant in November 2026: `at(10, 14)` is the 10th at two in the afternoon. */
export function at(day: number, hour: number, minute = 0): Date {
  return new Date(Date.UTC(2026, 10, day, hour, minute));
}

/** Somebody who engineers and produces and lists no skills, so that nothing is held against them. */
export function person(id: string, over: Partial<PersonFacts> = {}): PersonFacts {
  return { id, name: id, kind: "PERSON", sessionRoles: ["ENGINEER", "PRODUCER", "PERFORMER"], skills: [], ...over };
}

export function room(id: string, over: Partial<RoomFacts> = {}): RoomFacts {
  return { id, name: id, setUpMinutes: 0, strikeMinutes: 0, ...over };
}

/** A confirmed principal who is not the lead. */
export function call(personId: string, sessionRole: SessionRole, over: Partial<CallFacts> = {}): CallFacts {
  return {
    id: `${personId}-${sessionRole}`,
    personId,
    sessionRole,
    position: "PRINCIPAL",
    isLead: false,
    answer: "CONFIRMED",
    declineReason: "",
    ...over,
  };
}

export function lead(personId: string, sessionRole: SessionRole, over: Partial<CallFacts> = {}): CallFacts {
  return call(personId, sessionRole, { isLead: true, ...over });
}

export function assistant(personId: string, sessionRole: SessionRole, over: Partial<CallFacts> = {}): CallFacts {
  return call(personId, sessionRole, { position: "ASSISTANT", ...over });
}

/** A printed principal's credit. */
export function credit(
  personId: string,
  sessionRole: SessionRole | null,
  over: Partial<CreditFacts> = {},
): CreditFacts {
  return { personId, roleText: sessionRole ?? "Written By", sessionRole, position: "PRINCIPAL", ...over };
}

/** A task as the catalogue has it. */
export function task(catalogueId: CatalogueId, over: Partial<TaskFacts> = {}): TaskFacts {
  const { title, discipline, attention, phase, skill, minutes } = catalogueTask(catalogueId);
  return {
    id: catalogueId,
    blockId: null,
    songId: null,
    assigneeId: null,
    catalogueId,
    title,
    discipline,
    sessionRole: ROLE_OF_DISCIPLINE[discipline],
    attention,
    phase,
    skill,
    minutes,
    state: "TODO",
    ...over,
  };
}

interface PlannedBlock {
  block: BlockFacts;
  tasks: readonly TaskFacts[];
}

/** A stretch of the day with its tasks; its label is its id. */
export function block(label: string, tasks: readonly TaskFacts[], over: Partial<BlockFacts> = {}): PlannedBlock {
  const facts: BlockFacts = { id: label, label, mode: "LIVE", minutes: 120, ...over };
  return { block: facts, tasks: tasks.map((one) => ({ ...one, blockId: facts.id })) };
}

/**
 * A confirmed tracking session of eight hours that asks for nobody. `day` lays out blocks with their tasks; ids of
 * tasks and calls get the session's id in front, so that sessions can share a plan.
 */
export function session(id: string, over: Partial<SessionFacts> = {}, day: readonly PlannedBlock[] = []): SessionFacts {
  const facts: SessionFacts = {
    id,
    projectId: "project",
    roomId: null,
    type: "TRK",
    title: `Session ${id}`,
    status: "CONFIRMED",
    startsAt: at(10, 10),
    endsAt: at(10, 18),
    holdExpiresAt: null,
    livePlayers: 0,
    fixedClock: false,
    roleNeeds: {},
    blocks: day.map((planned) => planned.block),
    tasks: [],
    calls: [],
    ...over,
  };
  const tasks = [...day.flatMap((planned) => planned.tasks), ...facts.tasks];
  return {
    ...facts,
    tasks: tasks.map((one) => ({ ...one, id: `${id}/${one.id}` })),
    calls: facts.calls.map((one) => ({ ...one, id: `${id}/${one.id}` })),
  };
}

export function project(over: Partial<ProjectFacts> = {}): ProjectFacts {
  const facts: ProjectFacts = {
    id: "project",
    title: "The record",
    dualRolePolicy: "FLAGGED",
    songs: [],
    sessions: [],
    looseTasks: [],
    credits: [],
    ...over,
  };
  return { ...facts, sessions: facts.sessions.map((one) => ({ ...one, projectId: facts.id })) };
}

/** A studio with these projects; everybody they mention is known unless `people` says otherwise. */
export function studio(projects: readonly ProjectFacts[], over: Partial<StudioFacts> = {}): StudioFacts {
  const known = new Map((over.people ?? []).map((one) => [one.id, one]));
  for (const id of projects.flatMap(peopleMentioned)) if (!known.has(id)) known.set(id, person(id));
  const rooms = over.rooms ?? [];
  return { restHours: 10, absences: [], projects, ...over, people: [...known.values()], rooms };
}

function peopleMentioned(one: ProjectFacts): string[] {
  const assignees = [...one.looseTasks, ...one.sessions.flatMap((facts) => facts.tasks)].map(
    (facts) => facts.assigneeId,
  );
  const called = one.sessions.flatMap((facts) => facts.calls.map((own) => own.personId));
  const credited = one.credits.map((credit) => credit.personId);
  return [...assignees.filter((id) => id !== null), ...called, ...credited];
}

/** The flags of one project, loudest first; `over` fills in the studio around it. */
export function flagsOf(
  over: Partial<ProjectFacts>,
  around: Partial<StudioFacts> = {},
  now: Date = NOW,
): readonly Flag[] {
  return reviewStudio(studio([project(over)], around), now).flags;
}

export function ofKind(flags: readonly Flag[], kind: FlagKind): Flag[] {
  return flags.filter((flag) => flag.kind === kind);
}

/** The detail of a flag, which must be of the kind. */
export function detailOf<K extends FlagDetail["kind"]>(
  flag: Flag | undefined,
  kind: K,
): Extract<FlagDetail, { kind: K }> {
  if (flag?.detail.kind !== kind) throw new Error(`Expected a flag of kind ${kind}, got ${flag?.detail.kind}.`);
  return flag.detail as Extract<FlagDetail, { kind: K }>;
}

/** The coverage of the one task of a session that came from this catalogue entry. */
export function coverOf(facts: SessionFacts, catalogueId: CatalogueId): Cover {
  const own = facts.tasks.find((one) => one.catalogueId === catalogueId);
  const cover = own && coverSession(facts).tasks.get(own.id);
  if (!cover) throw new Error(`${facts.id} has no task ${catalogueId}.`);
  return cover;
}

/** Words in which every id stands for itself. */
export const NAMES: FlagNames = {
  duration: formatDuration,
  person: (id) => id,
  session: (id) => `Session ${id}`,
  room: (id) => id,
  project: () => "The record",
  song: (id) => id,
};
