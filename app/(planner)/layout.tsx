import type { ReactNode } from "react";
import { PickerHost } from "@/components/calls/picker-host";
import { InspectorHost } from "@/components/coverage/inspector-host";
import { Frame } from "@/components/frame/frame";
import { SessionPanels } from "@/components/studio-sessions/session-panels";
import { loadFrame } from "@/lib/loaders/frame";

/** Around every screen behind sign-in. It draws; every page and action asks for the actor itself. */
export default async function PlannerLayout({ children }: { children: ReactNode }) {
  const view = await loadFrame();
  return (
    <Frame
      view={view}
      panels={
        <>
          <InspectorHost changeId={view.changeId} />
          <PickerHost />
          <SessionPanels />
        </>
      }
    >
      {children}
    </Frame>
  );
}
