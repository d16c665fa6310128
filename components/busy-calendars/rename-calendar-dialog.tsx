"use client";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { renameCalendarAction } from "@/lib/actions/busy-calendars";
import { type BusyCalendarView, CALENDAR_NAME_MAX } from "@/lib/domain/busy-calendar-view";

interface RenameCalendarDialogProps {
  calendar: BusyCalendarView;
  onClose: () => void;
}

/** Changes what a calendar is called here. Render it while it is open; load it lazily. */
export function RenameCalendarDialog({ calendar, onClose }: RenameCalendarDialogProps) {
  const { id, version, name } = calendar;
  const { draft, change, save, note, isPending, refusal } = useEdit({ version, form: { name } });
  const submit = () => save((seen) => renameCalendarAction({ id, version: seen, name: draft.name }), onClose);
  return (
    <Dialog title={`Rename ${name}`} isOpen onClose={onClose} width="narrow">
      <Form action={submit} label="Rename">
        <FormError message={refusal?.message} />
        <TextField
          label="Name"
          value={draft.name}
          onChange={(typed) => change({ name: typed })}
          maxLength={CALENDAR_NAME_MAX}
          {...note("name")}
          autoFocus
          isRequired
        />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Rename
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
