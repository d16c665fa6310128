"use client";
import { useEffect, useState } from "react";
import type { PickerRequest } from "@/components/frame/panel-store";
import { reachServer } from "@/components/history/reach-server";
import { useWrite } from "@/components/history/use-write";
import { assignAction, candidatesQuery, unassignTaskAction } from "@/lib/actions/calls";
import { addPersonAction } from "@/lib/actions/people";
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

interface Asked {
  /** What is to be filled. */
  opening: OpeningRequest;
  /** The opening that the view is about; another view is on its way while they differ. */
  answered: OpeningRequest | null;
  view: CandidatesView | null;
}

/** What the picker knows and does: asks for the candidates, writes the pick, goes on to the next open need. */
export function usePicker(request: PickerRequest, onClose: () => void) {
  const [{ opening, answered, view }, setAsked] = useState<Asked>(() => ({
    opening: openingOf(request),
    answered: null,
    view: null,
  }));
  const [fault, setFault] = useState<string | null>(null);
  /** How many picks have led to a next one, and what is said of the last. */
  const [turn, setTurn] = useState({ count: 0, said: "" });
  // Not the transition's own flag: that lasts until the page behind is new, and the next pick need not wait for it.
  const [isWriting, setWriting] = useState(false);
  const { write } = useWrite();
  const isAnswered = answered === opening;
  // Nobody is picked by a list that is about another opening than the one asked for.
  const isPending = isWriting || !isAnswered;

  const ask = (next: OpeningRequest) => setAsked((asked) => ({ ...asked, opening: next }));

  useEffect(() => {
    if (isAnswered) return;
    let isStale = false;
    void reachServer(() => candidatesQuery(opening)).then((result) => {
      if (isStale) return;
      if (result.ok) return setAsked({ opening, answered: opening, view: result.value });
      setFault(result.message);
      // What is in sight still holds, for the opening that it is about.
      setAsked((asked) => (asked.answered === null ? asked : { ...asked, opening: asked.answered }));
    });
    return () => {
      isStale = true;
    };
  }, [opening, isAnswered]);

  const refuse = (message: string) => {
    setWriting(false);
    setFault(message);
  };

  const assign = ({ request, replacesVersion, taskVersion, fillsGap }: CandidatesView, personId: string) =>
    write(() => assignAction({ opening: request, personId, replacesVersion, taskVersion, movesOn: fillsGap }), {
      isQuiet: true,
      onRefused: ({ message }) => {
        refuse(message);
        ask({ ...request });
      },
      onDone: ({ next }) => {
        if (next === null) return onClose();
        setWriting(false);
        setAsked({ opening: next.request, answered: next.request, view: next });
        setTurn(({ count }) => ({ count: count + 1, said: `Next: ${next.shortTitle}.` }));
      },
    });

  const start = (run: (view: CandidatesView) => void) => {
    if (view === null || isPending) return;
    setWriting(true);
    setFault(null);
    run(view);
  };

  const pick = (personId: string) => start((shown) => assign(shown, personId));

  /** Somebody new to the studio, put on the roster and picked in one go. */
  const addAndPick = (name: string) =>
    start((shown) => {
      const { sessionRole } = shown.request;
      const person = { name, kind: "PERSON" as const, sessionRoles: [sessionRole], skills: [] };
      write(() => addPersonAction({ ...person, email: "", phone: "", notes: "" }), {
        isQuiet: true,
        onRefused: ({ fields, message }) => refuse(fields?.name ?? message),
        onDone: ({ id }) => assign(shown, id),
      });
    });

  /** The task falls to the lead of its role again. */
  const takeNameOff = () => {
    const taskId = view?.request.taskId ?? null;
    if (view === null || taskId === null) return;
    write(() => unassignTaskAction({ taskId, version: view.taskVersion }), { onDone: onClose });
  };

  return {
    view,
    /** The position that was asked for, also while its list is on its way. */
    position: opening.position,
    fault,
    turn,
    isPending: view === null ? isWriting || fault === null : isPending,
    pick,
    addAndPick,
    takeNameOff,
    setPosition: (position: Position) => {
      if (isWriting) return;
      setFault(null);
      ask({ ...opening, position });
    },
  };
}
