"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { counted } from "@/lib/domain/counted";
import { REPEAT_WEEKS_MAX, SERIES_MAX } from "@/lib/domain/repeat";
import { addDays, isCalendarDate } from "@/lib/time/calendar-date";
import { type RepeatDraft, withDate } from "./repeat-draft";

interface RepeatFieldsProps {
  draft: RepeatDraft;
  onChange: (draft: RepeatDraft) => void;
  /** A sentence per field, by the schema's names. */
  errors: Readonly<Record<string, string>>;
}

const KINDS = [
  { value: "WEEKLY", label: "Weekly" },
  { value: "DATES", label: "Picked dates" },
];

const ENDS = [
  { value: "COUNT", label: "After a number" },
  { value: "UNTIL", label: "On a date" },
];

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map((label, index) => ({
  label,
  value: String(index + 1),
}));

/** The rule of a repetition: every so many weeks on weekdays, or dates one by one. */
export function RepeatFields(props: RepeatFieldsProps) {
  const { draft, onChange } = props;
  return (
    <>
      <RadioGroup
        label="Repeat"
        look="segments"
        options={KINDS}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind: kind as RepeatDraft["kind"] })}
      />
      {draft.kind === "WEEKLY" ? <WeeklyFields {...props} /> : <DatesField {...props} />}
    </>
  );
}

function WeeklyFields({ draft, onChange, errors }: RepeatFieldsProps) {
  const toggle = (weekday: string, isOn: boolean) =>
    onChange({
      ...draft,
      weekdays: isOn ? [...draft.weekdays, weekday].sort() : draft.weekdays.filter((one) => one !== weekday),
    });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <NumberField
          label="Every"
          value={draft.everyWeeks}
          onChange={(everyWeeks) => onChange({ ...draft, everyWeeks })}
          min={1}
          max={REPEAT_WEEKS_MAX}
          unit="weeks"
          error={errors["repeat.everyWeeks"]}
        />
        <CheckboxGroup label="On" error={errors["repeat.weekdays"]}>
          {WEEKDAYS.map(({ value, label }) => (
            <Checkbox
              key={value}
              isSelected={draft.weekdays.includes(value)}
              onChange={(isOn) => toggle(value, isOn)}
              className="min-h-[1.875rem]"
            >
              {label}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </div>
      <div className="grid gap-4 sm:grid-cols-[auto_10rem] sm:justify-start">
        <RadioGroup
          label="Ends"
          look="segments"
          options={ENDS}
          value={draft.ends}
          onChange={(ends) => onChange({ ...draft, ends: ends as RepeatDraft["ends"] })}
        />
        {draft.ends === "COUNT" ? (
          <NumberField
            label="Sessions in all"
            value={draft.count}
            onChange={(count) => onChange({ ...draft, count })}
            min={2}
            max={SERIES_MAX}
            error={errors["repeat.ends.count"]}
          />
        ) : (
          <DateField
            label="Last day"
            value={draft.until}
            onChange={(until) => onChange({ ...draft, until })}
            hint={`${SERIES_MAX} sessions at most`}
            error={errors["repeat.ends.on"]}
          />
        )}
      </div>
    </>
  );
}

function DatesField({ draft, onChange, errors }: RepeatFieldsProps) {
  const last = draft.dates.at(-1) ?? draft.until;
  const [next, setNext] = useState(last);
  const add = () => {
    onChange(withDate(draft, next));
    if (isCalendarDate(next)) setNext(addDays(next, 1));
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <DateField label="Date" value={next} onChange={setNext} error={errors["repeat.dates"]} className="w-40" />
      <Button onPress={add} isDisabled={!isCalendarDate(next)}>
        Add date
      </Button>
      <span className="digits self-center pt-4 text-muted">{counted(draft.dates.length, "date")}</span>
    </div>
  );
}
