import { holdLabel } from "@/lib/domain/hold-words";
import type { SessionPageView } from "@/lib/domain/session-view";
import { LapsedHoldCommands } from "./lapsed-hold-commands";

/** What a hold wants to be known for: that it ran out, with what can be done; or that it is first in line. */
export function HoldNotice({ view: { head, permissions } }: { view: SessionPageView }) {
  const { hold } = head;
  if (hold?.isLapsed) {
    return (
      <div className="panel mb-4 flex min-h-(--row) flex-wrap items-center justify-between gap-x-6 gap-y-2 px-3 py-2">
        <p>
          <span className="font-medium">{hold.end}.</span>{" "}
          <span className="text-muted">
            It holds neither the room nor people until somebody confirms or extends it.
          </span>
        </p>
        {permissions.includes("plan") ? <LapsedHoldCommands session={head} hold={hold} /> : null}
      </div>
    );
  }
  return hold?.isFirstInLine ? (
    <p className="mb-4 text-muted">{holdLabel("HOLD_2", hold)}: nobody has the room before it.</p>
  ) : null;
}
