"use client";
import Plus from "lucide-react/icons/plus";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldMessages } from "@/components/ui/field-messages";
import { FIELD, FIELD_HINT, FIELD_LABEL } from "@/components/ui/field-style";
import { parseWeekHours, WEEK_RANGES_MAX, weekHoursWords } from "@/lib/domain/week-hours";
import { weekHoursFault } from "@/lib/domain/week-hours-fault";
import { HoursRowFields } from "./hours-row-fields";
import { type HoursRow, hoursRowsOf, hoursTextOf, nextHoursRow } from "./hours-rows";

interface WeekHoursFieldProps {
  label: string;
  /** as lib/domain/week-hours.ts writes them; half-filled ranges while somebody types, which `weekHoursSchema` names */
  value: string;
  onChange: (value: string) => void;
  /** what no hours at all mean: "Always open" */
  emptyText: string;
  hint?: string;
  error?: string | undefined;
  notice?: string | undefined;
  className?: string;
}

/** Hours that return every week, line by line: some days, from, until. No line at all is a value too. */
export function WeekHoursField(props: WeekHoursFieldProps) {
  const { label, value, onChange, emptyText, hint, error, notice, className = "" } = props;
  // Lines with the same times stay two while somebody types: the text alone could not tell them apart.
  const [kept, setKept] = useState(() => ({ value, rows: hoursRowsOf(value), added: -1 }));
  const { rows, added } = kept.value === value ? kept : { rows: hoursRowsOf(value), added: -1 };
  const addButton = useRef<HTMLButtonElement>(null);

  const change = (next: readonly HoursRow[], newRow = -1) => {
    const text = hoursTextOf(next);
    setKept({ value: text, rows: [...next], added: newRow });
    onChange(text);
  };
  const remove = (index: number) => {
    change(rows.filter((_, each) => each !== index));
    addButton.current?.focus();
  };
  const isFull = rows.reduce((sum, { days }) => sum + days.length, 0) >= WEEK_RANGES_MAX;
  const hours = parseWeekHours(value);
  const said = hours === null ? weekHoursFault(value) : weekHoursWords(hours) || emptyText;
  const words = isFull ? `${said} · ${WEEK_RANGES_MAX} ranges a week at most` : said;

  return (
    <fieldset className={`${FIELD} ${className}`}>
      <legend className={`${FIELD_LABEL} mb-1`}>{label}</legend>
      {rows.length > 0 ? (
        <div className="divide-y divide-line rounded-control border border-line">
          {rows.map((row, index) => (
            <HoursRowFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that stays while it is typed
              key={index}
              row={row}
              name={`Range ${index + 1}`}
              isNew={index === added}
              onChange={(changed) => change(rows.map((each, at) => (at === index ? changed : each)))}
              onRemove={() => remove(index)}
            />
          ))}
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          ref={addButton}
          size="small"
          icon={<Plus size={14} aria-hidden="true" />}
          isDisabled={isFull}
          onPress={() => change([...rows, nextHoursRow(rows)], rows.length)}
        >
          {rows.length === 0 ? "Set hours" : "Add hours"}
        </Button>
        {error === undefined ? (
          <span role="status" className="min-w-0 flex-1 text-muted text-small">
            {words}
          </span>
        ) : null}
      </div>
      {hint ? <span className={FIELD_HINT}>{hint}</span> : null}
      <FieldMessages error={error} notice={notice} />
    </fieldset>
  );
}
