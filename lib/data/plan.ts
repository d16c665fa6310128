import "server-only";
import { compareText } from "@/lib/domain/compare-text";
import { groupBy } from "@/lib/domain/group-by";
import type {
  BlockView,
  CallView,
  CreditView,
  PersonView,
  ProjectView,
  RoomView,
  SessionView,
  SongView,
  StandingCallView,
  StudioView,
  TaskView,
} from "@/lib/domain/plan";
import { foldText } from "@/lib/domain/search";
import type { SessionRole } from "@/lib/domain/session-role";
import type { Skill } from "@/lib/domain/skill";
import { parseWeekHours } from "@/lib/domain/week-hours";
import type { Row } from "./change-writer";
import { database } from "./database";
import type { StudioScope } from "./scope";

/** The studio itself. */
export async function getStudio(scope: StudioScope): Promise<StudioView> {
  const row = await database().reader.studio.findUniqueOrThrow({ where: { id: scope.studioId } });
  return { id: row.id, name: row.name, timeZone: row.timeZone, restHours: row.restHours, version: row.version };
}

/** Everybody, archived people too, by name as people look one up: case and accents make no difference. */
export async function listPeople(scope: StudioScope): Promise<PersonView[]> {
  const rows = await database().reader.person.findMany({
    where: { studioId: scope.studioId },
    orderBy: { id: "asc" },
  });
  return rows
    .map((row) => ({ key: foldText(row.name), person: personView(row) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ person }) => person);
}

/** All rooms, archived ones too, in the studio's order. */
export async function listRooms(scope: StudioScope): Promise<RoomView[]> {
  const rows = await database().reader.room.findMany({
    where: { studioId: scope.studioId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    code: row.code,
    isRemote: row.isRemote,
    address: row.address,
    timeZone: row.timeZone,
    openHours: parseWeekHours(row.openHours) ?? [],
    setUpMinutes: row.setUpMinutes,
    strikeMinutes: row.strikeMinutes,
    isArchived: row.archivedAt !== null,
    version: row.version,
  }));
}

/** Newest first: the order of all lists of projects. */
const NEWEST_FIRST = [{ createdAt: "desc" as const }, { id: "asc" as const }];

