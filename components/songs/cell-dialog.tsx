"use client";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { AddTasksDialog } from "@/components/tasks/add-tasks-dialog";
import { SongMenu } from "@/components/tasks/song-menu";
import { TaskList } from "@/components/tasks/task-list";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Link } from "@/components/ui/link";
import type { SongCellView, SongRowView, SongTasksView } from "@/lib/domain/project-view";
import { PHASE_LABELS } from "@/lib/domain/project-words";
import type { TaskPlaceView } from "@/lib/domain/session-view";
import { paths } from "@/lib/paths";

interface CellDialogProps {
  row: SongRowView;
  cell: SongCellView;
  groups: readonly SongTasksView[];
  place: TaskPlaceView;
  canPlan: boolean;
  onClose: () => void;
}

/** The tasks behind one cell, session by session: state and people at a press, and more to add. */
export function CellDialog({ row, cell, groups, place, canPlan, onClose }: CellDialogProps) {
  // An empty cell has nothing to show: it goes straight to what can be added.
  const [isAdding, setAdding] = useState(cell.total === 0);
  const ids = new Set(cell.taskIds);
  const shown = groups
    .map((group) => ({ ...group, tasks: group.tasks.filter((task) => ids.has(task.id)) }))
    .filter((group) => group.tasks.length > 0);
  const phase = PHASE_LABELS[cell.phase];
  if (isAdding) {
    const finish = cell.total === 0 ? onClose : () => setAdding(false);
    return <AddTasksDialog place={place} start={{ songId: row.songId, phase: cell.phase }} onClose={finish} />;
  }
  return (
    <Dialog title={`${row.title}: ${phase.toLowerCase()}`} isOpen onClose={onClose} width="wide">
      <div className="flex flex-col gap-4">
        {shown.length === 0 ? <p className="text-muted">Nothing is planned here.</p> : null}
        {shown.map((group) => (
          <section key={group.sessionId ?? ""} aria-label={group.label || "Without a session"}>
            <h3 className="label mb-1">
              {group.sessionId ? (
                <Link href={paths.projectSession(group.sessionId)} className="hover:underline">
                  {group.label}
                </Link>
              ) : (
                "Without a session"
              )}
            </h3>
            <div className="panel">
              <TaskList label={group.label} tasks={group.tasks} place={group.place} canPlan={canPlan} />
            </div>
          </section>
        ))}
        {canPlan ? (
          <DialogActions>
            <SongMenu label="Song for these tasks" tasks={shown.flatMap(({ tasks }) => tasks)} place={place} />
            <Button icon={<Plus size={14} aria-hidden="true" />} onPress={() => setAdding(true)}>
              Add tasks
            </Button>
          </DialogActions>
        ) : null}
      </div>
    </Dialog>
  );
}
