import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import { coverSession } from "@/lib/domain/coverage";
import type {
  PersonCreditView,
  PersonHeadView,
  PersonPageView,
  PersonSessionView,
  PersonTaskGroupView,
  PersonUses,
  ProjectMarkView,
} from "@/lib/domain/person-view";
import type { CallView, PersonView, ProjectView, SessionView } from "@/lib/domain/plan";
import { positionTitle } from "@/lib/domain/role-words";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import { isOver } from "@/lib/domain/window";
import { paths } from "@/lib/paths";
import type { PersonQuery } from "@/lib/schemas/person-query";
import { spanMoment, spanText } from "@/lib/time/span-text";
import { calendarSection } from "./busy-calendars";
import { requestNow } from "./clock";
import { flagViews } from "./flags";
import { historyView } from "./history";
import { hoursSection } from "./hours-section";
import { mergeCandidates, usesByPerson } from "./merge-candidates";
import { loadText, skillsText, weekLoads } from "./people";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

/** Project, session and the person's calls in it. */
export interface Called {
  project: ProjectView;
  session: SessionView;
  calls: readonly CallView[];
}

export function projectMark({ id, title, code, stripe }: ProjectView): ProjectMarkView {
  return { id, title, code, stripe };
}

export function sessionsOf(plan: StudioPlan, personId: string): Called[] {
  return plan.projects.flatMap((project) =>
    project.sessions.flatMap((session) => {
      const calls = session.calls.filter((call) => call.personId === personId);
      return calls.length > 0 ? [{ project, session, calls }] : [];
    }),
  );
}

function whenOf({ startsAt, endsAt, timeZone }: SessionView, homeZone: string) {
  const moment = spanMoment(startsAt, endsAt, timeZone);
  if (startsAt === null || endsAt === null) return { date: "No date", times: "", zone: null, moment };
  const { date, times, zone } = spanText(startsAt, endsAt, timeZone);
  return { date, times, zone: timeZone === homeZone ? null : zone, moment };
}

export function sessionRow({ project, session, calls }: Called, homeZone: string): PersonSessionView {
  return {
    id: session.id,
    title: session.title,
    project: projectMark(project),
    ...whenOf(session, homeZone),
    statusLabel: SESSION_STATUS_LABELS[session.status],
    calls: calls.map(({ id, version, sessionRole, position, isLead, answer, declineReason }) => ({
      id,
      version,
      sessionRole,
      title: positionTitle(position, sessionRole),
      isLead: isLead && answer !== "DECLINED",
      answer,
      declineReason,
    })),
  };
}

export function startOf({ session }: Called): number {
  return session.startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

/** Unfinished work of a session that the person covers, by name or as the lead of its role. */
function sessionTasks(plan: StudioPlan, { project, session }: Called, personId: string): PersonTaskGroupView[] {
  const cover = plan.review.covers.get(session.id) ?? coverSession(session);
  const tasks = session.tasks.flatMap((task) => {
    const covered = cover.tasks.get(task.id);
    if (task.state === "DONE" || covered?.personId !== personId) return [];
    return [{ id: task.id, title: task.title, sessionRole: task.sessionRole, isByName: covered.via === "assignee" }];
  });
  if (tasks.length === 0) return [];
  const { id, title } = session;
  const date = session.startsAt === null ? "" : whenOf(session, plan.studio.timeZone).date;
  return [{ id, title, href: paths.projectSession(id), project: projectMark(project), date, tasks }];
}

/** Unfinished work of a project outside of any session that names the person. */
function looseTasks(project: ProjectView, personId: string): PersonTaskGroupView[] {
  const tasks = project.looseTasks
    .filter((task) => task.assigneeId === personId && task.state !== "DONE")
    .map(({ id, title, sessionRole }) => ({ id, title, sessionRole, isByName: true }));
  if (tasks.length === 0) return [];
  const { id, title } = project;
  return [{ id, title, href: paths.project(id), project: projectMark(project), date: "", tasks }];
}

function creditRows(plan: StudioPlan, personId: string): PersonCreditView[] {
  return plan.projects.flatMap((project) =>
    project.credits
      .filter((credit) => credit.personId === personId)
      .map(({ id, roleText, sessionRole, position }) => ({
        id,
        roleText,
        sessionRole,
        position,
        project: projectMark(project),
      })),
  );
}

function headOf(plan: StudioPlan, person: PersonView, uses: PersonUses, now: Date): PersonHeadView {
  const { id, version, isArchived, isKindOpen, name, kind, sessionRoles, skills, email, phone, notes } = person;
  const minutes = weekLoads(plan, now).get(id) ?? 0;
  const text = skillsText(person);
  return {
    id,
    version,
    isArchived,
    isKindOpen,
    form: { name, kind, sessionRoles, skills, email: email ?? "", phone: phone ?? "", notes },
    skills: text.charAt(0).toUpperCase() + text.slice(1),
    load: { minutes, text: loadText(minutes) },
    uses,
  };
}

/** What was written about somebody: the record itself, the calls, the absences, and the calendars that are read. */
function historyOf(
  plan: StudioPlan,
  actor: Actor,
  personId: string,
  { called, calendarIds }: { called: readonly Called[]; calendarIds: readonly string[] },
  now: Date,
) {
  const callIds = called.flatMap(({ calls }) => calls.map((call) => call.id));
  const rows = [
    { entity: "person" as const, ids: [personId] },
    { entity: "crewCall" as const, ids: callIds },
    { entity: "busyCalendar" as const, ids: calendarIds },
    { entity: "unavailability" as const, ids: plan.availability.get(personId)?.away.map((entry) => entry.id) ?? [] },
  ];
  return historyView(plan, actor, { rows, take: 12 }, now);
}

async function findPerson(id: string) {
  const actor = await requireActor();
  const plan = await loadStudioPlan(actor, requestNow());
  return { actor, plan, person: plan.people.find((one) => one.id === id) };
}

/** For the page's title; a neutral one when the person is not to be found. */
export async function loadPersonTitle(id: string): Promise<string> {
  return (await findPerson(id)).person?.name ?? "Not found";
}

/** The screen of one person. Somebody of another studio is not found. */
export async function loadPerson(id: string, query: PersonQuery): Promise<PersonPageView> {
  const { actor, plan, person } = await findPerson(id);
  if (person === undefined) notFound();
  const now = requestNow();
  const called = sessionsOf(plan, id).sort((a, b) => startOf(a) - startOf(b));
  const ahead = called.filter(({ session }) => !isOver(session, now));
  const usesOf = usesByPerson(plan);
  const calendars = await calendarSection(actor, person, plan.studio.timeZone, now);
  const calendarIds = calendars?.calendars.map((calendar) => calendar.id) ?? [];
  const isMerging = query.merge === "1" && actor.permissions.includes("roster");
  return {
    permissions: actor.permissions,
    head: headOf(plan, person, usesOf(id), now),
    flags: flagViews(plan, { personId: id }),
    coming: ahead.map((called) => sessionRow(called, plan.studio.timeZone)),
    past: called
      .filter((one) => !ahead.includes(one))
      .reverse()
      .map((called) => sessionRow(called, plan.studio.timeZone)),
    tasks: [
      ...ahead.flatMap((one) => sessionTasks(plan, one, id)),
      ...plan.projects.filter((project) => !project.isArchived).flatMap((project) => looseTasks(project, id)),
    ],
    credits: creditRows(plan, id),
    hours: hoursSection(plan, actor, person, now),
    calendars,
    history: await historyOf(plan, actor, id, { called, calendarIds }, now),
    mergeCandidates: isMerging ? mergeCandidates(plan, person, usesOf) : null,
  };
}
