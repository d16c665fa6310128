"use client";
import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";

type SwitchProps = Omit<AriaSwitchProps, "className" | "style" | "children"> & {
  children: ReactNode;
  className?: string;
};

/** On or off, at once: without a Save button. In a form, use a `Checkbox`. */
export function Switch({ children, className = "", ...props }: SwitchProps) {
  return (
    <AriaSwitch
      {...props}
      className={`group inline-flex min-h-6 items-center gap-2 data-disabled:opacity-50 data-focus-visible:outline-none touch:min-h-11 ${className}`}
    >
      <span className="flex h-4 w-7 shrink-0 items-center rounded-[3px] border border-control bg-background p-px group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-selected:justify-end group-data-selected:border-accent">
        <span className="h-full w-3 rounded-[2px] bg-control group-data-selected:bg-accent" />
      </span>
      {children}
    </AriaSwitch>
  );
}
