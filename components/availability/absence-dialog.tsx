"use client";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { FieldMessages } from "@/components/ui/field-messages";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TimeField } from "@/components/ui/time-field";
import { addUnavailabilityAction, saveUnavailabilityAction } from "@/lib/actions/unavailability";
import { ABSENCE_LIMITS } from "@/lib/domain/absence-limits";
import type { AbsenceForm, AbsenceView, HoursSectionView } from "@/lib/domain/hours-view";
import { ruleWords } from "@/lib/time/rule-words";
import { zoneLabel } from "@/lib/time/zones";
import { RepeatFields } from "./repeat-fields";

interface AbsenceDialogProps {
  view: Pick<HoursSectionView, "personId" | "name" | "isOwn" | "timeZone" | "studioZone" | "zones" | "today">;
  /** null adds one */
  absence: AbsenceView | null;
  onClose: () => void;
}

const KINDS = [
  { value: "days", label: "Whole days" },
  { value: "hours", label: "Hours" },
];

/** Says when somebody cannot come, once or again and again. Render it while it is open; load it lazily. */
export function AbsenceDialog({ view, absence, onClose }: AbsenceDialogProps) {
  const row = absence ?? { version: 0, form: emptyForm(view) };
  const { draft, change, save, note, isPending, refusal } = useEdit<AbsenceForm>(row);
  const submit = () =>
    save(
      (version) =>
        absence === null
          ? addUnavailabilityAction({ ...draft, personId: view.personId })
          : saveUnavailabilityAction({ ...draft, id: absence.id, version }),
      onClose,
    );
  const setFirstDay = (startsOn: string) => {
    // One day stays one day, and the last is never before the first.
    const follows = draft.endsOn === draft.startsOn || draft.endsOn < startsOn;
    change({ startsOn, ...(follows ? { endsOn: startsOn } : {}) });
  };
  const title = absence === null ? (view.isOwn ? "When are you away?" : `When is ${view.name} away?`) : "Edit absence";
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form action={submit} label="Absence">
        <FormError message={refusal?.message} />
        <RadioGroup
          label="How long"
          look="segments"
          options={KINDS}
          value={draft.isAllDay ? "days" : "hours"}
          onChange={(kind) => change({ isAllDay: kind === "days" })}
          {...note("isAllDay", (isAllDay) => (isAllDay ? "whole days" : "hours"))}
        />
        <div className="grid grid-cols-2 gap-4">
          <DateField
            label="First day"
            value={draft.startsOn}
            onChange={setFirstDay}
            {...note("startsOn")}
            autoFocus
            isRequired
          />
          <DateField
            label="Last day"
            value={draft.endsOn}
            onChange={(endsOn) => change({ endsOn })}
            min={draft.startsOn}
            hint={`${ABSENCE_LIMITS.daysMax} days at most`}
            {...note("endsOn")}
            isRequired
          />
          {draft.isAllDay ? null : (
            <>
              <TimeField
                label="From"
                value={draft.startTime}
                onChange={(startTime) => change({ startTime })}
                {...note("startTime")}
                isRequired
              />
              <TimeField
                label="Until"
                value={draft.endTime}
                onChange={(endTime) => change({ endTime })}
                {...note("endTime")}
                isRequired
              />
            </>
          )}
        </div>
        <RepeatFields
          value={draft.rule}
          onChange={(rule) => change({ rule })}
          startsOn={draft.startsOn}
          {...note("rule", ruleWords)}
        />
        <TextField
          label="Note"
          value={draft.note}
          onChange={(text) => change({ note: text })}
          maxLength={ABSENCE_LIMITS.noteMax}
          hint="Whoever plans sees it"
          {...note("note")}
        />
        <Select
          label="Time zone"
          options={view.zones}
          value={draft.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          {...note("timeZone", zoneLabel)}
        />
        <FieldMessages error={refusal?.fields?.personId} />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            {absence === null ? "Add absence" : "Save absence"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function emptyForm({ today, timeZone, studioZone }: AbsenceDialogProps["view"]): AbsenceForm {
  return {
    isAllDay: true,
    startsOn: today,
    endsOn: today,
    startTime: "09:00",
    endTime: "18:00",
    timeZone: timeZone || studioZone,
    rule: "",
    note: "",
  };
}
