"use client";
import { faultNotes } from "@/components/history/fault-notes";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { addTaskAction } from "@/lib/actions/tasks";
import type { TaskPlaceView } from "@/lib/domain/session-view";
import { type TaskDraft, taskFieldsOf } from "./task-draft";
import { TaskFields } from "./task-fields";
import { newPlaceOf } from "./task-place";

interface NewTaskFormProps {
  place: TaskPlaceView;
  draft: TaskDraft;
  onChange: (draft: TaskDraft) => void;
  onBack: () => void;
  onClose: () => void;
}

/** One task in the planner's own words. */
export function NewTaskForm({ place, draft, onChange, onBack, onClose }: NewTaskFormProps) {
  const { write, isPending, refusal } = useWrite();
  const save = () =>
    write(() => addTaskAction({ ...taskFieldsOf(draft), place: newPlaceOf(place, draft) }), {
      isQuiet: true,
      onDone: onClose,
    });
  return (
    <Form action={save} label="New task">
      <TaskFields draft={draft} onChange={onChange} place={place} note={faultNotes(refusal)} />
      <FormError message={refusal?.message} />
      <DialogActions>
        <Button onPress={onBack}>Back</Button>
        <Button type="submit" kind="primary" isPending={isPending}>
          Add task
        </Button>
      </DialogActions>
    </Form>
  );
}
