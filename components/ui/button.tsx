"use client";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonKind, type ButtonSize, buttonClass } from "./button-style";
import { pendingPress } from "./pending-press";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children" | "isPending"> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  /** Waiting for the server: keeps the focus, cannot be pressed again. */
  isPending?: boolean;
  /** As disabled, but it keeps the focus: for what a press of it can bring to its end ("Move up"). */
  isOff?: boolean;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/** A button with words on it. One `primary` per screen or dialog. */
export function Button({ kind, size, icon, className, isPending, isOff, children, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...pendingPress(isPending, isOff)}
      data-pending={isPending || undefined}
      data-off={isOff || undefined}
      className={buttonClass(kind, size, className)}
    >
      {isPending ? <Spinner /> : icon}
      {children}
    </AriaButton>
  );
}
