import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import type { CoverageView } from "@/lib/domain/coverage-view";
import type { HistoryView } from "@/lib/domain/history-view";
import { type Packed, pack } from "@/lib/domain/packed";
import type { ProjectView } from "@/lib/domain/plan";
import type { CreditRowView, ProjectHeadView, ProjectPlanView, SongsView } from "@/lib/domain/project-view";
import { DUAL_ROLE_POLICY_WORDS, PROJECT_KIND_LABELS, projectPhaseLabel } from "@/lib/domain/project-words";
import { coverageFilterSchema } from "@/lib/schemas/coverage";
import { historyQuerySchema } from "@/lib/schemas/history";
import { projectQuerySchema } from "@/lib/schemas/project-query";
import { formatDate, formatDateRange } from "@/lib/time/calendar-date";
import { requestNow } from "./clock";
import { coverageView } from "./coverage";
import { historyView } from "./history";
import { projectPlanView } from "./project-plan";
import { progressOf } from "./projects";
import { songsView } from "./songs";
import { loadStudioPlan, type StudioPlan } from "./studio-plan";

/** What the tab in sight shows; the others are not worked out. */
export type ProjectTabView =
  | { tab: "plan"; plan: Packed<ProjectPlanView> }
  | { tab: "songs"; songs: Packed<SongsView> }
  | { tab: "coverage"; coverage: CoverageView }
  | { tab: "credits"; credits: readonly CreditRowView[] }
  | { tab: "history"; history: HistoryView };

export interface ProjectPageView {
  permissions: readonly Permission[];
  head: ProjectHeadView;
  shown: ProjectTabView;
}

function datesOf({ startsOn, endsOn }: ProjectView): string {
  if (startsOn !== null && endsOn !== null) return formatDateRange(startsOn, endsOn);
  if (startsOn !== null) return `From ${formatDate(startsOn)}`;
  return endsOn === null ? "" : `Until ${formatDate(endsOn)}`;
}

function headOf(project: ProjectView): ProjectHeadView {
  const { title, artist, kind, code, stripe, dualRolePolicy, startsOn, endsOn, notes } = project;
  const { fill, phase } = progressOf(project);
  const inSessions = project.sessions.reduce((sum, session) => sum + session.tasks.length, 0);
  return {
    id: project.id,
    version: project.version,
    kindLabel: PROJECT_KIND_LABELS[kind],
    dates: datesOf(project),
    policy: DUAL_ROLE_POLICY_WORDS[dualRolePolicy],
    phaseLabel: projectPhaseLabel(phase),
    fill,
    isArchived: project.isArchived,
    form: { title, artist, kind, code, stripe, dualRolePolicy, startsOn: startsOn ?? "", endsOn: endsOn ?? "", notes },
    counts: {
      sessions: project.sessions.length,
      songs: project.songs.length,
      tasks: inSessions + project.looseTasks.length,
    },
  };
}

function creditRows(plan: StudioPlan, project: ProjectView): CreditRowView[] {
  const names = new Map(plan.people.map((person) => [person.id, person.name]));
  return project.credits.map((credit) => ({ ...credit, person: names.get(credit.personId) ?? "Somebody" }));
}

async function findProject(id: string) {
  const actor = await requireActor();
  const plan = await loadStudioPlan(actor, requestNow());
  return { actor, plan, project: plan.projects.find((one) => one.id === id) };
}

/** For the page's title; a neutral one when the project is not to be found. */
export async function loadProjectTitle(id: string): Promise<string> {
  return (await findProject(id)).project?.title ?? "Not found";
}

/** The matrix of one project, filtered as on the Coverage screen; a project is looked at whole. */
function coverageOf(plan: StudioPlan, projectId: string, asked: unknown, actor: Actor): CoverageView {
  const { view, span = "all", role = null, flagged } = coverageFilterSchema.parse(asked);
  const filter = { shape: view, projectId, span, sessionRole: role, isFlagged: flagged === "1" };
  return coverageView(plan, filter, actor, requestNow());
}

function historyOf(plan: StudioPlan, projectId: string, asked: unknown, actor: Actor): Promise<HistoryView> {
  const { before } = historyQuerySchema.parse(asked);
  return historyView(plan, actor, { projectId, ...(before === undefined ? {} : { before }) }, requestNow());
}

/**
 * The project screen with the tab that the address asks for. A project of another studio is not found.
 *
 * @param asked the address's query, as it came
 */
export async function loadProject(id: string, asked: unknown): Promise<ProjectPageView> {
  const { actor, plan, project } = await findProject(id);
  if (project === undefined) notFound();
  const query = projectQuerySchema.parse(asked);
  const planOptions = {
    canPlan: actor.permissions.includes("plan"),
    isAllOpen: query.open === "all",
    isNewSession: query.new === "session",
    asksForTask: query.add === undefined ? null : { sessionRole: query.add, songId: query.song },
  };
  const shown = async (): Promise<ProjectTabView> => {
    switch (query.tab) {
      case "plan":
        return { tab: "plan", plan: pack(projectPlanView(plan, project, planOptions, requestNow())) };
      case "songs":
        return { tab: "songs", songs: pack(songsView(plan, project)) };
      case "coverage":
        return { tab: "coverage", coverage: coverageOf(plan, id, asked, actor) };
      case "credits":
        return { tab: "credits", credits: creditRows(plan, project) };
      case "history":
        return { tab: "history", history: await historyOf(plan, id, asked, actor) };
    }
  };
  return { permissions: actor.permissions, head: headOf(project), shown: await shown() };
}
