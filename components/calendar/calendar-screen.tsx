"use client";
import dynamic from "next/dynamic";
import { DemoButton } from "@/components/frame/demo-button";
import { openBooking, openMove } from "@/components/frame/panel-store";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { CalendarView } from "@/lib/domain/calendar-view";
import { paths } from "@/lib/paths";
import { CalendarFilters } from "./calendar-filters";
import { CalendarList } from "./calendar-list";
import { useIsWide } from "./use-is-wide";

const CalendarGrid = dynamic(() => import("./calendar-grid").then((module) => module.CalendarGrid), {
  ssr: false,
  loading: () => <Skeleton rows={10} label="Drawing the calendar" />,
});

/** Sessions by day: a month, a week, or a list. */
export function CalendarScreen({ view }: { view: CalendarView }) {
  const canPlan = view.permissions.includes("plan");
  const isWide = useIsWide();
  const { filter, undated } = view;
  return (
    <>
      <PageHeader
        title="Calendar"
        facts={view.hasSessions ? <span>{view.zone} time</span> : null}
        actions={
          canPlan && view.projects.length > 0 ? (
            <Button kind="primary" onPress={() => openBooking(filter.projectId ? { projectId: filter.projectId } : {})}>
              New session
            </Button>
          ) : undefined
        }
      />
      {view.projects.length === 0 ? (
        <EmptyState
          action={canPlan ? <LinkButton href={paths.projects({ new: "project" })}>New project</LinkButton> : undefined}
          link={view.offersDemo ? <DemoButton /> : undefined}
        >
          Sessions stand here by day, as soon as a project has some.
        </EmptyState>
      ) : (
        <>
          <CalendarFilters view={view} />
          {undated.length === 0 ? null : (
            <p className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1 print:hidden">
              <span className="label">Not scheduled</span>
              {undated.map(({ id, title }) => (
                <Button key={id} size="small" isDisabled={!canPlan} onPress={() => openMove(id)}>
                  {title}
                </Button>
              ))}
            </p>
          )}
          {filter.shape === "list" ? (
            <CalendarList view={view} />
          ) : (
            <>
              {isWide ? <CalendarGrid view={view} /> : null}
              <div className="md:hidden">
                <CalendarList view={view} />
              </div>
            </>
          )}
        </>
      )}
    </>
  );
}
