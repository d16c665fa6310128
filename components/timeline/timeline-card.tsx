"use client";
import { RoleGlyph } from "@/components/calls/role-glyph";
import { FlagMark } from "@/components/coverage/flag-mark";
import { Inspector } from "@/components/frame/inspector";
import { inspectFlag, openMove, openWhoIsFree } from "@/components/frame/panel-store";
import { StatusChip } from "@/components/studio-sessions/status-chip";
import { ViewerTimes } from "@/components/time/viewer-times";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Stripe } from "@/components/ui/stripe";
import type { TimelineSession } from "@/lib/domain/timeline-view";
import { paths } from "@/lib/paths";

interface TimelineCardProps {
  session: TimelineSession;
  roomName: string;
  personName: (id: string) => string;
  canPlan: boolean;
  onClose: () => void;
}

/** The selected session beside the board: when, where, who, what is flagged, and what can be done with it. */
export function TimelineCard({ session, roomName, personName, canPlan, onClose }: TimelineCardProps) {
  const { id, title, projectId, projectTitle, code, stripe, status, when, clockChange, filled, calls, flags } = session;
  const times = {
    startsAt: new Date(session.start).toISOString(),
    endsAt: new Date(session.end).toISOString(),
    timeZone: session.timeZone,
  };
  return (
    <Inspector title={title} kicker={<Stripe stripe={stripe} code={code} />} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        <dt className="label pt-px">Project</dt>
        <dd className="min-w-0 [overflow-wrap:anywhere]">
          <Link href={paths.project(projectId)} className="link">
            {projectTitle}
          </Link>
        </dd>
        <dt className="label pt-px">When</dt>
        <dd className="flex flex-col">
          <span className="digits">{when}</span>
          <span className="text-muted">
            <ViewerTimes times={times} />
          </span>
          {clockChange === null ? null : <span className="text-small text-warn">{clockChange}</span>}
        </dd>
        <dt className="label pt-px">Room</dt>
        <dd>{roomName}</dd>
        <dt className="label pt-px">Status</dt>
        <dd className="flex flex-wrap items-center gap-2">
          <StatusChip status={status} hold={session.hold} />
          {session.hold?.end ? <span className="text-muted">{session.hold.end}</span> : null}
          {filled.need === 0 ? null : (
            <span>
              <span className="digits">
                {filled.have}/{filled.need}
              </span>{" "}
              filled
            </span>
          )}
        </dd>
      </dl>
      {calls.length === 0 ? null : (
        <ul className="mt-4 flex flex-col gap-1.5" aria-label="Crew">
          {calls.map(({ personId, sessionRole }) => (
            <li key={`${personId} ${sessionRole}`} className="flex items-center gap-2">
              <RoleGlyph sessionRole={sessionRole} />
              <Link href={paths.person(personId)} className="link min-w-0 truncate">
                {personName(personId)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {flags.length === 0 ? null : (
        <ul className="mt-4 flex flex-col gap-1" aria-label="Flags">
          {flags.map(({ key, kind, kindLabel, severity, headline }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => {
                  onClose();
                  inspectFlag(key);
                }}
                className="flex w-full items-start gap-2 rounded-control px-1 py-1 text-left hover:bg-raised touch:min-h-11"
              >
                <span className="pt-0.5">
                  <FlagMark kind={kind} severity={severity} status="OPEN" label={kindLabel} />
                </span>
                <span className="min-w-0 [overflow-wrap:anywhere]">{headline}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-5 flex flex-wrap gap-2">
        {canPlan && status !== "DONE" ? (
          <Button kind="primary" onPress={() => openMove(id)}>
            Move…
          </Button>
        ) : null}
        <Button onPress={() => openWhoIsFree({ sessionId: id })}>Who's free</Button>
        <LinkButton href={paths.projectSession(id)}>Open session</LinkButton>
      </div>
    </Inspector>
  );
}
