import type { Metadata } from "next";
import { CoverageFacts } from "@/components/coverage/coverage-facts";
import { CoveragePanel } from "@/components/coverage/coverage-panel";
import { PageHeader } from "@/components/ui/page-header";
import { loadCoverageScreen } from "@/lib/loaders/coverage-screen";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Coverage" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CoveragePage({ searchParams }: Props) {
  const { view, projects, hasSessions, offersDemo } = await loadCoverageScreen(await searchParams);
  return (
    <>
      <PageHeader title="Coverage" facts={hasSessions ? <CoverageFacts view={view} /> : null} />
      <CoveragePanel
        view={view}
        projects={projects}
        unsaidSpan={view.filter.projectId === null ? "6" : "all"}
        addressOf={paths.coverage}
        hasSessions={hasSessions}
        offersDemo={offersDemo}
      />
    </>
  );
}
