"use client";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { skipUnavailabilityAction } from "@/lib/actions/unavailability";
import type { AbsenceView } from "@/lib/domain/hours-view";

interface DatesDialogProps {
  absence: AbsenceView;
  onClose: () => void;
}

/** The next dates of an entry that repeats; one that is not ticked is left out. Each press saves. */
export function DatesDialog({ absence, onClose }: DatesDialogProps) {
  const { id, version, dates, repeats } = absence;
  const { write, isPending } = useWrite();
  const toggle = (date: string, isAway: boolean) =>
    write(() => skipUnavailabilityAction({ id, version, date, isLeftOut: !isAway }));
  return (
    <Dialog title="Skip a date" isOpen onClose={onClose} width="narrow">
      <p className="mb-2 text-muted">Away {repeats}. Untick the dates on which that is not so.</p>
      <ul aria-label="Next dates" className="flex flex-col" aria-busy={isPending}>
        {dates.map(({ date, label, isLeftOut }) => (
          <li key={date} className="row">
            <Checkbox
              isSelected={!isLeftOut}
              isDisabled={isPending}
              onChange={(isAway) => toggle(date, isAway)}
              className="w-full"
            >
              <span className="digits">{label}</span>
              {isLeftOut ? <span className="text-muted text-small">left out</span> : null}
            </Checkbox>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button onPress={onClose}>Done</Button>
      </DialogActions>
    </Dialog>
  );
}
