"use client";
import { useEffect, useState, useTransition } from "react";
import type { PickerRequest } from "@/components/frame/panel-store";
import { useWrite } from "@/components/history/use-write";
import { assignAction, candidatesAction } from "@/lib/actions/calls";
import type { CandidatesView, OpeningRequest } from "@/lib/domain/candidate-view";
import type { Position } from "@/lib/domain/session-role";

function openingOf(asked: PickerRequest): OpeningRequest {
  return {
    sessionId: asked.sessionId,
    sessionRole: asked.sessionRole,
    position: asked.position ?? "PRINCIPAL",
    taskId: asked.taskId ?? null,
    replacesCallId: asked.replacesCallId ?? null,
    assistBlockIds: asked.assistBlockIds === undefined ? null : [...asked.assistBlockIds],
  };
}

/** What the picker knows and does: asks for the candidates, writes the pick, goes on to the next open need. */
export function usePicker(asked: PickerRequest, onClose: () => void) {
  const [opening, setOpening] = useState(() => openingOf(asked));
  const [view, setView] = useState<CandidatesView | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [isLoading, startLoading] = useTransition();
  const { isPending, write } = useWrite();

  useEffect(() => {
    let isStale = false;
    startLoading(async () => {
      const result = await candidatesAction(opening).catch(() => null);
      if (isStale) return;
      if (result?.ok) setView(result.value);
      setFault(
        result === null ? "The server could not be reached. Try again in a moment." : result.ok ? null : result.message,
      );
    });
    return () => {
      isStale = true;
    };
  }, [opening]);

  const pick = (personId: string) => {
    if (view === null || isPending) return;
    const { request, replacesVersion, fillsGap } = view;
    write(() => assignAction({ opening: request, personId, replacesVersion, movesOn: fillsGap }), {
      isQuiet: true,
      onRefused: (refusal) => {
        setFault(refusal.message);
        setOpening({ ...request });
      },
      onDone: ({ next }) => {
        if (next === null) return onClose();
        setFault(null);
        setView(next);
        setSaid(`Next: ${next.shortTitle}.`);
      },
    });
  };

  return {
    view,
    fault,
    said,
    isPending: isPending || isLoading,
    pick,
    setPosition: (position: Position) => {
      if (view !== null) setOpening({ ...view.request, position });
    },
  };
}
