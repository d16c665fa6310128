"use client";
import { useEffect, useId, useRef } from "react";
import { Glyph, type GlyphTone } from "@/components/ui/glyph";
import type { Fit, FitOption } from "@/lib/domain/free-view";

interface FitOptionsProps {
  label: string;
  options: readonly FitOption[];
  value: string;
  onChange: (value: string) => void;
  /** under the list: a way to more of it */
  children?: React.ReactNode;
}

const MARKS: Record<Fit, { tone: GlyphTone; word: string }> = {
  FREE: { tone: "ok", word: "Free" },
  SOFT: { tone: "warn", word: "Can be had" },
  TAKEN: { tone: "danger", word: "Taken" },
};

/** Days, hours or rooms to choose from, each with what is free or in the way beside it. Scrolls within itself. */
export function FitOptions({ label, options, value, onChange, children }: FitOptionsProps) {
  const name = useId();
  const box = useRef<HTMLDivElement>(null);
  const first = options[0]?.value;
  // The list alone scrolls to what is chosen; the dialog around it stays where somebody is at work.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice, and other options, are what it follows
  useEffect(() => {
    const list = box.current;
    const chosen = list?.querySelector(":checked")?.closest("label");
    if (!list || !chosen) return;
    const { offsetTop, offsetHeight } = chosen;
    const lowest = offsetTop + offsetHeight - list.clientHeight;
    list.scrollTop = Math.min(offsetTop, Math.max(lowest, list.scrollTop));
  }, [value, first]);
  return (
    <fieldset className="flex min-h-0 min-w-0 flex-col">
      <legend className="label mb-1.5">{label}</legend>
      <div
        ref={box}
        className="relative max-h-64 overflow-y-auto rounded-control border border-control max-sm:max-h-44"
      >
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex min-h-9 cursor-default items-start gap-2 border-line border-b px-2 py-1.5 last:border-b-0 hover:bg-raised has-checked:bg-raised has-checked:shadow-[inset_2px_0_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2 touch:min-h-11"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            <span className="pt-0.5">
              <Glyph shape={option.fit === "FREE" ? "bar" : "block"} tone={MARKS[option.fit].tone} />
            </span>
            <span className="min-w-0 flex-1">
              <span className={`block ${option.value === value ? "font-medium" : ""}`}>{option.label}</span>
              <span className="block text-muted text-small [overflow-wrap:anywhere]">{option.note}</span>
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
