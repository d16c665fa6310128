"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import type { AnsweredYes } from "@/lib/domain/second-yes";
import type { SessionStatus } from "@/lib/domain/studio-session";
import { SECOND_HOLD_LABEL, sureLabel, sureTitle } from "./second-yes-words";
import type { AskedStatus } from "./use-session-status";

interface SecondYesDialogProps {
  asked: AskedStatus;
  onClose: () => void;
  onAnswer: (status: SessionStatus, isSure: AnsweredYes) => void;
}

/** Says who is displaced or stands before, and asks once more; where a second hold fits, it offers one. */
export function SecondYesDialog({ asked: { status, refusal }, onClose, onAnswer }: SecondYesDialogProps) {
  const answer = (next: SessionStatus, isSure: AnsweredYes) => {
    onClose();
    onAnswer(next, isSure);
  };
  const fits = refusal.fits !== undefined;
  return (
    <Dialog
      title={sureTitle(status, refusal)}
      isOpen
      onClose={onClose}
      width={fits ? "normal" : "narrow"}
      role="alertdialog"
    >
      <div className="flex flex-col gap-3">
        <p className="text-muted">{refusal.message}</p>
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button kind={fits ? "quiet" : "primary"} autoFocus={!fits} onPress={() => answer(status, refusal.message)}>
            {sureLabel(status, refusal)}
          </Button>
          {fits ? (
            <Button kind="primary" autoFocus onPress={() => answer("HOLD_2", false)}>
              {SECOND_HOLD_LABEL}
            </Button>
          ) : null}
        </DialogActions>
      </div>
    </Dialog>
  );
}
