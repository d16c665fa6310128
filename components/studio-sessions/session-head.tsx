import { ViewerTimes } from "@/components/time/viewer-times";
import { Count } from "@/components/ui/count";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Stripe } from "@/components/ui/stripe";
import type { SessionPageView } from "@/lib/domain/session-view";
import { paths } from "@/lib/paths";
import { HoldNotice } from "./hold-notice";
import { SeriesPlace } from "./series-place";
import { SessionCommands } from "./session-commands";
import { StatusChip } from "./status-chip";

/** What the session is, when and where, how far it is filled, and what can be done with the whole of it. */
export function SessionHead({ view }: { view: SessionPageView }) {
  const { head } = view;
  const { project, times, fill } = head;
  return (
    <>
      <PageHeader
        title={head.title}
        kicker={
          <>
            <Stripe stripe={project.stripe} code={project.code} />
            <Link href={paths.project(project.id)} className="min-w-0 truncate hover:underline">
              {project.title} · {project.artist}
            </Link>
          </>
        }
        facts={
          <>
            <StatusChip status={head.status} hold={head.hold} />
            {head.hold?.end && !head.hold.isLapsed ? <span className="text-ink">{head.hold.end}</span> : null}
            <Count
              value={`${fill.filled}/${fill.needed}`}
              label="people filled of those needed"
              tone={fill.filled < fill.needed ? "warn" : "plain"}
            />
            {times === null ? (
              <span>No date yet</span>
            ) : (
              <>
                <span className="digits text-ink">
                  {times.date} {times.times}
                </span>
                <span>
                  {times.duration}, {times.zone} time
                </span>
                <ViewerTimes times={times} />
              </>
            )}
            <span>{head.roomName ?? "No room"}</span>
            <span>{head.typeLabel}</span>
            {head.livePlayers > 0 ? <span>{head.livePlayers} live</span> : null}
            {head.fixedClock ? <span>Clock fixed by contract</span> : null}
          </>
        }
        actions={<SessionCommands view={view} />}
      />
      {head.series === null ? null : <SeriesPlace place={head.series} />}
      <HoldNotice view={view} />
      {times?.clockChange ? <p className="mb-4 text-warn">{times.clockChange}</p> : null}
      {head.notes ? <p className="mb-4 max-w-prose whitespace-pre-line text-muted">{head.notes}</p> : null}
    </>
  );
}
