import { RoleGlyph } from "@/components/calls/role-glyph";
import { ViewerTimes } from "@/components/time/viewer-times";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { OwnSessionView } from "@/lib/domain/me-view";
import { paths } from "@/lib/paths";
import { OwnAnswer } from "./own-answer";

interface OwnSessionRowProps {
  session: OwnSessionView;
  /** what is over is only shown */
  canAnswer: boolean;
}

/** A session that one is called to: when, where, as what, and the answer to each call. */
export function OwnSessionRow({ session, canAnswer }: OwnSessionRowProps) {
  const { id, title, project, statusLabel, place, problems, calls } = session;
  return (
    <li
      aria-label={title}
      className="grid gap-x-4 gap-y-2 px-3 py-2.5 sm:grid-cols-[9.5rem_minmax(0,1fr)] lg:grid-cols-[9.5rem_minmax(0,1fr)_27rem]"
    >
      <When session={session} />
      <div className="min-w-0">
        <span className="flex min-w-0 items-center gap-2">
          <Stripe stripe={project.stripe} code={project.code} />
          <Link
            href={paths.projectSession(id)}
            className="min-w-0 font-medium [overflow-wrap:anywhere] hover:underline"
          >
            {title}
          </Link>
        </span>
        <span className="mt-0.5 block text-muted text-small [overflow-wrap:anywhere]">
          {[project.title, statusLabel, place].filter(Boolean).join(" · ")}
        </span>
        {problems.map((problem) => (
          <span key={problem} className="mt-0.5 block text-small text-warn">
            {problem}
          </span>
        ))}
      </div>
      <ul aria-label={`Your calls to ${title}`} className="flex min-w-0 flex-col gap-1.5 sm:col-start-2 lg:col-start-3">
        {calls.map((call) => (
          <li key={call.id} className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1.5">
            <span className="flex min-w-36 flex-1 items-center gap-2">
              <RoleGlyph sessionRole={call.sessionRole} isSilent />
              {call.title}
              {call.isLead ? <span className="label text-accent">Lead</span> : null}
            </span>
            <OwnAnswer call={call} sessionTitle={title} canAnswer={canAnswer} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function When({ session: { date, times, zone, moment } }: { session: OwnSessionView }) {
  return (
    <span className="digits text-muted">
      <span className="text-ink">{date}</span>{" "}
      <span className="sm:block">
        {times}
        {zone ? <span className="font-sans"> {zone}</span> : null}
      </span>
      {moment ? <ViewerTimes times={moment} className="font-sans text-faint text-small max-sm:ml-2 sm:block" /> : null}
    </span>
  );
}
