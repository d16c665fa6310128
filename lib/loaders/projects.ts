import "server-only";
import { requireActor } from "@/lib/auth/actor";
import { type Fill, fillOfProject } from "@/lib/domain/coverage";
import { type Packed, pack } from "@/lib/domain/packed";
import type { ProjectView, SessionView } from "@/lib/domain/plan";
import { STRIPES } from "@/lib/domain/project";
import { proposeStripe } from "@/lib/domain/project-code";
import { type ProjectPhase, phaseOfProject } from "@/lib/domain/project-phase";
import { PROJECT_TEMPLATES } from "@/lib/domain/project-template";
import type { NewProjectView, ProjectListView, ProjectRowView, TemplateView } from "@/lib/domain/project-view";
import { PROJECT_KIND_LABELS, projectPhaseLabel } from "@/lib/domain/project-words";
import { type FlagCounts, NO_FLAGS } from "@/lib/domain/review";
import { sessionTemplate } from "@/lib/domain/session-template";
import type { ProjectListQuery } from "@/lib/schemas/project-query";
import { formatDate, nextMonday } from "@/lib/time/calendar-date";
import { formatDuration } from "@/lib/time/duration";
import { todayIn, wallTimeAt } from "@/lib/time/zoned";
import { requestNow } from "./clock";
import { offersDemo } from "./demo-offer";
import { flagCountsByProject } from "./flags";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

interface Progress {
  fill: Fill;
  phase: ProjectPhase;
}

/** What follows from a project alone; worked out once for each state of it, since the list shows hundreds. */
const progress = new WeakMap<ProjectView, Progress>();

/** How much of a project is filled, and how far it is. */
export function progressOf(project: ProjectView): Progress {
  const known = progress.get(project);
  if (known !== undefined) return known;
  const made = { fill: fillOfProject(project), phase: phaseOfProject(project) };
  progress.set(project, made);
  return made;
}

/** The first session that is not over and not cancelled; null when there is none with a date. */
function nextSessionOf(project: ProjectView, now: Date): SessionView | null {
  const isAhead = ({ status, endsAt }: SessionView) => status !== "CANCELLED" && endsAt !== null && endsAt > now;
  return project.sessions.find(isAhead) ?? null;
}

function rowOf(project: ProjectView, flags: FlagCounts, now: Date): ProjectRowView {
  const { id, title, artist, code, stripe } = project;
  const { fill, phase } = progressOf(project);
  const next = nextSessionOf(project, now);
  const nextOn = next?.startsAt ? wallTimeAt(next.startsAt, next.timeZone).date : null;
  return {
    id,
    title,
    artist,
    code,
    stripe,
    kindLabel: PROJECT_KIND_LABELS[project.kind],
    phaseLabel: projectPhaseLabel(phase),
    fill,
    next: next && nextOn ? { date: formatDate(nextOn), title: next.title } : null,
    flags,
  };
}

const TEMPLATES: readonly TemplateView[] = PROJECT_TEMPLATES.map(({ sessions, ...template }) => ({
  ...template,
  sessions: sessions.map(({ type, title, offsetDays, startTime }) => ({
    title,
    offsetDays,
    startTime,
    duration: formatDuration(sessionTemplate(type).totalMinutes),
  })),
}));

function newProjectView(plan: StudioPlan, now: Date): NewProjectView {
  const active = plan.projects.filter((project) => !project.isArchived);
  return {
    templates: TEMPLATES,
    people: plan.people.filter((person) => !person.isArchived).map(({ id, name }) => ({ id, name })),
    rooms: plan.rooms.filter((room) => !room.isArchived).map(({ id, name }) => ({ id, name })),
    startsOn: nextMonday(todayIn(plan.studio.timeZone, now)),
    takenCodes: plan.projects.map((project) => project.code),
    stripe: proposeStripe(
      active.map((project) => project.stripe),
      STRIPES,
    ),
  };
}

/** The project list. All rows of the active or the archived projects; the text filters them in the browser. */
export async function loadProjects(query: ProjectListQuery): Promise<Packed<ProjectListView>> {
  const actor = await requireActor();
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const isArchived = query.archived === "1";
  const active = plan.projects.filter((project) => !project.isArchived);
  const flags = flagCountsByProject(plan);
  const canPlan = actor.permissions.includes("plan");
  return pack<ProjectListView>({
    permissions: actor.permissions,
    offersDemo: offersDemo(plan, actor),
    rows: plan.projects
      .filter((project) => project.isArchived === isArchived)
      .map((project) => rowOf(project, flags.get(project.id) ?? NO_FLAGS, now)),
    text: query.q,
    isArchived,
    counts: { active: active.length, archived: plan.projects.length - active.length },
    newProject: canPlan && query.new === "project" ? newProjectView(plan, now) : null,
    sessionProjects: canPlan && query.new === "session" ? active.map(({ id, title }) => ({ id, name: title })) : null,
  });
}
