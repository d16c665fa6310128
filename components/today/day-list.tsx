import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { TodayDayView } from "@/lib/domain/today-view";
import { paths } from "@/lib/paths";
import { SessionLine } from "./session-line";

interface DayListProps {
  days: readonly TodayDayView[];
  canPlan: boolean;
}

/** The sessions of the coming week, day by day. */
export function DayList({ days, canPlan }: DayListProps) {
  if (days.length === 0) {
    return (
      <EmptyState
        action={canPlan ? <LinkButton href={paths.projects({ new: "session" })}>New session</LinkButton> : undefined}
      >
        No session in the next seven days.
      </EmptyState>
    );
  }
  return (
    <div className="panel divide-y divide-line overflow-clip">
      {days.map(({ date, label, sessions }) => (
        <section key={date} aria-label={label} className="grid sm:grid-cols-[6rem_minmax(0,1fr)]">
          <h3 className="digits px-3 pt-2.5 text-ink max-sm:pb-0">{label}</h3>
          <ul className="divide-y divide-line">
            {sessions.map((session) => (
              <li key={session.id} className="relative px-3 py-2 hover:bg-raised">
                <SessionLine session={session} hasRoom />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
