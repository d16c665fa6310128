"use client";
import { useEdit } from "@/components/history/use-edit";
import { WeekHoursField } from "@/components/time/week-hours-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { Select } from "@/components/ui/select";
import { saveHoursAction } from "@/lib/actions/unavailability";
import type { HoursSectionView } from "@/lib/domain/hours-view";
import { parseWeekHours, weekHoursWords } from "@/lib/domain/week-hours";
import { zoneLabel } from "@/lib/time/zones";

interface HoursDialogProps {
  view: HoursSectionView;
  onClose: () => void;
}

/** The week's pattern and the clock it is read on. Render it while it is open; load it lazily. */
export function HoursDialog({ view, onClose }: HoursDialogProps) {
  const { personId, version, name, isOwn, timeZone, studioZone, workingHours, zones } = view;
  const { draft, change, save, note, isPending, refusal } = useEdit({ version, form: { timeZone, workingHours } });
  const submit = () => save((seen) => saveHoursAction({ ...draft, personId, version: seen }), onClose);
  const studioClock = `The studio’s clock (${zoneLabel(studioZone)})`;
  return (
    <Dialog title={isOwn ? "My working hours" : `Working hours of ${name}`} isOpen onClose={onClose} width="wide">
      <Form action={submit} label="Working hours">
        <FormError message={refusal?.message} />
        <WeekHoursField
          label="Every week"
          value={draft.workingHours}
          onChange={(hours) => change({ workingHours: hours })}
          emptyText="No pattern: any time is as good as another"
          {...note("workingHours", (text) => weekHoursWords(parseWeekHours(text) ?? []) || "no pattern")}
        />
        <Select
          label="On the clock of"
          options={[{ value: "", label: studioClock }, ...zones]}
          value={draft.timeZone}
          onChange={(zone) => change({ timeZone: zone })}
          {...note("timeZone", (zone) => (zone === "" ? studioClock : zoneLabel(zone)))}
        />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Save hours
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
