import { DemoButton } from "@/components/frame/demo-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { CoverageSpan, CoverageView } from "@/lib/domain/coverage-view";
import { type Filters, paths } from "@/lib/paths";
import { CoverageFilters } from "./coverage-filters";
import { CoverageMatrix } from "./coverage-matrix";

interface CoveragePanelProps {
  view: CoverageView;
  projects: readonly { id: string; title: string }[] | null;
  unsaidSpan: CoverageSpan;
  addressOf: (filters: Filters) => string;
  /** Whether there is any session that another filter would show. */
  hasSessions: boolean;
  offersDemo?: boolean;
}

/** Filters and matrix: the Coverage screen below its header, and a project's Coverage tab. */
export function CoveragePanel({ view, projects, unsaidSpan, addressOf, hasSessions, offersDemo }: CoveragePanelProps) {
  if (!hasSessions) {
    return (
      <EmptyState
        action={<LinkButton href={paths.projects()}>Open the projects</LinkButton>}
        link={offersDemo ? <DemoButton kind="plain" /> : null}
      >
        Nothing is planned yet. Sessions appear here with who covers what in each.
      </EmptyState>
    );
  }
  return (
    <>
      <CoverageFilters filter={view.filter} projects={projects} unsaidSpan={unsaidSpan} addressOf={addressOf} />
      {view.sessions.length > 0 ? (
        <CoverageMatrix view={view} />
      ) : (
        <EmptyState action={<LinkButton href={addressOf({ span: "all" })}>Show all sessions</LinkButton>}>
          No session passes these filters.
        </EmptyState>
      )}
    </>
  );
}
