import type { Metadata } from "next";
import { CoveragePanel } from "@/components/coverage/coverage-panel";
import { HistoryPages } from "@/components/history/history-pages";
import { CreditList } from "@/components/projects/credit-list";
import { ProjectHeader } from "@/components/projects/project-header";
import { ProjectPlan } from "@/components/projects/project-plan";
import { SongsGrid } from "@/components/songs/songs-grid";
import { loadProject, loadProjectTitle, type ProjectPageView } from "@/lib/loaders/project";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await loadProjectTitle((await params).id) };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const view = await loadProject((await params).id, await searchParams);
  const canPlan = view.permissions.includes("plan");
  return (
    <>
      <ProjectHeader head={view.head} tab={view.shown.tab} canPlan={canPlan} />
      <div className="mt-5">
        <ProjectTab view={view} canPlan={canPlan} />
      </div>
    </>
  );
}

function ProjectTab({ view: { permissions, head, shown }, canPlan }: { view: ProjectPageView; canPlan: boolean }) {
  const { id } = head;
  switch (shown.tab) {
    case "plan":
      return <ProjectPlan project={{ id, title: head.form.title }} plan={shown.plan} canPlan={canPlan} />;
    case "songs":
      return <SongsGrid projectId={id} songs={shown.songs} canPlan={canPlan} />;
    case "coverage":
      return (
        <CoveragePanel
          view={shown.coverage}
          projects={null}
          unsaidSpan="all"
          addressOf={(filters) => paths.project(id, "coverage", filters)}
          hasSessions={head.counts.sessions > 0}
        />
      );
    case "credits":
      return <CreditList credits={shown.credits} canImport={permissions.includes("import")} />;
    case "history":
      return (
        <HistoryPages
          history={shown.history}
          addressOf={(filters) => paths.project(id, "history", filters)}
          hasStripe={false}
        />
      );
  }
}
