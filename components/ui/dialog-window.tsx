"use client";
import X from "lucide-react/icons/x";
import { useState } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "./button";
import type { DialogProps } from "./dialog";
import { DialogActions } from "./dialog-actions";
import { IconButton } from "./icon-button";

const WIDTHS = { narrow: "sm:max-w-sm", normal: "sm:max-w-lg", wide: "sm:max-w-3xl" };

/** The open window of a `Dialog`; loaded by it. */
export function DialogWindow({ title, onClose, width = "normal", role, children }: DialogProps) {
  /** Something was typed, ticked or chosen in a form: leaving would lose it. */
  const [isFilled, setFilled] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => {
        if (open) return;
        if (isFilled) setAsking(true);
        else onClose();
      }}
      isDismissable={!isFilled}
      data-filled={isFilled || undefined}
      className="fade fixed inset-0 z-40 flex h-(--visual-viewport-height) items-end justify-center bg-veil sm:items-start sm:p-6 sm:pt-[8vh]"
    >
      <Modal
        className={`rise w-full rounded-t-panel border border-line bg-panel text-ink sm:rounded-panel ${WIDTHS[width]}`}
      >
        <AriaDialog role={role} className="flex max-h-[85dvh] flex-col outline-none">
          <div className="flex items-center justify-between gap-4 border-line border-b py-2 pr-2 pl-4">
            <Heading slot="title" level={2} className="min-w-0 font-semibold text-heading">
              {title}
            </Heading>
            <IconButton label="Close" shortcut="Esc" slot="close" icon={<X size={16} aria-hidden="true" />} />
          </div>
          <div
            className="min-h-0 overflow-y-auto p-4"
            // On the way down: checkboxes keep the event to themselves on the way up.
            onChangeCapture={(event) => {
              const field = event.target as Element;
              if (field.matches("form *:not([type=search])")) setFilled(true);
            }}
          >
            {children}
          </div>
          {isAsking ? <DiscardQuestion onKeep={() => setAsking(false)} onDiscard={onClose} /> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Asked before a form that was filled in is left without saving; Esc, Enter and the cross keep it. Not by `Dialog`: a window
 * that fetches windows is built as if it were there already, and then some pages fetch it without what it needs.
 */
function DiscardQuestion({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <DialogWindow title="Discard what you typed?" isOpen onClose={onKeep} width="narrow" role="alertdialog">
      <p className="text-muted">Nothing of it is saved.</p>
      <DialogActions>
        <Button kind="danger" onPress={onDiscard}>
          Discard
        </Button>
        <Button kind="primary" onPress={onKeep} autoFocus>
          Keep editing
        </Button>
      </DialogActions>
    </DialogWindow>
  );
}
