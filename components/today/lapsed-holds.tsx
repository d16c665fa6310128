import { LapsedHoldCommands } from "@/components/studio-sessions/lapsed-hold-commands";
import type { LapsedHoldView } from "@/lib/domain/today-view";
import { SessionLine } from "./session-line";

interface LapsedHoldsProps {
  holds: readonly LapsedHoldView[];
  canPlan: boolean;
}

/** Holds that ran out: each is confirmed, extended or cancelled in place. */
export function LapsedHolds({ holds, canPlan }: LapsedHoldsProps) {
  return (
    <ul aria-label="Holds that ran out" className="panel divide-y divide-line overflow-clip">
      {holds.map(({ session, version, hold }) => (
        <li key={session.id} className="relative grid min-h-(--row) items-center gap-2 px-3 py-2">
          <SessionLine session={session} hasDate hasRoom />
          {canPlan ? (
            <LapsedHoldCommands session={{ id: session.id, version, title: session.title }} hold={hold} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
