"use client";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { savePersonAction } from "@/lib/actions/people";
import type { PersonForm, PersonHeadView } from "@/lib/domain/person-view";
import { PersonFields } from "./person-fields";

interface EditPersonDialogProps {
  head: PersonHeadView;
  onClose: () => void;
}

/** Changes what is known of a person. Render it while it is open; load it lazily. */
export function EditPersonDialog({ head, onClose }: EditPersonDialogProps) {
  const { draft, change, save, note, isPending, refusal } = useEdit<PersonForm>(head);
  const submit = () => {
    const fields = { ...draft, sessionRoles: [...draft.sessionRoles], skills: [...draft.skills] };
    save((version) => savePersonAction({ ...fields, id: head.id, version }), onClose);
  };
  return (
    <Dialog title={`Edit ${head.form.name}`} isOpen onClose={onClose}>
      <Form action={submit} label="Person">
        <FormError message={refusal?.message} details={Object.values(refusal?.fields ?? {})} />
        <PersonFields draft={draft} onChange={change} note={note} />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Save
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
