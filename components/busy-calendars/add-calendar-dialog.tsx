"use client";
import { useState } from "react";
import { faultNotes } from "@/components/history/fault-notes";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { addCalendarAction, addCalendarFileAction } from "@/lib/actions/busy-calendars";
import { CALENDAR_NAME_MAX } from "@/lib/domain/busy-calendar-view";
import { CALENDAR_ADDRESS_MAX } from "@/lib/domain/calendar-address";
import { CalendarFile } from "./calendar-file";
import { WhereToFind } from "./where-to-find";

interface AddCalendarDialogProps {
  personId: string;
  onClose: () => void;
}

/** Adds a calendar by its address or as a file. Render it while it is open; load it lazily. */
export function AddCalendarDialog({ personId, onClose }: AddCalendarDialogProps) {
  const [name, setName] = useState("Calendar");
  const [isFile, setFile] = useState(false);
  const [address, setAddress] = useState("");
  const [file, chooseFile] = useState<File | null>(null);
  const { write, isPending, refusal, clearRefusal } = useWrite();
  const note = faultNotes(refusal);
  const isForm = refusal !== null && refusal.fields === undefined;
  const add = () => {
    const options = { isQuiet: true, onDone: onClose };
    if (!isFile) write(() => addCalendarAction({ personId, name, address }), options);
    else if (file !== null) write(() => addCalendarFileAction({ personId, name, file }), options);
  };
  return (
    <Dialog title="Add a calendar" isOpen onClose={onClose}>
      <Form action={add} label="Calendar">
        <FormError message={isForm ? refusal.message : undefined} />
        <p className="text-muted">
          Its events are looked at for their times only. What they are about is not kept, and nobody is shown it.
        </p>
        <RadioGroup
          label="Where it is"
          look="segments"
          value={isFile ? "FILE" : "ADDRESS"}
          onChange={(value) => {
            setFile(value === "FILE");
            clearRefusal();
          }}
          options={[
            { value: "ADDRESS", label: "At an address" },
            { value: "FILE", label: "In a file" },
          ]}
        />
        {isFile ? (
          <CalendarFile file={file} fault={note("file").error} isBusy={isPending} onChoose={chooseFile} />
        ) : (
          <>
            <TextField
              label="Address"
              value={address}
              onChange={setAddress}
              maxLength={CALENDAR_ADDRESS_MAX}
              autoComplete="off"
              hint="Read every half hour; kept sealed and never shown again"
              {...note("address")}
              autoFocus
              isRequired
            />
            <WhereToFind />
          </>
        )}
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={CALENDAR_NAME_MAX}
          {...note("name")}
          isRequired
        />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending} isDisabled={isFile && file === null}>
            Add calendar
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
