"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { setAnswerAction } from "@/lib/actions/calls";
import { DECLINE_REASON_MAX } from "@/lib/schemas/call";

interface DeclineDialogProps {
  callId: string;
  version: number;
  name: string;
  onClose: () => void;
}

/** A decline keeps its reason, so it is asked for. */
export function DeclineDialog({ callId, version, name, onClose }: DeclineDialogProps) {
  const { isPending, refusal, write } = useWrite();
  const [declineReason, setReason] = useState("");
  const save = () =>
    write(() => setAnswerAction({ callId, version, answer: "DECLINED", declineReason }), {
      isQuiet: true,
      onDone: onClose,
    });
  return (
    <Dialog title={`${name} declined`} isOpen onClose={onClose} width="narrow">
      <Form action={save}>
        <FormError message={refusal?.fields === undefined ? refusal?.message : null} />
        <TextField
          label="Reason"
          autoFocus
          hint="Stays with the call, for whoever plans next"
          maxLength={DECLINE_REASON_MAX}
          value={declineReason}
          onChange={setReason}
          error={refusal?.fields?.declineReason}
        />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Mark as declined
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
