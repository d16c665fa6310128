"use client";
import { useState } from "react";
import { versionToSave } from "@/components/history/field-note";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { savePersonAction } from "@/lib/actions/people";
import type { PersonHeadView } from "@/lib/domain/person-view";
import { PersonFields } from "./person-fields";
import { personNotes } from "./person-note";

interface EditPersonDialogProps {
  head: PersonHeadView;
  onClose: () => void;
}

/** Changes what is known of a person. Render it while it is open; load it lazily. */
export function EditPersonDialog({ head, onClose }: EditPersonDialogProps) {
  const [opened] = useState(head);
  const [draft, setDraft] = useState(head.form);
  const { write, isPending, refusal } = useWrite();
  const save = () =>
    write(
      () =>
        savePersonAction({
          ...draft,
          sessionRoles: [...draft.sessionRoles],
          skills: [...draft.skills],
          id: opened.id,
          version: versionToSave(refusal, opened.version),
        }),
      { isQuiet: true, onDone: onClose },
    );
  return (
    <Dialog title={`Edit ${opened.form.name}`} isOpen onClose={onClose} isSticky>
      <Form action={save} label="Person">
        <FormError message={refusal?.message} details={Object.values(refusal?.fields ?? {})} />
        <PersonFields draft={draft} onChange={setDraft} note={personNotes(refusal, draft)} />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Save
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
