"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { replaceCalendarFileAction } from "@/lib/actions/busy-calendars";
import type { BusyCalendarView } from "@/lib/domain/busy-calendar-view";
import { CalendarFile } from "./calendar-file";

interface NewerFileDialogProps {
  calendar: BusyCalendarView;
  onClose: () => void;
}

/** Puts a newer file in the place of the one that was read. Render it while it is open; load it lazily. */
export function NewerFileDialog({ calendar, onClose }: NewerFileDialogProps) {
  const { id, version, name } = calendar;
  const [file, setFile] = useState<File | null>(null);
  const { write, isPending, refusal } = useWrite();
  const replace = () => {
    if (file === null) return;
    write(() => replaceCalendarFileAction({ id, version, file }), { isQuiet: true, onDone: onClose });
  };
  return (
    <Dialog title={`A newer file for ${name}`} isOpen onClose={onClose}>
      <Form action={replace} label="Newer file">
        <p className="text-muted">Its busy times take the place of those that were read before.</p>
        <CalendarFile file={file} fault={refusal?.message} isBusy={isPending} onChoose={setFile} />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending} isDisabled={file === null}>
            Read file
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
