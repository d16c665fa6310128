"use client";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { TaskPlaceView } from "@/lib/domain/session-view";
import { CatalogueForm } from "./catalogue-form";
import { NewTaskForm } from "./new-task-form";
import { newTaskDraft } from "./task-draft";
import type { TaskStart } from "./task-place";

interface AddTasksDialogProps {
  place: TaskPlaceView;
  start?: TaskStart;
  onClose: () => void;
}

/** Tasks from the catalogue, several at once, or one in the planner's own words. Render it while open; load it lazily. */
export function AddTasksDialog({ place, start = {}, onClose }: AddTasksDialogProps) {
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  return (
    <Dialog
      title={ownTitle === null ? "Add tasks" : "Add a task of your own"}
      isOpen
      onClose={onClose}
      width={ownTitle === null ? "wide" : "normal"}
      isSticky={ownTitle !== null}
    >
      {ownTitle === null ? (
        <CatalogueForm place={place} start={start} onOwn={setOwnTitle} onClose={onClose} />
      ) : (
        <NewTaskForm
          place={place}
          draft={newTaskDraft({ title: ownTitle, ...start })}
          onBack={() => setOwnTitle(null)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
