"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "./button";
import type { ButtonKind, ButtonSize } from "./button-style";
import { IconButton } from "./icon-button";

interface PopoverButtonProps {
  label: string;
  /** The heading of what opens, if it should differ from the label. */
  title?: string;
  icon?: ReactNode;
  isIconOnly?: boolean;
  kind?: ButtonKind;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
}

const loadPanel = () => import("./popover-panel");
const PopoverPanel = dynamic(() => loadPanel().then((module) => module.PopoverPanel), { ssr: false });

/** A button that opens a small panel beside itself: an explanation, a few settings. Its content renders when open. */
export function PopoverButton({ label, title, icon, isIconOnly, kind, size, className, children }: PopoverButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const trigger = {
    ref: button,
    kind,
    size,
    className,
    "aria-haspopup": "dialog" as const,
    "aria-expanded": isOpen,
    onPress: () => setOpen(true),
    onHoverStart: () => void loadPanel(),
    onFocus: () => void loadPanel(),
  };
  return (
    <>
      {isIconOnly ? (
        <IconButton {...trigger} label={label} icon={icon} />
      ) : (
        <Button {...trigger} icon={icon}>
          {label}
        </Button>
      )}
      {isOpen ? (
        <PopoverPanel title={title ?? label} trigger={button} onClose={() => setOpen(false)}>
          {children}
        </PopoverPanel>
      ) : null}
    </>
  );
}