/** The ids of all projects, newest first. */
export async function listProjectIds({ studioId }: StudioScope): Promise<string[]> {
  const rows = await database().reader.project.findMany({
    where: { studioId },
    orderBy: NEWEST_FIRST,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/**
 * Projects with all that belongs to them, newest first: nine statements, however many there are.
 *
 * @param ids null for all of the studio; ids of other studios are simply not found
 */
export async function listProjects(scope: StudioScope, ids: readonly string[] | null): Promise<ProjectView[]> {
  const { reader } = database();
  const { studioId } = scope;
  const own = ids === null ? { studioId } : { studioId, projectId: { in: [...ids] } };
  const ofSessions = ids === null ? { studioId } : { studioId, session: { projectId: { in: [...ids] } } };
  const [projects, songs, sessions, blocks, roleNeeds, tasks, calls, standingCalls, credits] = await Promise.all([
    reader.project.findMany({
      where: ids === null ? { studioId } : { studioId, id: { in: [...ids] } },
      orderBy: NEWEST_FIRST,
    }),
    reader.song.findMany({ where: own, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    reader.studioSession.findMany({ where: own, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    reader.block.findMany({ where: ofSessions, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    reader.roleNeed.findMany({ where: ofSessions }),
    reader.task.findMany({ where: own, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    reader.crewCall.findMany({ where: ofSessions, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    reader.standingCall.findMany({ where: own, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    reader.credit.findMany({ where: own, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  ]);

  const parts: SessionParts = {
    blocks: groupBy(blocks, (row) => row.sessionId),
    roleNeeds: groupBy(roleNeeds, (row) => row.sessionId),
    calls: groupBy(calls, (row) => row.sessionId),
    tasks: groupBy(
      tasks.filter((row) => row.sessionId !== null),
      (row) => row.sessionId ?? "",
    ),
  };
  const songsOf = groupBy(songs, (row) => row.projectId);
  const sessionsOf = groupBy(sessions, (row) => row.projectId);
  const creditsOf = groupBy(credits, (row) => row.projectId);
  const standingOf = groupBy(standingCalls, (row) => row.projectId);
  const looseOf = groupBy(
    tasks.filter((row) => row.sessionId === null),
    (row) => row.projectId,
  );
  return projects.map((row) => ({
    ...projectHead(row),
    songs: (songsOf.get(row.id) ?? []).map(songView),
    sessions: (sessionsOf.get(row.id) ?? []).map((session) => sessionView(session, parts)).sort(byStart),
    looseTasks: (looseOf.get(row.id) ?? []).map(taskView),
    credits: (creditsOf.get(row.id) ?? []).map(creditView),
    standingCalls: (standingOf.get(row.id) ?? []).map(standingCallView),
  }));
}

function byStart(a: SessionView, b: SessionView): number {
  if (a.startsAt === null || b.startsAt === null) return Number(a.startsAt === null) - Number(b.startsAt === null);
  return a.startsAt.getTime() - b.startsAt.getTime();
}

interface SessionParts {
  blocks: Map<string, Row<"block">[]>;
  roleNeeds: Map<string, Row<"roleNeed">[]>;
  calls: Map<string, Row<"crewCall">[]>;
  tasks: Map<string, Row<"task">[]>;
}

function sessionView(row: Row<"studioSession">, parts: SessionParts): SessionView {
  return {
    id: row.id,
    projectId: row.projectId,
    roomId: row.roomId,
    type: row.type,
    title: row.title,
    status: row.status,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    timeZone: row.timeZone,
    holdExpiresAt: row.holdExpiresAt,
    seriesId: row.seriesId,
    livePlayers: row.livePlayers,
    fixedClock: row.fixedClock,
    notes: row.notes,
    version: row.version,
    roleNeeds: Object.fromEntries((parts.roleNeeds.get(row.id) ?? []).map((need) => [need.sessionRole, need.count])),
    blocks: (parts.blocks.get(row.id) ?? []).map(blockView),
    tasks: (parts.tasks.get(row.id) ?? []).map(taskView),
    calls: (parts.calls.get(row.id) ?? []).map(callView),
  };
}

function projectHead(row: Row<"project">) {
  return {
    id: row.id,
    title: row.title,
    artist: row.artist,
    kind: row.kind,
    code: row.code,
    stripe: row.stripe,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    dualRolePolicy: row.dualRolePolicy,
    notes: row.notes,
    isArchived: row.archivedAt !== null,
    version: row.version,
  };
}

function personView(row: Row<"person">): PersonView {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    isKindOpen: row.isKindOpen,
    sessionRoles: row.sessionRoles as SessionRole[],
    skills: row.skills as Skill[],
    email: row.email,
    phone: row.phone,
    notes: row.notes,
    timeZone: row.timeZone,
    workingHours: parseWeekHours(row.workingHours) ?? [],
    isArchived: row.archivedAt !== null,
    version: row.version,
  };
}

function songView(row: Row<"song">): SongView {
  return { id: row.id, title: row.title, lengthSeconds: row.lengthSeconds, version: row.version };
}

function blockView(row: Row<"block">): BlockView {
  return { id: row.id, label: row.label, mode: row.mode, minutes: row.minutes, version: row.version };
}

function taskView(row: Row<"task">): TaskView {
  return {
    id: row.id,
    blockId: row.blockId,
    songId: row.songId,
    assigneeId: row.assigneeId,
    catalogueId: row.catalogueId,
    title: row.title,
    discipline: row.discipline,
    sessionRole: row.sessionRole,
    attention: row.attention,
    phase: row.phase,
    skill: row.skill as Skill | null,
    minutes: row.minutes,
    state: row.state,
    version: row.version,
  };
}

function callView(row: Row<"crewCall">): CallView {
  return {
    id: row.id,
    personId: row.personId,
    sessionRole: row.sessionRole,
    position: row.position,
    isLead: row.isLead,
    answer: row.answer,
    declineReason: row.declineReason,
    version: row.version,
  };
}

function standingCallView(row: Row<"standingCall">): StandingCallView {
  return {
    id: row.id,
    personId: row.personId,
    sessionRole: row.sessionRole,
    position: row.position,
    isLead: row.isLead,
    version: row.version,
  };
}

function creditView(row: Row<"credit">): CreditView {
  return {
    id: row.id,
    personId: row.personId,
    sessionRole: row.sessionRole,
    position: row.position,
    roleText: row.roleText,
    scope: row.scope,
    trackPositions: row.trackPositions,
  };
}
