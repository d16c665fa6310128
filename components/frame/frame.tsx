import type { ReactNode } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { OverlayPreload } from "@/components/ui/overlay-preload";
import { ToastRegion } from "@/components/ui/toast-region";
import type { FrameView } from "@/lib/domain/frame-view";
import { Brand } from "./brand";
import { FlagCounter } from "./flag-counter";
import { FrameCommands } from "./frame-commands";
import { LiveUpdates } from "./live-updates";
import { PageFocus } from "./page-focus";
import { Rail } from "./rail";
import { TransportCounter } from "./transport-counter";

interface FrameProps {
  view: FrameView;
  /** What lies over or beside every screen: inspector, picker. */
  panels?: ReactNode;
  children: ReactNode;
}

/** Around every screen of the planner: transport bar, rail, the page itself, messages. */
export function Frame({ view, panels, children }: FrameProps) {
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-accent px-3 py-2 text-on-accent focus:translate-y-0 print:hidden"
      >
        Skip to the page
      </a>
      <header className="sticky top-0 z-30 flex print:hidden h-(--bar) items-center gap-1.5 border-line border-b bg-panel px-2 md:gap-4 md:pr-3 md:pl-4">
        <div className="max-md:pl-1 md:w-[calc(var(--rail)-1.75rem)]">
          <Brand studioName={view.studio.name} />
        </div>
        <TransportCounter today={view.today} />
        <div className="flex-1" />
        <FlagCounter {...view.flagCounts} />
        <FrameCommands view={{ user: view.user, permissions: view.permissions }} />
      </header>
      <Rail permissions={view.permissions} />
      <main id="main" tabIndex={-1} className="page outline-none">
        {children}
      </main>
      {panels}
      <ToastRegion />
      <LiveRegion />
      <PageFocus />
      <LiveUpdates changeId={view.changeId} />
      <OverlayPreload />
    </>
  );
}
