import { FillCount } from "@/components/coverage/fill-count";
import { ViewerTimes } from "@/components/time/viewer-times";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { TodaySessionView } from "@/lib/domain/today-view";
import { paths } from "@/lib/paths";

interface SessionLineProps {
  session: TodaySessionView;
  /** Left out where a heading says it. */
  hasDate?: boolean;
  hasRoom?: boolean;
}

/** A session on one line: times, stripe, title and what it belongs to, and how much of it is filled. */
export function SessionLine({ session, hasDate, hasRoom }: SessionLineProps) {
  const { id, title, project, date, times, zone, moment, roomName, hold, fill } = session;
  const where = [project.title, hasRoom ? roomName : null, hold].filter(Boolean).join(" · ");
  return (
    <span className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5">
      <span className="col-span-2 flex flex-wrap items-baseline gap-x-2 text-muted">
        <span className="digits">
          {hasDate ? <span className="text-ink">{date} </span> : null}
          {times}
          {zone ? <span className="font-sans"> {zone}</span> : null}
        </span>
        {moment === null ? null : <ViewerTimes times={moment} className="whitespace-nowrap text-faint text-small" />}
      </span>
      <span className="flex min-w-0 items-center gap-2">
        <Stripe stripe={project.stripe} code={project.code} />
        <Link
          href={paths.projectSession(id)}
          className="min-w-0 font-medium [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline"
        >
          {title}
        </Link>
      </span>
      {fill.needed > 0 ? <FillCount fill={fill} /> : null}
      <span className="col-span-2 text-muted text-small [overflow-wrap:anywhere]">{where}</span>
    </span>
  );
}
