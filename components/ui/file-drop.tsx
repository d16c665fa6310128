"use client";
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { buttonClass } from "./button-style";

interface FileDropProps {
  /** On the button: "Choose a file". */
  label: string;
  /** What is taken, as in the attribute of a file input: ".csv,text/csv". */
  accept: string;
  /** What a file may be; said beside the button. */
  hint: string;
  /** A file with a fault, or none: a sentence. */
  error?: ReactNode;
  isBusy?: boolean;
  onChoose: (file: File) => void;
}

/** One file, dropped or chosen. The browser's own input, so that it works by keyboard and with every screen reader. */
export function FileDrop({ label, accept, hint, error, isBusy, onChoose }: FileDropProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onChoose(file);
  };
  return (
    <fieldset
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2 rounded-panel border border-dashed px-4 py-5 ${
        isOver ? "border-accent bg-raised" : "border-control"
      }`}
    >
      <label
        htmlFor={id}
        className={buttonClass(
          "quiet",
          "normal",
          "relative focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus",
        )}
      >
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={isBusy}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file, mended, can be chosen again.
            event.target.value = "";
            if (file) onChoose(file);
          }}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
        {label}
      </label>
      <div id={`${id}-hint`} className="min-w-48 flex-1 max-sm:basis-full">
        {isOver ? <p>Let go to read it.</p> : <p className="text-muted">{hint}</p>}
        {error}
      </div>
    </fieldset>
  );
}
