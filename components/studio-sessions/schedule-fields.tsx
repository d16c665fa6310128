"use client";
import type { NoteOf } from "@/components/history/use-edit";
import { ShowingChoice } from "@/components/time/showing-choice";
import { useScheduleText } from "@/components/time/use-schedule-text";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { FieldMessages } from "@/components/ui/field-messages";
import { TimeField } from "@/components/ui/time-field";
import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { formatDate, isCalendarDate } from "@/lib/time/calendar-date";
import {
  type SessionDraft,
  scheduleOf,
  withEndsOnTyped,
  withEndTime,
  withStartsOn,
  withStartTime,
} from "./session-draft";

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

const LENGTH_LIMIT = `Up to ${SESSION_MINUTES_MAX / 60} hours`;

type ScheduleField = "startsOn" | "startTime" | "startShowing" | "endsOn" | "endTime" | "endShowing";

/**
 * Date, start and end on the room's clock; or no date yet. The browser's own fields follow its own habits ("08:30 PM"), so
 * a line says the same as the rest of the app does.
 */
export function ScheduleFields({ draft, onChange, timeZone, zone, errors, note }: ScheduleFieldsProps) {
  const reading = useScheduleText(draft.isScheduled ? scheduleOf(draft) : null, timeZone);
  // The refusal of the last save is out of date as soon as other times have been read.
  const endFault = reading.problem ?? (reading.line === "" ? errors["schedule.endTime"] : undefined);
  const noted = (name: ScheduleField, fault = errors[`schedule.${name}`]) =>
    fault === undefined ? noteOf(name) : { error: fault };
  const noteOf = (name: ScheduleField) => {
    if (name === "startsOn" || name === "endsOn") return note(name, formatDate);
    if (name === "startTime" || name === "endTime") return note(name);
    return note(name, (showing) => (showing === null ? "once" : `the ${showing} time`));
  };
  const isChoiceOpen =
    (reading.startOptions.length > 0 && draft.startShowing === null) ||
    (reading.endOptions.length > 0 && draft.endShowing === null);
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
              hint={isOvernight ? `Ends ${formatDate(draft.endsOn)} · ${LENGTH_LIMIT}` : LENGTH_LIMIT}
            />
            <DateField
              label="Ends on"
              value={draft.endsOn}
              onChange={(endsOn) => onChange(withEndsOnTyped(draft, endsOn))}
              {...noted("endsOn")}
            />
          </div>
          <ShowingChoice
            label="Start"
            options={reading.startOptions}
            value={draft.startShowing}
            onChange={(startShowing) => onChange({ ...draft, startShowing })}
            {...noted("startShowing")}
          />
          <ShowingChoice
            label="End"
            options={reading.endOptions}
            value={draft.endShowing}
            onChange={(endShowing) => onChange({ ...draft, endShowing })}
            {...noted("endShowing")}
          />
          <p role="status" className="digits text-balance text-muted">
            {reading.line || (isChoiceOpen ? "Which of the two it is decides how long it lasts." : `${zone} time`)}
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
