"use client";
import { useState } from "react";
import { faultNotes } from "@/components/history/fault-notes";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { extendHoldAction } from "@/lib/actions/studio-sessions";
import { yesTo } from "@/lib/domain/second-yes";
import type { HoldView } from "@/lib/domain/session-view";
import { HoldEndFields } from "./hold-end-fields";

interface ExtendHoldDialogProps {
  session: { id: string; version: number; title: string };
  hold: HoldView;
  onClose: () => void;
}

/** How long a hold goes on: until another time, or without an end. */
export function ExtendHoldDialog({ session: { id, version, title }, hold, onClose }: ExtendHoldDialogProps) {
  const { proposed, zone } = hold;
  const [draft, setDraft] = useState({ hasHoldEnd: true, holdEndsOn: proposed.date, holdEndsTime: proposed.time });
  const { write, isPending, refusal, clearRefusal } = useWrite();
  const isAskedTwice = refusal?.code === "ASKS_TWICE";
  const holdEnd = draft.hasHoldEnd ? { date: draft.holdEndsOn, time: draft.holdEndsTime } : null;
  const save = () =>
    write(() => extendHoldAction({ id, version, holdEnd, isSure: yesTo(refusal) }), {
      isQuiet: true,
      onDone: onClose,
    });
  return (
    <Dialog title={`Hold ${title} longer`} isOpen onClose={onClose}>
      <Form action={save} label="End of the hold">
        <HoldEndFields
          draft={draft}
          onChange={(part) => {
            if (isAskedTwice) clearRefusal();
            setDraft({ ...draft, ...part });
          }}
          zone={zone}
          errors={refusal?.fields ?? {}}
          note={faultNotes(refusal)}
        />
        <FormError message={refusal?.message} />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            {isAskedTwice ? "Hold anyway" : "Hold"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
