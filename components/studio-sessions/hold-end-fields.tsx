"use client";
import type { NoteOf } from "@/components/history/use-edit";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { FieldMessages } from "@/components/ui/field-messages";
import { TimeField } from "@/components/ui/time-field";
import { formatDate } from "@/lib/time/calendar-date";

/** The end of a hold while it is filled in. */
export interface HoldEndDraft {
  hasHoldEnd: boolean;
  holdEndsOn: string;
  holdEndsTime: string;
}

interface HoldEndFieldsProps {
  draft: HoldEndDraft;
  onChange: (part: Partial<HoldEndDraft>) => void;
  /** whose clock it is */
  zone: string;
  /** A sentence per field, by the schema's names. */
  errors: Readonly<Record<string, string>>;
  note: NoteOf<HoldEndDraft>;
}

/** When a hold runs out on the room's clock, or that it does not. */
export function HoldEndFields({ draft, onChange, zone, errors, note }: HoldEndFieldsProps) {
  const { hasHoldEnd, holdEndsOn, holdEndsTime } = draft;
  const noted = (name: "holdEndsOn" | "holdEndsTime", fault: string | undefined) =>
    fault === undefined ? note(name, name === "holdEndsOn" ? formatDate : undefined) : { error: fault };
  return (
    <div className="flex flex-col gap-2">
      <Checkbox isSelected={hasHoldEnd} onChange={(isSelected) => onChange({ hasHoldEnd: isSelected })}>
        The hold runs out
      </Checkbox>
      <FieldMessages {...note("hasHoldEnd", (has) => (has ? "runs out" : "does not run out"))} />
      {hasHoldEnd ? (
        <div className="grid max-w-90 grid-cols-2 gap-3">
          <DateField
            label="Runs out on"
            value={holdEndsOn}
            onChange={(value) => onChange({ holdEndsOn: value })}
            {...noted("holdEndsOn", errors["holdEnd.date"])}
          />
          <TimeField
            label="At"
            value={holdEndsTime}
            onChange={(value) => onChange({ holdEndsTime: value })}
            {...noted("holdEndsTime", errors["holdEnd.time"])}
            hint={`${zone} time`}
          />
        </div>
      ) : null}
    </div>
  );
}
