"use client";
import { useTransition } from "react";
import { toast } from "@/components/ui/toast-store";
import type { FrameActions } from "./frame-view";

/** Takes back the last change and says which, or why not. */
export function useUndo(undoLast: FrameActions["undoLast"]): { undo: () => void; isPending: boolean } {
  const [isPending, startTransition] = useTransition();
  const undo = () =>
    startTransition(async () => {
      const reply = await undoLast({});
      toast(reply.ok ? { message: reply.change?.summary ?? "Undone." } : { message: reply.message, kind: "problem" });
    });
  return { undo, isPending };
}
