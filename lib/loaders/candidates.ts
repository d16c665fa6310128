import "server-only";
import { isAllowed } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import { type Candidate, type Opening, rankCandidates } from "@/lib/domain/candidate";
import type { CandidatesView, CandidateView, OpeningRequest } from "@/lib/domain/candidate-view";
import { isAtWork, isOpenLoose, isStanding, openTaskIds } from "@/lib/domain/coverage";
import { LOAD_DAYS } from "@/lib/domain/load";
import { findNextOpening } from "@/lib/domain/next-opening";
import type { CallView, ProjectView, SessionView, TaskView } from "@/lib/domain/plan";
import { positionTitle } from "@/lib/domain/role-words";
import { decideSecondPick } from "@/lib/domain/second-pick";
import { SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import { spanLine, spanMoment } from "@/lib/time/span-text";
import { absencesDuring } from "./call-absences";
import { candidateReasons } from "./candidate-reasons";
import { taskSides } from "./crew";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

/** An opening with the plan's own rows in it. */
interface PlannedOpening extends Opening {
  project: ProjectView;
  session: SessionView | null;
  task: TaskView | null;
  replaces: CallView | null;
}

/** Null when the session, the task or the call is not in the plan. */
function findOpening(plan: StudioPlan, request: OpeningRequest): PlannedOpening | null {
  const { sessionRole, position } = request;
  for (const project of plan.projects) {
    const session = project.sessions.find((one) => one.id === request.sessionId) ?? null;
    const tasks = session?.tasks ?? (request.sessionId === null ? project.looseTasks : []);
    const task = tasks.find((one) => one.id === request.taskId) ?? null;
    if (session === null && task === null) continue;
    const replaces = session?.calls.find((call) => call.id === request.replacesCallId) ?? null;
    const isWhole =
      (request.taskId === null || task !== null) && (request.replacesCallId === null || replaces !== null);
    // A task's own role decides: the request may have been made before it was moved to the other side.
    return isWhole
      ? { project, session, task, replaces, position, sessionRole: task?.sessionRole ?? sessionRole }
      : null;
  }
  return null;
}

/** Persons of the project's standing crew, by session role. */
export function usualOf(project: ProjectView): Map<SessionRole, ReadonlySet<string>> {
  return new Map(
    SESSION_ROLES.map((role) => [
      role,
      new Set(project.standingCalls.filter((call) => call.sessionRole === role).map((call) => call.personId)),
    ]),
  );
}

/** What the pick will cover: one task, what the replaced person is on, or what the role has nobody named for. */
function tasksMeant(opening: PlannedOpening, request: OpeningRequest): TaskView[] {
  const { session, task, replaces, sessionRole } = opening;
  if (task !== null) return [task];
  const ofRole = (session?.tasks ?? []).filter((one) => one.sessionRole === sessionRole);
  if (request.assistBlockIds !== null) {
    const blockIds = request.assistBlockIds;
    return ofRole.filter((one) => one.attention === "LIVE" && blockIds.includes(one.blockId));
  }
  if (request.position === "ASSISTANT" || request.position === "EXECUTIVE") return [];
  if (replaces !== null && !replaces.isLead) return ofRole.filter((one) => one.assigneeId === replaces.personId);
  return ofRole.filter((one) => one.assigneeId === null || one.assigneeId === replaces?.personId);
}

function isGap(plan: StudioPlan, { session, task, replaces, sessionRole, position }: PlannedOpening): boolean {
  if (replaces !== null || position === "ASSISTANT" || position === "EXECUTIVE") return false;
  if (session === null) return task !== null && isOpenLoose(task);
  const cover = plan.review.covers.get(session.id);
  if (task !== null) return cover !== undefined && openTaskIds(cover).has(task.id);
  return (cover?.roles[sessionRole].missing ?? 0) > 0;
}

function candidatesView(plan: StudioPlan, actor: Actor, request: OpeningRequest, now: Date): CandidatesView | null {
  const opening = findOpening(plan, request);
  if (opening === null) return null;
  const { project, session, task, replaces, sessionRole, position } = opening;
  const active = plan.projects.filter((one) => !one.isArchived || one.id === project.id);
  const sessions = active.flatMap((one) => one.sessions);
  const people = new Map(plan.people.filter((person) => !person.isArchived).map((person) => [person.id, person]));
  const tasks = tasksMeant(opening, request);
  const loadSpan = { startsAt: now, endsAt: new Date(now.getTime() + LOAD_DAYS * 86_400_000) };
  const handedOver = request.assistBlockIds === null ? [] : tasks;
  const ranked = rankCandidates(
    { ...opening, handedOver },
    {
      people: [...people.values()],
      sessions,
      usual: usualOf(project),
      restHours: plan.studio.restHours,
      loadSpan,
      absencesOf: (personId, window) => absencesDuring(plan.availability.get(personId), window),
      now,
    },
  );
  const setting = {
    sessionRole,
    session,
    sessions: new Map(sessions.map((one) => [one.id, one])),
    asksForSkills: tasks.some((one) => one.skill !== null),
  };
  const place = session?.title ?? project.title;
  const title =
    task === null
      ? `${positionTitle(position, sessionRole)} for ${place}`
      : `${positionTitle(position, sessionRole)} for “${task.title}”`;
  return {
    request: { ...request, sessionRole },
    title,
    shortTitle: title.charAt(0).toLowerCase() + title.slice(1),
    when: whenText(session, plan.studio.timeZone),
    moment: session && spanMoment(session.startsAt, session.endsAt, session.timeZone),
    taskTitles: tasks.map((one) => one.title),
    replacesVersion: replaces?.version ?? null,
    taskVersion: task?.version ?? null,
    namedPerson: plan.people.find((person) => person.id === task?.assigneeId)?.name ?? null,
    fillsGap: isGap(plan, opening),
    canAddPerson: isAllowed(actor.accessRole, "roster"),
    sides: session === null ? null : taskSides(session),
    candidates: takenLast(
      ranked.flatMap((candidate): CandidateView[] => {
        const person = people.get(candidate.personId);
        if (person === undefined) return [];
        return [
          {
            personId: person.id,
            name: person.name,
            kind: person.kind,
            sessionRoles: person.sessionRoles,
            reasons: candidateReasons(candidate, person, setting),
            loadMinutes: candidate.loadMinutes,
            loadText: `${Math.round(candidate.loadMinutes / 60)} h`,
            isTaken: isTaken(plan, opening, request, candidate),
          },
        ];
      }),
    ),
  };
}

/** Whether the pick would be refused or change nothing, since the person is there in this role already. */
function isTaken(plan: StudioPlan, opening: PlannedOpening, request: OpeningRequest, { personId }: Candidate): boolean {
  const { session, task, replaces, sessionRole, position } = opening;
  if (replaces !== null) return replaces.personId === personId;
  const own = session?.calls.find(
    (call) => call.personId === personId && call.sessionRole === sessionRole && isStanding(call),
  );
  const isHere = own !== undefined && isAtWork(own);
  if (task !== null) return task.assigneeId === personId && (session === null || isHere);
  if (own === undefined || session === null) return false;
  if (request.assistBlockIds !== null) return isHere && own.position !== "ASSISTANT";
  const hasLead = plan.review.covers.get(session.id)?.roles[sessionRole].leadCall != null;
  return decideSecondPick(own, position, hasLead) === "NONE";
}

function takenLast(candidates: readonly CandidateView[]): CandidateView[] {
  return [...candidates.filter((one) => !one.isTaken), ...candidates.filter((one) => one.isTaken)];
}

function whenText(session: SessionView | null, homeZone: string): string {
  if (session?.startsAt == null || session.endsAt === null) return "";
  return spanLine(session.startsAt, session.endsAt, session.timeZone, homeZone);
}

/** Everybody of the studio ranked for one opening; null when the opening is not in the actor's plan. */
export async function loadCandidates(actor: Actor, request: OpeningRequest, now: Date): Promise<CandidatesView | null> {
  return candidatesView(await loadStudioPlan(actor, now), actor, request, now);
}

/** The same for what the session still lacks; null when it lacks nothing. */
export async function loadNextCandidates(actor: Actor, sessionId: string, now: Date): Promise<CandidatesView | null> {
  const plan = await loadStudioPlan(actor, now);
  const session = plan.projects.flatMap((project) => project.sessions).find((one) => one.id === sessionId);
  const next = session === undefined ? null : findNextOpening(session, plan.review.covers.get(session.id));
  if (next === null) return null;
  const request = { ...next, sessionId, position: "PRINCIPAL" as const, replacesCallId: null, assistBlockIds: null };
  return candidatesView(plan, actor, request, now);
}
