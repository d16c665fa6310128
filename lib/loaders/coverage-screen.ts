import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { CoverageFilter, CoverageView } from "@/lib/domain/coverage-view";
import { coverageFilterSchema } from "@/lib/schemas/coverage";
import { requestNow } from "./clock";
import { coverageView } from "./coverage";
import { offersDemo } from "./demo-offer";
import { loadStudioPlan } from "./studio-plan";

export interface CoverageScreen {
  view: CoverageView;
  /** Projects to choose from, newest first. */
  projects: readonly { id: string; title: string }[];
  /** Whether the studio has planned any session at all. */
  hasSessions: boolean;
  /** Whether the demo studio is offered in its place. */
  offersDemo: boolean;
}

/** Who covers what in the actor's studio, filtered as the address says. A project that is not there filters nothing. */
export async function loadCoverageScreen(query: unknown): Promise<CoverageScreen> {
  const actor = await requireActor();
  const now = requestNow();
  const plan = await loadStudioPlan(actor, now);
  const asked = coverageFilterSchema.parse(query);
  const projects = plan.projects.filter((project) => !project.isArchived);
  const project = projects.find(({ id }) => id === asked.project);
  const filter: CoverageFilter = {
    shape: asked.view,
    projectId: project?.id ?? null,
    // A project is looked at whole, the studio by what comes next.
    span: asked.span ?? (project ? "all" : "6"),
    sessionRole: asked.role ?? null,
    isFlagged: asked.flagged === "1",
  };
  return {
    view: coverageView(plan, filter, actor, now),
    projects: projects.map(({ id, title }) => ({ id, title })),
    hasSessions: projects.some(({ sessions }) => sessions.length > 0),
    offersDemo: offersDemo(plan, actor),
  };
}
