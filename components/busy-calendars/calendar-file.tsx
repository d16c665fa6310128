"use client";
import { useState } from "react";
import { FieldMessages } from "@/components/ui/field-messages";
import { FileDrop } from "@/components/ui/file-drop";
import { CALENDAR_BYTES_MAX } from "@/lib/domain/busy-calendar-view";

interface CalendarFileProps {
  /** what was chosen so far */
  file: File | null;
  /** why the server refused it, as a sentence */
  fault?: string | undefined;
  isBusy: boolean;
  onChoose: (file: File | null) => void;
}

/** A calendar file, dropped or chosen. One that is too large is not even sent. */
export function CalendarFile({ file, fault, isBusy, onChoose }: CalendarFileProps) {
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const choose = (chosen: File) => {
    const isTooLarge = chosen.size > CALENDAR_BYTES_MAX;
    setTooLarge(isTooLarge ? `${chosen.name} is larger than 2 MB. Choose a smaller one.` : null);
    onChoose(isTooLarge ? null : chosen);
  };
  return (
    <FileDrop
      label="Choose a file"
      accept=".ics,text/calendar"
      hint={file === null ? "An iCalendar file (.ics), 2 MB at most." : `Chosen: ${file.name}`}
      error={<FieldMessages error={tooLarge ?? fault} />}
      isBusy={isBusy}
      onChoose={choose}
    />
  );
}
