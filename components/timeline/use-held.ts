"use client";
import { useOptimistic, useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { useEscapeLayer } from "@/components/ui/escape-layer";
import { toast } from "@/components/ui/toast-store";
import { moveSessionAction } from "@/lib/actions/studio-sessions";
import type { AnsweredYes } from "@/lib/domain/second-yes";
import type { Proposal } from "@/lib/domain/timeline-conflicts";
import type { TimelineSession } from "@/lib/domain/timeline-view";
import { type Held, isChanged } from "./proposal";

/** A move that waits for a second yes. */
interface Asked {
  held: Held;
  reasons: string;
}

/**
 * The session that is held and where it would go. A drop shows at once; the server's answer follows, and a refusal puts
 * the bar back where it was. Escape lets go without a change.
 *
 * @param sessions as the page has them
 * @param whenText how the times of a proposal read: "Mon 23 Nov, 10:00–18:30"
 */
export function useHeld(sessions: readonly TimelineSession[], whenText: (proposal: Proposal) => string) {
  const [held, setHeld] = useState<Held | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [shown, place] = useOptimistic(sessions, (known, proposal: Proposal) => {
    const { sessionId, ...to } = proposal;
    // What it clashes with is the server's to say.
    const moved = { ...to, when: whenText(proposal), clockChange: null, flags: [] };
    return known.map((session) => (session.id === sessionId ? { ...session, ...moved } : session));
  });
  const { write } = useWrite();
  const letGo = () => setHeld(null);
  useEscapeLayer(held !== null, letGo);

  const save = (dropped: Held, isSure: AnsweredYes) => {
    const { sessionId, version, proposal } = dropped;
    const span = {
      startsAt: new Date(proposal.start).toISOString(),
      endsAt: new Date(proposal.end).toISOString(),
    };
    write(
      () => {
        place(proposal);
        return moveSessionAction({ id: sessionId, version, roomId: proposal.roomId, to: { span }, isSure });
      },
      {
        isQuiet: true,
        onRefused: ({ code, message }) => {
          if (code === "ASKS_TWICE") setAsked({ held: dropped, reasons: message });
          else toast({ message, kind: "problem" });
        },
      },
    );
  };

  return {
    held,
    /** The sessions with what was dropped in its new place. */
    shown,
    asked,
    take: setHeld,
    letGo,
    /** Puts the session where it is held. A place that is the old one changes nothing. */
    drop: (dropped: Held) => {
      setHeld(null);
      if (isChanged(dropped)) save(dropped, false);
    },
    /** The second yes; without one everything stays as it was. */
    answer: (isSure: boolean) => {
      if (asked !== null && isSure) save(asked.held, asked.reasons);
      setAsked(null);
    },
  };
}
