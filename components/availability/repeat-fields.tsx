"use client";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { FieldMessages } from "@/components/ui/field-messages";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { RULE_COUNT_MAX, RULE_LENGTH_MAX } from "@/lib/time/rule-parts";
import { ruleWords } from "@/lib/time/rule-words";
import {
  type RepeatDraft,
  type RepeatEnd,
  type RepeatKind,
  repeatDraftOf,
  repeatFault,
  ruleOfDraft,
} from "./repeat-draft";

interface RepeatFieldsProps {
  /** a rule of RFC 5545, "" for once; half-filled while somebody types */
  value: string;
  onChange: (rule: string) => void;
  /** the first day: a new weekly rule begins with its weekday */
  startsOn: string;
  error?: string | undefined;
  notice?: string | undefined;
}

const KINDS = [
  { value: "NOT", label: "Does not repeat" },
  { value: "DAILY", label: "Every day" },
  { value: "WEEKLY", label: "Every week" },
  { value: "MONTHLY", label: "Every month, on this day" },
  { value: "RULE", label: "By a rule of your own" },
];
const ENDS = [
  { value: "NEVER", label: "Without end" },
  { value: "UNTIL", label: "Until a day" },
  { value: "COUNT", label: "A number of times" },
];
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Whether and how an entry returns. The rule is said in words as it is put together. */
export function RepeatFields({ value, onChange, startsOn, error, notice }: RepeatFieldsProps) {
  const [kept, setKept] = useState(() => ({ value, draft: repeatDraftOf(value, startsOn) }));
  const draft = kept.value === value ? kept.draft : repeatDraftOf(value, startsOn);
  const set = (part: Partial<RepeatDraft>) => {
    const next = { ...draft, ...part };
    const rule = ruleOfDraft(next);
    setKept({ value: rule, draft: next });
    onChange(rule);
  };
  const choose = (kind: RepeatKind) => {
    const fresh = repeatDraftOf("", startsOn);
    const text = value === "" ? "FREQ=WEEKLY;INTERVAL=2" : value;
    set({ kind, ...(kind === "RULE" ? { text } : {}), ...(draft.kind === "NOT" ? { weekdays: fresh.weekdays } : {}) });
  };
  const fault = repeatFault(draft);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label="Repeat" options={KINDS} value={draft.kind} onChange={(kind) => choose(kind as RepeatKind)} />
        {draft.kind === "NOT" || draft.kind === "RULE" ? null : (
          <Select
            label="Ends"
            options={ENDS}
            value={draft.ends}
            onChange={(ends) => set({ ends: ends as RepeatEnd })}
          />
        )}
      </div>
      {draft.kind === "WEEKLY" ? (
        <CheckboxGroup label="On">
          {DAYS.map((name, index) => (
            <Checkbox
              key={name}
              isSelected={draft.weekdays.includes(index + 1)}
              onChange={(isOn) => set({ weekdays: toggled(draft.weekdays, index + 1, isOn) })}
            >
              {name}
            </Checkbox>
          ))}
        </CheckboxGroup>
      ) : null}
      {draft.kind !== "NOT" && draft.kind !== "RULE" && draft.ends === "UNTIL" ? (
        <DateField label="Last day" value={draft.until} onChange={(until) => set({ until })} min={startsOn} />
      ) : null}
      {draft.kind !== "NOT" && draft.kind !== "RULE" && draft.ends === "COUNT" ? (
        <NumberField
          label="Times"
          value={draft.count}
          onChange={(count) => set({ count })}
          min={1}
          max={RULE_COUNT_MAX}
        />
      ) : null}
      {draft.kind === "RULE" ? (
        <TextField
          label="Rule"
          value={draft.text}
          onChange={(text) => set({ text })}
          maxLength={RULE_LENGTH_MAX}
          hint="As calendars write it (RRULE), for example FREQ=MONTHLY;BYDAY=1MO"
          autoComplete="off"
        />
      ) : null}
      {draft.kind === "NOT" ? null : (
        <p role="status" className="text-muted text-small">
          {fault ?? `Away ${ruleWords(value)}.`}
        </p>
      )}
      <FieldMessages error={error === undefined ? undefined : (fault ?? error)} notice={notice} />
    </div>
  );
}

function toggled(days: readonly number[], day: number, isOn: boolean): number[] {
  return [...days.filter((one) => one !== day), ...(isOn ? [day] : [])].sort((a, b) => a - b);
}
