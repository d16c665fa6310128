"use client";
import { useEffect, useState } from "react";
import type { PickerRequest } from "@/components/frame/panel-store";
import { useWrite } from "@/components/history/use-write";
import { assignAction, candidatesQuery, unassignTaskAction } from "@/lib/actions/calls";
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
  /** The opening that the view answers; another one is on its way while they differ. */
  const [answered, setAnswered] = useState<OpeningRequest | null>(null);
  const [view, setView] = useState<CandidatesView | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  /** How many picks have led to a next one, and what is said of the last. */
  const [turn, setTurn] = useState({ count: 0, said: "" });
  // Not the transition's own flag: that lasts until the page behind is new, and the next pick need not wait for it.
  const [isWriting, setWriting] = useState(false);
  const { write } = useWrite();

  useEffect(() => {
    let isStale = false;
    candidatesQuery(opening)
      .then((result) => {
        if (isStale) return;
        setAnswered(opening);
        if (result.ok) setView(result.value);
        else setFault(result.message);
      })
      .catch(() => {
        if (!isStale) setFault("The server could not be reached. Close this and try again in a moment.");
      });
    return () => {
      isStale = true;
    };
  }, [opening]);

  const pick = (personId: string) => {
    if (view === null || isWriting) return;
    const { request, replacesVersion, taskVersion, fillsGap } = view;
    setWriting(true);
    setFault(null);
    write(() => assignAction({ opening: request, personId, replacesVersion, taskVersion, movesOn: fillsGap }), {
      isQuiet: true,
      onRefused: (refusal) => {
        setWriting(false);
        setFault(refusal.message);
        setOpening({ ...request });
      },
      onDone: ({ next }) => {
        if (next === null) return onClose();
        setWriting(false);
        setView(next);
        setTurn(({ count }) => ({ count: count + 1, said: `Next: ${next.shortTitle}.` }));
      },
    });
  };

  /** The task falls to the lead of its role again. */
  const takeNameOff = () => {
    const taskId = view?.request.taskId ?? null;
    if (view === null || taskId === null) return;
    write(() => unassignTaskAction({ taskId, version: view.taskVersion }), { onDone: onClose });
  };

  return {
    view,
    fault,
    turn,
    isPending: isWriting || (answered !== opening && fault === null),
    pick,
    takeNameOff,
    setPosition: (position: Position) => {
      setFault(null);
      if (view !== null) setOpening({ ...view.request, position });
    },
  };
}
