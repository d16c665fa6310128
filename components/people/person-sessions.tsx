import { AnswerChip } from "@/components/calls/answer-chip";
import { RoleGlyph } from "@/components/calls/role-glyph";
import { ViewerTimes } from "@/components/time/viewer-times";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { PersonCallView, PersonSessionView } from "@/lib/domain/person-view";
import { paths } from "@/lib/paths";

interface PersonSessionsProps {
  label: string;
  sessions: readonly PersonSessionView[];
}

/** The sessions that somebody is called to, each with the role and the answer. */
export function PersonSessions({ label, sessions }: PersonSessionsProps) {
  return (
    <ul aria-label={label} className="panel divide-y divide-line overflow-clip">
      {sessions.map(({ id, title, project, date, times, zone, moment, statusLabel, calls }) => (
        <li
          key={id}
          className="grid min-h-(--row) items-center gap-x-4 gap-y-1 px-3 py-1.5 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto]"
        >
          <span className="digits text-muted">
            <span className="text-ink">{date}</span>{" "}
            <span className="sm:block">
              {times}
              {zone ? <span className="font-sans"> {zone}</span> : null}
            </span>
            {moment ? (
              <ViewerTimes times={moment} className="font-sans text-faint text-small max-sm:ml-2 sm:block" />
            ) : null}
          </span>
          <span className="flex min-w-0 items-center gap-3">
            <Stripe stripe={project.stripe} code={project.code} />
            <span className="min-w-0">
              <Link href={paths.projectSession(id)} className="font-medium [overflow-wrap:anywhere] hover:underline">
                {title}
              </Link>
              <span className="block text-muted text-small [overflow-wrap:anywhere]">
                {project.title} · {statusLabel}
              </span>
            </span>
          </span>
          <span className="flex flex-col gap-1 sm:items-end">
            {calls.map((call) => (
              <CallLine key={call.id} call={call} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CallLine({ call }: { call: PersonCallView }) {
  const { sessionRole, title, isLead, answer, declineReason } = call;
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-2">
      <RoleGlyph sessionRole={sessionRole} isSilent />
      <span className={answer === "DECLINED" ? "text-muted line-through" : ""}>{title}</span>
      {isLead ? <span className="label text-accent">Lead</span> : null}
      <AnswerChip answer={answer} declineReason={declineReason} />
    </span>
  );
}
