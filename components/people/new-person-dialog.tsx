"use client";
import { useState } from "react";
import { faultNotes } from "@/components/history/fault-notes";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { addPersonAction } from "@/lib/actions/people";
import type { PersonForm } from "@/lib/domain/person-view";
import { PersonFields } from "./person-fields";

const NOBODY: PersonForm = {
  name: "",
  kind: "PERSON",
  sessionRoles: [],
  skills: [],
  email: "",
  phone: "",
  notes: "",
};

/** Adds one person. Render it while it is open; load it lazily. */
export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(NOBODY);
  const { write, isPending, refusal } = useWrite();
  const add = () =>
    write(() => addPersonAction({ ...draft, sessionRoles: [...draft.sessionRoles], skills: [...draft.skills] }), {
      isQuiet: true,
      onDone: onClose,
    });
  return (
    <Dialog title="New person" isOpen onClose={onClose}>
      <Form action={add} label="New person">
        <FormError message={refusal?.message} details={Object.values(refusal?.fields ?? {})} />
        <PersonFields draft={draft} onChange={setDraft} note={faultNotes(refusal)} />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Add person
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
