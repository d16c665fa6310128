"use client";
import dynamic from "next/dynamic";
import { DemoButton } from "@/components/frame/demo-button";
import { openBooking } from "@/components/frame/panel-store";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { CalendarView } from "@/lib/domain/calendar-view";
import { paths } from "@/lib/paths";
import { calendarAddress, isFiltered, NO_FILTERS } from "./calendar-address";
import { CalendarFilters, CalendarSteps } from "./calendar-filters";
import { CalendarLegend } from "./calendar-legend";
import { CalendarList } from "./calendar-list";
import { CalendarTray } from "./calendar-tray";
import { useIsWide } from "./use-is-wide";

const CalendarGrid = dynamic(() => import("./calendar-grid").then((module) => module.CalendarGrid), {
  ssr: false,
  loading: () => <Skeleton rows={10} label="Drawing the calendar" />,
});

/** Sessions by day: a month, a week, or a list. */
export function CalendarScreen({ view }: { view: CalendarView }) {
  const canPlan = view.permissions.includes("plan");
  const { filter, today, range } = view;
  const book = () =>
    openBooking({
      ...(filter.projectId ? { projectId: filter.projectId } : {}),
      ...(filter.roomId ? { roomId: filter.roomId } : {}),
      ...(filter.date > today ? { startsOn: filter.date } : {}),
    });
  return (
    <>
      <PageHeader
        title="Calendar"
        facts={
          view.hasSessions ? (
            <>
              <span className="digits hidden print:inline">{range}</span>
              <span>{view.zone} time</span>
            </>
          ) : null
        }
        actions={
          canPlan && view.projects.length > 0 ? (
            <Button kind="primary" onPress={book}>
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
          <CalendarSteps view={view} />
          <CalendarFilters view={view} />
          <CalendarTray view={view} />
          {view.events.length === 0 ? <NothingThen view={view} /> : null}
          {filter.shape === "list" ? <CalendarList view={view} /> : <MonthOrWeek view={view} />}
        </>
      )}
    </>
  );
}

/** The grid where there is room for it; a phone gets the list and never loads the grid. */
function MonthOrWeek({ view }: { view: CalendarView }) {
  const isWide = useIsWide();
  return (
    <>
      <div className={isWide ? "max-md:hidden print:block" : "max-md:hidden print:hidden"}>
        {isWide ? <CalendarGrid view={view} /> : <Skeleton rows={10} label="Drawing the calendar" />}
        <CalendarLegend view={view} />
      </div>
      <div className={isWide ? "md:hidden print:hidden" : "md:hidden print:block"}>
        <CalendarList view={view} />
      </div>
    </>
  );
}

/** That nothing is in these days is said; what could be the reason is one press away. */
function NothingThen({ view }: { view: CalendarView }) {
  const isNarrowed = isFiltered(view);
  return (
    <p className="mb-3 text-muted">
      No sessions in {view.range}
      {isNarrowed ? " with these filters. " : "."}
      {isNarrowed ? (
        <Link href={calendarAddress(view, NO_FILTERS)} className="link">
          Show all sessions
        </Link>
      ) : null}
    </p>
  );
}
