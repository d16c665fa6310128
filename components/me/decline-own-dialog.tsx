"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { answerOwnCallAction } from "@/lib/actions/own-calls";
import type { PersonCallView } from "@/lib/domain/person-view";
import { DECLINE_REASON_MAX } from "@/lib/schemas/call";

interface DeclineOwnDialogProps {
  call: PersonCallView;
  sessionTitle: string;
  onClose: () => void;
}

/** A decline asks for its reason, which helps whoever plans next. */
export function DeclineOwnDialog({ call, sessionTitle, onClose }: DeclineOwnDialogProps) {
  const { isPending, refusal, write } = useWrite();
  const [declineReason, setReason] = useState(call.declineReason);
  const save = () =>
    write(() => answerOwnCallAction({ callId: call.id, version: call.version, answer: "DECLINED", declineReason }), {
      isQuiet: true,
      onDone: onClose,
    });
  return (
    <Dialog title={`Decline ${sessionTitle}?`} isOpen onClose={onClose} width="narrow">
      <Form action={save} label="Decline">
        <FormError message={refusal?.fields === undefined ? refusal?.message : null} />
        <TextField
          label="Reason"
          autoFocus
          hint="Whoever plans sees it"
          maxLength={DECLINE_REASON_MAX}
          value={declineReason}
          onChange={setReason}
          error={refusal?.fields?.declineReason}
        />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Decline
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
