"use client";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components/Checkbox";

type CheckboxProps = Omit<AriaCheckboxProps, "className" | "style" | "children"> & {
  children: ReactNode;
  className?: string;
};

/** Yes or no, with its words beside it. */
export function Checkbox({ children, className = "", ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className={`group inline-flex min-h-6 items-center gap-2 data-disabled:opacity-50 data-focus-visible:outline-none touch:min-h-11 ${className}`}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="grid size-4 shrink-0 place-items-center rounded-[3px] border border-control bg-background group-data-hovered:border-ink group-data-selected:border-accent group-data-selected:bg-accent group-data-selected:text-on-accent group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus">
            {isIndeterminate ? (
              <span className="h-0.5 w-2 bg-current" />
            ) : isSelected ? (
              <svg
                viewBox="0 0 12 12"
                className="size-3"
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                aria-hidden="true"
              >
                <path d="M2 6.5 4.8 9 10 3.2" />
              </svg>
            ) : null}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
