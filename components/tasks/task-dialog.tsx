"use client";
import { openPicker } from "@/components/frame/panel-store";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { removeTaskAction, saveTaskAction } from "@/lib/actions/tasks";
import type { TaskPlaceView, TaskRowView } from "@/lib/domain/session-view";
import { taskDraftOf, taskFieldsOf } from "./task-draft";
import { TaskFields } from "./task-fields";

interface TaskDialogProps {
  task: TaskRowView;
  place: TaskPlaceView;
  canPlan: boolean;
  onClose: () => void;
}

/**
 * Everything about one task, in a session or outside any; removes it too. Render it while it is open, with the task's
 * id as its key, and load it lazily.
 */
export function TaskDialog({ task, place, canPlan, onClose }: TaskDialogProps) {
  const { draft, change, save, note, isTyped, write, isPending, refusal } = useEdit({
    version: task.version,
    form: taskDraftOf(task),
  });
  const { blockId, songId } = draft;
  const saveThen = (goOn: () => void) =>
    save((version) => saveTaskAction({ ...taskFieldsOf(draft), blockId, songId, id: task.id, version }), goOn);
  const remove = () =>
    write(() => removeTaskAction({ id: task.id, version: task.version }), { isQuiet: true, onDone: onClose });
  const pick = () => {
    onClose();
    openPicker({ sessionId: place.sessionId, sessionRole: draft.sessionRole, taskId: task.id });
  };
  // The picker takes the dialog's place: what was typed is saved first, and a refusal stays here.
  const assign = () => (isTyped ? saveThen(pick) : pick());
  return (
    <Dialog title={canPlan ? "Edit task" : "Task"} isOpen onClose={onClose}>
      <Form action={() => saveThen(onClose)} label="Task">
        <TaskFields draft={draft} onChange={change} place={place} note={note} />
        <FormError message={refusal?.message} />
        {canPlan ? (
          <DialogActions>
            <Button kind="danger" isDisabled={isPending} onPress={remove} className="mr-auto">
              Remove
            </Button>
            <Button slot="close">Cancel</Button>
            <Button isDisabled={isPending} onPress={assign}>
              {task.cover.name === null ? "Assign…" : "Replace…"}
            </Button>
            <Button type="submit" kind="primary" isPending={isPending}>
              Save
            </Button>
          </DialogActions>
        ) : null}
      </Form>
    </Dialog>
  );
}
