import { FillCount } from "@/components/coverage/fill-count";
import { StatusChip } from "@/components/studio-sessions/status-chip";
import { TaskList } from "@/components/tasks/task-list";
import { ViewerTimes } from "@/components/time/viewer-times";
import { Link } from "@/components/ui/link";
import type { PlanSessionView } from "@/lib/domain/project-view";
import { paths } from "@/lib/paths";
import { PlanCrew } from "./plan-crew";
import { PlanFlags } from "./plan-flags";

interface PlanSessionProps {
  session: PlanSessionView;
  canPlan: boolean;
  isOpen: boolean;
  /** open, but its tasks are still to be drawn: their place is kept */
  isDrawn: boolean;
  onToggle: (id: string) => void;
}

/** One session of the plan: when, where, who, what is wrong; opened in place, its blocks and tasks. */
export function PlanSession({ session, canPlan, isOpen, isDrawn, onToggle }: PlanSessionProps) {
  const { id, title, isOver } = session;
  return (
    <li className="border-line border-b last:border-b-0">
      <div
        className={`grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1.5 py-2 pr-3 pl-1 lg:grid-cols-[auto_9rem_minmax(0,1fr)_minmax(0,1.4fr)_auto] ${isOver ? "text-muted" : ""}`}
      >
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`session-${id}`}
          aria-label={`Tasks of ${title}`}
          onClick={() => onToggle(id)}
          className="grid size-8 place-items-center rounded-control max-lg:self-start text-muted hover:bg-raised hover:text-ink touch:size-11"
        >
          <svg
            viewBox="0 0 12 12"
            className={`size-3 ${isOpen ? "rotate-90" : ""}`}
            fill="currentColor"
            aria-hidden="true"
          >
            <path d="M4 2.5 8.5 6 4 9.5Z" />
          </svg>
        </button>
        <p className="digits max-lg:order-3 max-lg:col-span-2 max-lg:col-start-2 max-lg:flex max-lg:flex-wrap max-lg:gap-x-3">
          <span className="block whitespace-nowrap text-ink">{session.date}</span>
          <span className="block whitespace-nowrap text-muted">
            {session.times}
            {session.zone ? <span className="font-sans"> {session.zone}</span> : null}
          </span>
          {session.moment ? (
            <ViewerTimes times={session.moment} className="block text-balance font-sans text-faint text-small" />
          ) : null}
        </p>
        <div className="min-w-0 max-lg:order-1">
          <Link
            href={paths.projectSession(id)}
            className="font-medium [overflow-wrap:anywhere] hover:underline touch:inline-flex touch:min-h-9 touch:items-center"
          >
            {title}
          </Link>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-small">
            <StatusChip status={session.status} hold={session.hold} />
            {session.hold?.end ? (
              <span className={session.hold.isLapsed ? "text-warn" : ""}>{session.hold.end}</span>
            ) : null}
            <span className="[overflow-wrap:anywhere]">{session.roomName ?? "No room"}</span>
            <span>
              {session.done}/{session.total} done
            </span>
          </p>
        </div>
        <div className="flex min-w-0 flex-wrap items-center gap-1.5 touch:gap-y-4 touch:py-1.5 max-lg:order-4 max-lg:col-span-2 max-lg:col-start-2">
          <PlanCrew sessionId={id} roles={session.roles} canPlan={canPlan} />
          <PlanFlags flags={session.flags} />
        </div>
        <div className="max-lg:order-2">
          <FillCount fill={session.fill} />
        </div>
        {session.clockChange ? (
          <p className="col-span-full pl-11 text-small text-warn max-lg:order-5">{session.clockChange}</p>
        ) : null}
      </div>
      <div id={`session-${id}`} hidden={!isOpen}>
        {isOpen && isDrawn ? <PlanTasks session={session} canPlan={canPlan} /> : null}
        {isOpen && !isDrawn ? <div style={{ minHeight: `calc(${session.total} * var(--row))` }} /> : null}
      </div>
    </li>
  );
}

function PlanTasks({ session, canPlan }: Pick<PlanSessionProps, "session" | "canPlan">) {
  if (session.total === 0) {
    return (
      <p className="border-line border-t bg-background px-11 py-3 text-muted">
        No tasks yet.{" "}
        <Link href={paths.projectSession(session.id)} className="link">
          Open the session
        </Link>{" "}
        to add some.
      </p>
    );
  }
  const groups = session.groups.filter((group) => group.tasks.length > 0);
  return (
    <div className="border-line border-t bg-background pl-2 [contain-intrinsic-size:auto_40rem] [content-visibility:auto] lg:pl-9">
      {groups.map((group) => (
        <section key={group.id} aria-label={group.label || session.title}>
          {group.label ? (
            <h3 className="flex items-baseline gap-3 border-line border-b px-2 pt-3 pb-1">
              <span className="label">{group.label}</span>
              <span className="digits text-muted">{group.times}</span>
            </h3>
          ) : null}
          <TaskList label={group.label || session.title} tasks={group.tasks} place={session.place} canPlan={canPlan} />
        </section>
      ))}
    </div>
  );
}
