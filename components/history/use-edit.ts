"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/actions/define-action";
import { changedNote } from "./changed-note";
import { useWrite } from "./use-write";

/**
 * A form over a row that somebody else may save first. A save that comes too late is refused, and each field says what
 * it holds by now; what was typed stays, and the next save replaces what was shown.
 *
 * @param version the one that the form is filled in from; later ones that come with the page are not what was seen
 */
export function useEdit(version: number) {
  const [opened] = useState(version);
  const { write, refusal, isPending, clearRefusal } = useWrite();
  /** The row's values after the last save that came too late. */
  const [current, setCurrent] = useState<Readonly<Record<string, unknown>> | null>(null);

  const save = (run: (seen: number) => Promise<ActionResult<unknown>>, onDone: () => void) =>
    write(() => run(typeof current?.version === "number" ? current.version : opened), {
      isQuiet: true,
      onDone,
      onRefused: (refused) => {
        if (refused.current !== undefined) setCurrent(refused.current);
      },
    });

  /**
   * The sentence beside a field: what is wrong with it, or what somebody else made of it.
   *
   * @param typed the value that was sent
   * @param show how a value reads, when it is not plain text
   */
  const note = (name: string, typed: unknown, show: (value: unknown) => string = plainText): string | undefined => {
    const fault = refusal?.fields?.[name];
    if (fault !== undefined) return fault;
    return current !== null && name in current ? changedNote(show(current[name]), show(typed)) : undefined;
  };

  return { save, note, isStale: current !== null, write, refusal, isPending, clearRefusal };
}

function plainText(value: unknown): string {
  return String(value ?? "");
}
