"use client";
import X from "lucide-react/icons/x";
import type { ReactNode, RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Popover } from "react-aria-components/Popover";
import { IconButton } from "./icon-button";

interface PopoverPanelProps {
  title: string;
  trigger: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** The open panel of a `PopoverButton`; loaded by it. */
export function PopoverPanel({ title, trigger, onClose, children }: PopoverPanelProps) {
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom start"
      offset={4}
      className="fade panel w-88 max-w-[calc(100vw-1rem)] overflow-y-auto border-control text-ink"
    >
      <Dialog className="outline-none">
        <div className="flex items-center justify-between gap-2 border-line border-b py-1 pr-1 pl-3">
          <Heading slot="title" level={2} className="font-semibold">
            {title}
          </Heading>
          <IconButton label="Close" size="small" icon={<X size={14} aria-hidden="true" />} onPress={onClose} />
        </div>
        <div className="p-3">{children}</div>
      </Dialog>
    </Popover>
  );
}
