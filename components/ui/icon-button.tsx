"use client";
import { type ReactNode, type Ref, useEffect, useState } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonKind, type ButtonSize, iconButtonClass } from "./button-style";
import { pendingPress } from "./pending-press";
import { Spinner } from "./spinner";

export type IconButtonProps = Omit<AriaButtonProps, "className" | "style" | "children" | "aria-label" | "isPending"> & {
  /** The name, read out and shown as the tip. */
  label: string;
  icon: ReactNode;
  isPending?: boolean;
  /** as of `Button` */
  isOff?: boolean;
  kind?: ButtonKind;
  size?: ButtonSize;
  /** Shown in the tip: "Ctrl K". */
  shortcut?: string;
  /** The edge of the button at which the tip starts; "start" near the left edge of the screen. */
  tipSide?: "start" | "end";
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

/**
 * A button with an icon only. The tip shows on hover and on keyboard focus, and Escape puts it away
 * (WCAG 1.4.13); it is drawn by CSS, since a page has many of these.
 */
export function IconButton({
  label,
  icon,
  kind,
  size,
  shortcut,
  tipSide,
  isPending,
  isOff,
  className,
  ...props
}: IconButtonProps) {
  const [isNear, setNear] = useState(false);
  const [isDismissed, setDismissed] = useState(false);
  useEffect(() => {
    if (!isNear) return;
    const dismiss = (event: KeyboardEvent) => {
      if (event.key === "Escape") setDismissed(true);
    };
    document.addEventListener("keydown", dismiss, true);
    return () => document.removeEventListener("keydown", dismiss, true);
  }, [isNear]);
  const follow = (near: boolean) => {
    setNear(near);
    if (near) setDismissed(false);
  };
  return (
    <AriaButton
      {...props}
      {...pendingPress(isPending, isOff)}
      data-pending={isPending || undefined}
      data-off={isOff || undefined}
      aria-label={label}
      onHoverChange={(near) => {
        follow(near);
        props.onHoverChange?.(near);
      }}
      onFocusChange={(near) => {
        follow(near);
        props.onFocusChange?.(near);
      }}
      data-tip={isDismissed ? undefined : shortcut ? `${label}  ${shortcut}` : label}
      data-tip-side={tipSide}
      className={iconButtonClass(kind, size, className)}
    >
      {isPending ? <Spinner /> : icon}
    </AriaButton>
  );
}
