"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { saveSessionAction } from "@/lib/actions/studio-sessions";
import type { SessionChoices, SessionForm } from "@/lib/domain/session-view";
import { draftOf, fieldsOf, type SessionDraft } from "./session-draft";
import { SessionFields } from "./session-fields";

interface EditSessionDialogProps {
  session: { id: string; version: number };
  form: SessionForm;
  choices: SessionChoices;
  onClose: () => void;
}

/** Every field of a session. What was typed stays when somebody else was faster; their values stand beside it. */
export function EditSessionDialog({ session, form, choices, onClose }: EditSessionDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(form));
  // The version of what was read when the dialog opened, or of what it was refused for and then showed.
  const [seen, setSeen] = useState(session.version);
  const [isStale, setStale] = useState(false);
  const { write, isPending, refusal, clearRefusal } = useWrite();
  const isAskedTwice = refusal?.code === "ASKS_TWICE";
  const change = (next: SessionDraft) => {
    if (isAskedTwice) clearRefusal();
    setDraft(next);
  };
  const save = () =>
    write(() => saveSessionAction({ ...fieldsOf(draft), id: session.id, version: seen, isSure: isAskedTwice }), {
      isQuiet: true,
      onDone: onClose,
      onRefused: ({ code, current }) => {
        if (code !== "STALE" || typeof current?.version !== "number") return;
        setStale(true);
        setSeen(current.version);
      },
    });
  return (
    <Dialog title="Edit session" isOpen onClose={onClose} width="wide" isSticky>
      <Form action={save} label="Edit session">
        <SessionFields
          draft={draft}
          onChange={change}
          choices={choices}
          errors={refusal?.fields ?? {}}
          current={isStale ? form : null}
        />
        <FormError message={refusal?.message} />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            {isAskedTwice ? "Confirm anyway" : "Save"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
