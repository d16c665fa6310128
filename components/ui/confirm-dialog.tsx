"use client";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { DialogActions } from "./dialog-actions";
import { FormError } from "./form-error";

interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The verb itself: "Remove session", never "OK". */
  confirmLabel: string;
  /** where "Cancel" could be taken for what is asked about */
  dismissLabel?: string;
  isDangerous?: boolean;
  /** Resolves to a sentence when it was refused, to nothing when it was done (the dialog then closes). */
  onConfirm: () => Promise<string | undefined> | Promise<void>;
  children: ReactNode;
}

/** Asks once more, says what will happen, and stays open with the reason when it is refused. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  confirmLabel,
  dismissLabel = "Cancel",
  isDangerous,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const [refusal, setRefusal] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const close = () => {
    setRefusal(undefined);
    onClose();
  };
  const confirm = () =>
    startTransition(async () => {
      const reason = (await onConfirm()) ?? undefined;
      if (reason) setRefusal(reason);
      else close();
    });
  return (
    <Dialog title={title} isOpen={isOpen} onClose={close} width="narrow" role="alertdialog">
      <div className="flex flex-col gap-3">
        <div className="text-muted">{children}</div>
        <FormError message={refusal} />
        <DialogActions>
          <Button onPress={close}>{dismissLabel}</Button>
          <Button kind={isDangerous ? "danger" : "primary"} isPending={isPending} onPress={confirm} autoFocus>
            {confirmLabel}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
