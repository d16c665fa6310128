"use client";
import type { NoteOf } from "@/components/history/use-edit";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { FieldMessages } from "@/components/ui/field-messages";
import { TimeField } from "@/components/ui/time-field";
import { formatDate, isCalendarDate } from "@/lib/time/calendar-date";
import { type SessionDraft, withEndTime, withStartsOn, withStartTime } from "./session-draft";
import { useScheduleText } from "./use-schedule-text";

interface ScheduleFieldsProps {
  draft: SessionDraft;
  onChange: (draft: SessionDraft) => void;
  /** the zone that the times are said in */
  timeZone: string;
  zone: string;
  /** A sentence per field, by the schema's names. */
  errors: Readonly<Record<string, string>>;
  note: NoteOf<SessionDraft>;
}

/**
 * Date, start and end on the room's clock; or no date yet. The browser's own fields follow its own habits ("08:30 PM"), so
 * a line says the same as the rest of the app does.
 */
export function ScheduleFields({ draft, onChange, timeZone, zone, errors, note }: ScheduleFieldsProps) {
  const reading = useScheduleText(draft, timeZone);
  // The refusal of the last save is out of date as soon as other times have been read.
  const endFault = reading.problem ?? (reading.line === "" ? errors["schedule.endTime"] : undefined);
  const noted = (name: "startsOn" | "startTime" | "endsOn" | "endTime", fault = errors[`schedule.${name}`]) =>
    fault === undefined ? note(name, name.endsWith("On") ? formatDate : undefined) : { error: fault };
  const isOvernight = draft.endsOn !== draft.startsOn && isCalendarDate(draft.endsOn);
  return (
    <div className="flex flex-col gap-2">
      <Checkbox isSelected={draft.isScheduled} onChange={(isScheduled) => onChange({ ...draft, isScheduled })}>
        It has a date
      </Checkbox>
      <FieldMessages {...note("isScheduled", (isScheduled) => (isScheduled ? "dated" : "undated"))} />
      {draft.isScheduled ? (
        <>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            <DateField
              label="Date"
              value={draft.startsOn}
              onChange={(startsOn) => onChange(withStartsOn(draft, startsOn))}
              {...noted("startsOn")}
            />
            <TimeField
              label="Start"
              value={draft.startTime}
              onChange={(startTime) => onChange(withStartTime(draft, startTime))}
              {...noted("startTime")}
            />
            <TimeField
              label="End"
              value={draft.endTime}
              onChange={(endTime) => onChange(withEndTime(draft, endTime))}
              {...noted("endTime", endFault)}
              {...(isOvernight ? { hint: `Ends ${formatDate(draft.endsOn)}` } : {})}
            />
            <DateField
              label="Ends on"
              value={draft.endsOn}
              onChange={(endsOn) => onChange({ ...draft, endsOn, isEndsOnTyped: true })}
              {...noted("endsOn")}
            />
          </div>
          <p role="status" className="digits text-balance text-muted">
            {reading.line || `${zone} time · 24 hours at most`}
          </p>
          {reading.notes.map((note) => (
            <p key={note} className="text-small text-warn">
              {note}
            </p>
          ))}
        </>
      ) : null}
    </div>
  );
}
