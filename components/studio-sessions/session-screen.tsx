import type { ReactNode } from "react";
import { FlagList } from "@/components/coverage/flag-list";
import { SectionHeader } from "@/components/ui/section-header";
import type { SessionPageView } from "@/lib/domain/session-view";
import { NeedSteppers } from "./need-steppers";
import { RunOfDay } from "./run-of-day";
import { SessionHead } from "./session-head";

interface SessionScreenProps {
  view: SessionPageView;
  /** who is called */
  crew: ReactNode;
}

/** One session: when and where, what is flagged, who is called, and the run of the day. */
export function SessionScreen({ view, crew }: SessionScreenProps) {
  return (
    <>
      <SessionHead view={view} />
      <div className="flex flex-col gap-6">
        {view.flags.length > 0 ? (
          <section aria-labelledby="flags">
            <SectionHeader id="flags" title="Flags" />
            <FlagList label="Flags of this session" flags={view.flags} hasStripe={false} />
          </section>
        ) : null}
        <div className="flex flex-col gap-2">
          {crew}
          <NeedSteppers sessionId={view.head.id} needs={view.needs} canPlan={view.permissions.includes("plan")} />
        </div>
        <RunOfDay view={view} />
      </div>
    </>
  );
}
