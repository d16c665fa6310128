"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/actions/define-action";
import { catchUp, changedNote, type FieldNotes, isTyped, type LiveRow, openEdit, settle } from "./edit";
import { useWrite } from "./use-write";

/** What is said beside a field. `show`: how its value reads, when it is not plain text. */
export type NoteOf<Draft> = <Name extends keyof Draft & string>(
  name: Name,
  show?: (value: Draft[Name]) => string,
) => FieldNotes;

/**
 * A form over a row that somebody else may save first. A save that comes too late is refused: fields that were not
 * touched here then take over what the row holds by now and say so, what was typed stays, and a field that both changed
 * says what the next save replaces.
 *
 * @param row as the page shows it now; a refusal brings the newest
 */
export function useEdit<Draft extends object>(row: LiveRow<Draft>) {
  const [kept, setEdit] = useState(() => openEdit(row));
  const { write, refusal, isPending, clearRefusal } = useWrite();
  const edit = catchUp(kept, row, refusal?.code === "STALE");
  if (edit !== kept) setEdit(edit);
  const { draft, seen } = edit;

  const change = (part: Partial<Draft>) => setEdit((last) => ({ ...last, draft: { ...last.draft, ...part } }));

  const save = (run: (version: number) => Promise<ActionResult<unknown>>, onDone?: () => void) =>
    write(() => run(seen.version), {
      isQuiet: true,
      onDone: () => {
        setEdit((last) => settle(last, draft));
        onDone?.();
      },
    });

  const note: NoteOf<Draft> = (name, show = plainText) => {
    const error = refusal?.fields?.[name];
    return error === undefined ? changedNote(edit, name, show) : { error };
  };

  return { draft, change, save, note, isTyped: isTyped(edit), write, refusal, isPending, clearRefusal };
}

function plainText(value: unknown): string {
  return String(value ?? "");
}
