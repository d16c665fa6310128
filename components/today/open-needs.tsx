import { OpenSocket } from "@/components/calls/open-socket";
import type { OpenSessionView } from "@/lib/domain/today-view";
import { SessionLine } from "./session-line";

interface OpenNeedsProps {
  sessions: readonly OpenSessionView[];
  canPlan: boolean;
}

/** Sessions that need somebody: a press on a socket opens the picker. */
export function OpenNeeds({ sessions, canPlan }: OpenNeedsProps) {
  return (
    <ul aria-label="Open needs" className="panel divide-y divide-line overflow-clip">
      {sessions.map(({ session, needs }) => (
        <li
          key={session.id}
          className="relative grid min-h-(--row) items-center gap-x-4 gap-y-2 px-3 py-2 sm:grid-cols-[minmax(0,1fr)_12.5rem]"
        >
          <SessionLine session={session} hasDate hasRoom />
          <span className="relative flex flex-wrap items-center gap-2">
            {needs.map((need) => (
              <OpenSocket key={need.sessionRole} sessionId={session.id} need={need} isReadOnly={!canPlan} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
