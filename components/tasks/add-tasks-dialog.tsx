"use client";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { TaskPlaceView } from "@/lib/domain/session-view";
import { CatalogueForm } from "./catalogue-form";
import { NewTaskForm } from "./new-task-form";
import { newTaskDraft, type TaskDraft } from "./task-draft";
import type { CatalogueChoice, TaskStart } from "./task-place";

interface AddTasksDialogProps {
  place: TaskPlaceView;
  start?: TaskStart;
  onClose: () => void;
}

/**
 * Tasks from the catalogue, several at once, or one in the planner's own words; what was ticked or typed in one stays
 * while the other is in sight. Render it while open; load it lazily.
 */
export function AddTasksDialog({ place, start = {}, onClose }: AddTasksDialogProps) {
  const [choice, setChoice] = useState<CatalogueChoice>({
    search: "",
    ticked: [],
    blockId: start.blockId ?? null,
    songId: start.songId ?? null,
  });
  const [draft, setDraft] = useState<TaskDraft | null>(null);
  /** The search that the draft's title was taken from. */
  const [titledBy, setTitledBy] = useState("");
  const [isOwn, setOwn] = useState(false);
  const goToOwn = () => {
    const title = choice.search.trim();
    const { blockId, songId } = choice;
    if (draft === null) setDraft(newTaskDraft({ ...start, title, blockId, songId }));
    else if (title !== "" && title !== titledBy) setDraft({ ...draft, title });
    setTitledBy(title);
    setOwn(true);
  };
  return (
    <Dialog
      title={isOwn ? "Add a task of your own" : "Add tasks"}
      isOpen
      onClose={onClose}
      width={isOwn ? "normal" : "wide"}
    >
      {isOwn && draft !== null ? (
        <NewTaskForm place={place} draft={draft} onChange={setDraft} onBack={() => setOwn(false)} onClose={onClose} />
      ) : (
        <CatalogueForm
          place={place}
          start={start}
          choice={choice}
          onChange={setChoice}
          onOwn={goToOwn}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
