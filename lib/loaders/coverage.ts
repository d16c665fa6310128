import "server-only";
import { isAllowed } from "@/lib/domain/access-role";
import type { StandingFlag } from "@/lib/domain/acknowledgement";
import type { Actor } from "@/lib/domain/actor";
import type { Answer } from "@/lib/domain/call";
import {
  addFills,
  coverSession,
  type Fill,
  fillOfLoose,
  isAtWork,
  isOpenLoose,
  type SessionCover,
} from "@/lib/domain/coverage";
import type {
  CallMark,
  CellFlag,
  CoverageCell,
  CoverageFilter,
  CoveragePerson,
  CoverageSession,
  CoverageSpan,
  CoverageView,
  RoleCount,
} from "@/lib/domain/coverage-view";
import type { CallFacts } from "@/lib/domain/facts";
import { compareSessions } from "@/lib/domain/facts-order";
import { groupBy } from "@/lib/domain/group-by";
import { LOAD_DAYS, loadMinutesByPerson } from "@/lib/domain/load";
import { openNeedsOf } from "@/lib/domain/next-opening";
import type { PersonView, ProjectView, SessionView } from "@/lib/domain/plan";
import { countFlags } from "@/lib/domain/review";
import { SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import { spanText } from "@/lib/time/span-text";
import type { StudioPlan } from "./studio-plan";

const DAY_MS = 86_400_000;

interface Shown {
  project: ProjectView;
  session: SessionView;
  cover: SessionCover;
}

function isInSpan(session: SessionView, span: CoverageSpan, now: Date): boolean {
  if (span === "all") return true;
  if (session.startsAt === null || session.endsAt === null) return false;
  const end = now.getTime() + Number(span) * 7 * DAY_MS;
  return session.endsAt.getTime() > now.getTime() && session.startsAt.getTime() < end;
}

/** The sessions that a flag is about: a clash is about two. */
function sessionsOf({ flag }: StandingFlag): string[] {
  const other = "otherSessionId" in flag.detail ? [flag.detail.otherSessionId] : [];
  return flag.sessionId === null ? other : [flag.sessionId, ...other];
}

function isOpen(standing: StandingFlag): boolean {
  return standing.status !== "ACKNOWLEDGED";
}

/** A flag without a session role, such as a dual role, is about every role. */
function isOfRole({ flag }: StandingFlag, sessionRole: SessionRole | null): boolean {
  return sessionRole === null || flag.sessionRole === null || flag.sessionRole === sessionRole;
}

function fillOf(cover: SessionCover, sessionRole: SessionRole | null): Fill {
  return sessionRole === null ? cover.fill : cover.roles[sessionRole];
}

function shownSessions(plan: StudioPlan, filter: CoverageFilter, now: Date): Shown[] {
  const flagged = new Set(
    plan.flags.filter((one) => isOpen(one) && isOfRole(one, filter.sessionRole)).flatMap(sessionsOf),
  );
  return plan.projects
    .filter((project) => !project.isArchived && (filter.projectId === null || project.id === filter.projectId))
    .flatMap((project) =>
      project.sessions.map((session) => ({
        project,
        session,
        cover: plan.review.covers.get(session.id) ?? coverSession(session),
      })),
    )
    .filter(({ session, cover }) => {
      if (session.status === "CANCELLED" || !isInSpan(session, filter.span, now)) return false;
      if (filter.isFlagged && !flagged.has(session.id)) return false;
      const { sessionRole } = filter;
      return (
        sessionRole === null ||
        cover.roles[sessionRole].needed > 0 ||
        session.calls.some((call) => call.sessionRole === sessionRole)
      );
    })
    .sort((a, b) => compareSessions(a.session, b.session));
}

function sessionView(
  { project, session, cover }: Shown,
  sessionRole: SessionRole | null,
  flags: readonly StandingFlag[],
  homeZone: string,
): CoverageSession {
  const { startsAt, endsAt } = session;
  const span = startsAt && endsAt ? spanText(startsAt, endsAt, session.timeZone) : null;
  const { filled, needed } = fillOf(cover, sessionRole);
  return {
    id: session.id,
    title: session.title,
    date: span?.date ?? "No date",
    times: span?.times ?? "",
    zone: span !== null && session.timeZone !== homeZone ? span.zone : null,
    projectTitle: project.title,
    code: project.code,
    stripe: project.stripe,
    isHold: session.status === "HOLD_1" || session.status === "HOLD_2",
    fill: { filled, needed },
    open: openNeedsOf(cover).filter((need) => sessionRole === null || need.sessionRole === sessionRole),
    flags: flags.filter((one) => sessionsOf(one).includes(session.id)).map(cellFlag),
  };
}

function cellFlag({ flag, status }: StandingFlag): CellFlag {
  const level = flag.detail.kind === "DUAL_ROLE" ? flag.detail.level : null;
  return { key: flag.key, kind: flag.kind, severity: flag.severity, status, level };
}

function callMark(call: CallFacts): CallMark {
  const { id, sessionRole, answer, position } = call;
  return { callId: id, sessionRole, answer, isAssistant: position === "ASSISTANT" };
}

function worksAs(calls: readonly CallFacts[], sessionRole: SessionRole): boolean {
  return calls.some((call) => call.sessionRole === sessionRole && isAtWork(call));
}

const cellKey = (personId: string, sessionId: string) => `${personId} ${sessionId}`;

/** Flags of people by person and session, loudest first as the plan has them. */
function flagsByCell(flags: readonly StandingFlag[]): Map<string, CellFlag[]> {
  const cells = new Map<string, CellFlag[]>();
  for (const standing of flags) {
    const { personId } = standing.flag;
    if (personId === null) continue;
    for (const sessionId of sessionsOf(standing)) {
      const key = cellKey(personId, sessionId);
      const list = cells.get(key);
      if (list) list.push(cellFlag(standing));
      else cells.set(key, [cellFlag(standing)]);
    }
  }
  return cells;
}

function cellsByPerson(
  shown: readonly Shown[],
  flags: ReadonlyMap<string, CellFlag[]>,
  groups: ReadonlySet<string>,
  sessionRole: SessionRole | null,
): Map<string, CoverageCell[]> {
  const cells = new Map<string, CoverageCell[]>();
  for (const [column, { session }] of shown.entries()) {
    for (const [personId, calls] of groupBy(session.calls, (call) => call.personId)) {
      const seen = calls.filter((call) => sessionRole === null || call.sessionRole === sessionRole);
      if (seen.length === 0) continue;
      const cell: CoverageCell = {
        column,
        marks: SESSION_ROLES.flatMap((role) => seen.filter((call) => call.sessionRole === role).map(callMark)),
        isDual: !groups.has(personId) && worksAs(calls, "ENGINEER") && worksAs(calls, "PRODUCER"),
        flags: flags.get(cellKey(personId, session.id)) ?? [],
      };
      const list = cells.get(personId);
      if (list) list.push(cell);
      else cells.set(personId, [cell]);
    }
  }
  return cells;
}

function countRole(cells: readonly CoverageCell[], sessionRole: SessionRole): RoleCount {
  const marks = cells.flatMap((cell) => cell.marks.filter((mark) => mark.sessionRole === sessionRole));
  const count = (answer: Answer) => marks.filter((mark) => mark.answer === answer).length;
  return { DRAFT: count("DRAFT"), ASKED: count("ASKED"), CONFIRMED: count("CONFIRMED"), DECLINED: count("DECLINED") };
}

/** The loudest open dual role of a person, else the loudest that somebody said yes to. */
function dualOf(flags: readonly StandingFlag[]): CellFlag | null {
  const duals = flags.filter(({ flag }) => flag.kind === "DUAL_ROLE");
  const loudest = duals.find(isOpen) ?? duals[0];
  return loudest === undefined ? null : cellFlag(loudest);
}

function personRow(
  person: PersonView,
  cells: readonly CoverageCell[],
  flags: readonly StandingFlag[],
  loadMinutes: number,
): CoveragePerson {
  return {
    id: person.id,
    name: person.name,
    isGroup: person.kind === "GROUP",
    sessionRoles: person.sessionRoles,
    isArchived: person.isArchived,
    roles: {
      ENGINEER: countRole(cells, "ENGINEER"),
      PRODUCER: countRole(cells, "PRODUCER"),
      PERFORMER: countRole(cells, "PERFORMER"),
    },
    dual: dualOf(flags),
    loadMinutes,
    cells,
  };
}

/** What is to be done outside sessions belongs to no day: it counts wherever its project is shown. */
function looseOf(projects: readonly ProjectView[], sessionRole: SessionRole | null): CoverageView["loose"] {
  return {
    fill: addFills(projects.map((project) => fillOfLoose(project, sessionRole))),
    open: projects
      .flatMap((project) => project.looseTasks.filter(isOpenLoose))
      .filter((task) => sessionRole === null || task.sessionRole === sessionRole)
      .map((task) => ({ taskId: task.id, sessionRole: task.sessionRole })),
  };
}

/**
 * Who covers what over the sessions that pass the filter, with the counts for the headers. The counts are those of
 * `coverSession` and `fillOfLoose`, added up: the same number in every view.
 */
export function coverageView(plan: StudioPlan, filter: CoverageFilter, actor: Actor, now: Date): CoverageView {
  const { sessionRole } = filter;
  const shown = shownSessions(plan, filter, now);
  const ids = new Set(shown.map(({ session }) => session.id));
  const projectIds = new Set(shown.map(({ project }) => project.id));
  const about = plan.flags.filter((standing) => {
    if (!isOfRole(standing, sessionRole)) return false;
    const own = sessionsOf(standing);
    return own.length > 0 ? own.some((id) => ids.has(id)) : projectIds.has(standing.flag.projectId);
  });
  const rooms = about.filter(({ flag }) => flag.kind === "ROOM_DOUBLE_BOOKING");
  const groups = new Set(plan.people.filter((person) => person.kind === "GROUP").map((person) => person.id));
  const cells = cellsByPerson(shown, flagsByCell(about), groups, sessionRole);
  const flagsOf = groupBy(about, ({ flag }) => flag.personId);
  const week = { startsAt: now, endsAt: new Date(now.getTime() + LOAD_DAYS * DAY_MS) };
  const loads = loadMinutesByPerson(
    plan.projects.filter((project) => !project.isArchived).flatMap((project) => project.sessions),
    week,
    now,
  );
  const rows = plan.people
    .filter((person) => cells.has(person.id))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map((person) =>
      personRow(person, cells.get(person.id) ?? [], flagsOf.get(person.id) ?? [], loads.get(person.id) ?? 0),
    );
  const projects = plan.projects.filter((project) => projectIds.has(project.id));
  const loose = looseOf(projects, sessionRole);
  const roleFill = (role: SessionRole): Fill =>
    addFills([...shown.map(({ cover }) => cover.roles[role]), ...projects.map((one) => fillOfLoose(one, role))]);
  return {
    filter,
    fill: addFills([...shown.map(({ cover }) => fillOf(cover, sessionRole)), loose.fill]),
    roleFills: { ENGINEER: roleFill("ENGINEER"), PRODUCER: roleFill("PRODUCER"), PERFORMER: roleFill("PERFORMER") },
    loose,
    counts: countFlags(about.filter(isOpen).map(({ flag }) => flag)),
    sessions: shown.map((one) => sessionView(one, sessionRole, rooms, plan.studio.timeZone)),
    people: rows,
    others: plan.people.filter((person) => !person.isArchived && !cells.has(person.id)).length,
    canPlan: isAllowed(actor.accessRole, "plan"),
  };
}
