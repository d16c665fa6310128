"use client";
import X from "lucide-react/icons/x";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TimeField } from "@/components/ui/time-field";
import { isClockTime } from "@/lib/time/clock-time";
import { EVERY_DAY, type HoursRow } from "./hours-rows";

interface HoursRowFieldsProps {
  row: HoursRow;
  /** "Range 1" */
  name: string;
  /** It was just added: its first day takes the focus. */
  isNew: boolean;
  onChange: (row: HoursRow) => void;
  onRemove: () => void;
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The days of one line, each a checkbox, and its two times. */
export function HoursRowFields({ row, name, isNew, onChange, onRemove }: HoursRowFieldsProps) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) first.current?.focus();
  }, [isNew]);
  const toggle = (day: number) => {
    const days = EVERY_DAY.filter((each) => row.days.includes(each) !== (each === day));
    onChange({ ...row, days });
  };
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
      <legend className="sr-only">{name}</legend>
      <div className="flex overflow-clip rounded-control border border-control">
        {EVERY_DAY.map((day) => (
          <label
            key={day}
            className="relative grid h-7.5 w-8 cursor-default place-items-center border-control border-l text-muted first:border-l-0 hover:text-ink has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-[inset_0_-2px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2 touch:h-11 touch:w-10"
          >
            <input
              ref={day === 1 ? first : undefined}
              type="checkbox"
              className="sr-only"
              aria-label={DAYS[day - 1]}
              checked={row.days.includes(day)}
              onChange={() => toggle(day)}
            />
            <span aria-hidden="true">{DAYS[day - 1]?.slice(0, 2)}</span>
          </label>
        ))}
      </div>
      <div className="flex items-center gap-2">
        <TimeField
          label="From"
          isLabelHidden
          value={row.start}
          onChange={(start) => onChange({ ...row, start })}
          className="w-28"
        />
        <span aria-hidden="true">–</span>
        <TimeField
          label="Until"
          isLabelHidden
          value={row.end}
          onChange={(end) => onChange({ ...row, end })}
          className="w-28"
        />
      </div>
      <div className="ml-auto flex items-center gap-1">
        <span className="text-muted text-small">{midnightNote(row)}</span>
        {row.days.length < 7 ? (
          <Button size="small" kind="plain" onPress={() => onChange({ ...row, days: EVERY_DAY })}>
            Every day
          </Button>
        ) : null}
        <IconButton
          label={`Take ${name.toLowerCase()} away`}
          size="small"
          kind="plain"
          icon={<X size={14} aria-hidden="true" />}
          onPress={onRemove}
        />
      </div>
    </fieldset>
  );
}

/** Where the end is not later on the clock, it is on the next day. */
function midnightNote({ start, end }: HoursRow): string {
  if (!isClockTime(start) || !isClockTime(end) || end > start) return "";
  if (end === start) return "24 hours";
  return end === "00:00" ? "until midnight" : "until the next day";
}
