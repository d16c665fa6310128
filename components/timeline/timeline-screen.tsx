"use client";
import { useMemo } from "react";
import { DemoButton } from "@/components/frame/demo-button";
import { openBooking } from "@/components/frame/panel-store";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { type Packed, unpack } from "@/lib/domain/packed";
import type { TimelineView } from "@/lib/domain/timeline-view";
import { paths } from "@/lib/paths";
import { TimelineBoard } from "./timeline-board";
import { TimelineDays } from "./timeline-days";
import { TimelineFilters } from "./timeline-filters";
import { TimelineTray } from "./timeline-tray";

/** Sessions in time, by room, person or project: a board, and on phones a list of days. */
export function TimelineScreen({ view: packed }: { view: Packed<TimelineView> }) {
  const view = useMemo(() => unpack(packed), [packed]);
  const canPlan = view.permissions.includes("plan");
  const { filter } = view;
  return (
    <>
      <PageHeader
        title="Timeline"
        actions={
          canPlan && view.projects.length > 0 ? (
            <Button
              kind="primary"
              onPress={() =>
                openBooking({
                  startsOn: view.days.find((day) => day.isToday)?.date ?? filter.from,
                  ...(filter.projectId === null ? {} : { projectId: filter.projectId }),
                })
              }
            >
              New session
            </Button>
          ) : undefined
        }
      />
      {view.hasSessions || view.projects.length > 0 ? (
        <>
          <TimelineFilters view={view} />
          {view.rows.length === 0 ? (
            <EmptyState
              action={
                filter.isBusyOnly ? (
                  <LinkButton href={paths.timeline({ rows: filter.rows, span: filter.span, from: filter.from })}>
                    Show all rows
                  </LinkButton>
                ) : undefined
              }
            >
              {filter.isBusyOnly ? "No sessions in these days." : "There is nothing to make rows of yet."}
            </EmptyState>
          ) : (
            <>
              <div className="max-md:hidden print:block!">
                {/* Another stretch of time starts afresh, at its own place. */}
                <TimelineBoard key={`${filter.rows} ${filter.span} ${filter.from}`} view={view} />
              </div>
              <div className="md:hidden print:hidden">
                <TimelineTray undated={view.undated} canPlan={canPlan} />
                <TimelineDays view={view} />
              </div>
            </>
          )}
        </>
      ) : (
        <EmptyState
          action={canPlan ? <LinkButton href={paths.projects({ new: "project" })}>New project</LinkButton> : undefined}
          link={view.offersDemo ? <DemoButton /> : undefined}
        >
          Sessions stand here by room, person and project, as soon as a project has some.
        </EmptyState>
      )}
    </>
  );
}
