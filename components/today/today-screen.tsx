import type { ReactNode } from "react";
import { FlagList } from "@/components/coverage/flag-list";
import { Count } from "@/components/ui/count";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SectionHeader } from "@/components/ui/section-header";
import type { ShortList, TodayView } from "@/lib/domain/today-view";
import { paths } from "@/lib/paths";
import { DayList } from "./day-list";
import { LapsedHolds } from "./lapsed-holds";
import { OpenNeeds } from "./open-needs";
import { RoomStrip } from "./room-strip";
import { WaitingCalls } from "./waiting-calls";

/** What goes on, what needs somebody, and what comes. */
export function TodayScreen({ view }: { view: TodayView }) {
  const { rooms, lapsedHolds, openSessions, waitingCalls, flags, days } = view;
  const canPlan = view.permissions.includes("plan");
  const needsNobody = [lapsedHolds, openSessions, waitingCalls, flags].every(({ shown }) => shown.length === 0);
  return (
    <>
      {rooms.length > 0 ? (
        <section aria-labelledby="rooms" className="mb-6">
          <SectionHeader id="rooms" title="Rooms" />
          <RoomStrip rooms={rooms} />
        </section>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-x-6 xl:grid-cols-2">
        <div className="min-w-0">
          {needsNobody ? (
            <section aria-labelledby="needs" className="mb-6">
              <SectionHeader id="needs" title="Needs you" />
              <EmptyState>
                Nothing: every need of the next two weeks is filled, and nobody has still to be asked or to answer.
              </EmptyState>
            </section>
          ) : null}
          <Part id="lapsed" title="Holds that ran out" list={lapsedHolds} href={paths.projects()}>
            <LapsedHolds holds={lapsedHolds.shown} canPlan={canPlan} />
          </Part>
          <Part id="open" title="Open needs, next 14 days" list={openSessions} href={paths.coverage({ flagged: 1 })}>
            <OpenNeeds sessions={openSessions.shown} canPlan={canPlan} />
          </Part>
          <Part id="waiting" title="Calls not confirmed yet" list={waitingCalls} href={paths.coverage()}>
            <WaitingCalls calls={waitingCalls.shown} canPlan={canPlan} />
          </Part>
        </div>
        <div className="min-w-0">
          <section aria-labelledby="days" className="mb-6">
            <SectionHeader id="days" title="Next seven days" />
            <DayList days={days} canPlan={canPlan} />
          </section>
          <Part id="flags" title="Flags to look at" list={flags} href={paths.flags({ counted: 1 })}>
            <FlagList label="Flags to look at" flags={flags.shown} />
          </Part>
        </div>
      </div>
    </>
  );
}

interface PartProps {
  id: string;
  title: string;
  list: ShortList<unknown>;
  /** where the rest stands */
  href: string;
  children: ReactNode;
}

/** One of the lists; nothing at all while it is empty. */
function Part({ id, title, list: { shown, more }, href, children }: PartProps) {
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mb-6">
      <SectionHeader
        id={id}
        title={title}
        note={<Count value={shown.length + more} label={title.toLowerCase()} />}
        actions={
          more > 0 ? (
            <Link href={href} className="link text-small">
              {more} more
            </Link>
          ) : undefined
        }
      />
      {children}
    </section>
  );
}
