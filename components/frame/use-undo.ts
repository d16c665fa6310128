"use client";
import { useTransition } from "react";
import { reachServer } from "@/components/history/reach-server";
import { dismissToastOf, toast } from "@/components/ui/toast-store";
import { undoLastAction } from "@/lib/actions/changes";

/** Takes back the last change and says which, or why not. */
export function useUndo(): { undo: () => void; isPending: boolean } {
  const [isPending, startTransition] = useTransition();
  const undo = () =>
    startTransition(async () => {
      const reply = await reachServer(() => undoLastAction({}));
      if (reply.ok) dismissToastOf(reply.value);
      toast(reply.ok ? { message: reply.change?.summary ?? "Undone." } : { message: reply.message, kind: "problem" });
    });
  return { undo, isPending };
}
