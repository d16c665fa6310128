"use client";
import { useCallback, useState, useTransition } from "react";
import { toast } from "@/components/ui/toast-store";
import type { ActionResult } from "@/lib/actions/define-action";
import type { Refusal } from "@/lib/domain/refusal";
import { reachServer } from "./reach-server";
import { changeToast } from "./undo-change";

interface WriteOptions<Value> {
  /** Says something else than the change's own sentence; null says nothing. */
  say?: string | null;
  onDone?: (value: Value) => void;
  onRefused?: (refusal: Refusal) => void;
  /** A refusal belongs to a form that shows it itself. */
  isQuiet?: boolean;
}

/**
 * Runs a server action and tells the user what became of it: a toast with Undo, or the refusal's sentence. The
 * form keeps what was typed, `refusal` carries the sentences for its fields.
 */
export function useWrite() {
  const [isPending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** The refusal is there while the page that came with it is still on its way: the next press counts already. */
  const [isRefused, setRefused] = useState(false);

  const write = useCallback(
    <Value>(run: () => Promise<ActionResult<Value>>, options: WriteOptions<Value> = {}): void => {
      setRefused(false);
      startTransition(async () => {
        const result = await reachServer(run);
        if (!result.ok) {
          setRefusal(result);
          setRefused(true);
          options.onRefused?.(result);
          if (!options.isQuiet) toast({ message: result.message, kind: "problem" });
          return;
        }
        setRefusal(null);
        const { change } = result;
        const message = options.say === undefined ? change?.summary : options.say;
        if (message) toast(change ? { ...changeToast(change), message } : { message });
        options.onDone?.(result.value);
      });
    },
    [],
  );

  return { isPending: isPending && !isRefused, refusal, write, clearRefusal: useCallback(() => setRefusal(null), []) };
}

/** What a part of a component gets that writes on its behalf. */
export type Write = ReturnType<typeof useWrite>["write"];
