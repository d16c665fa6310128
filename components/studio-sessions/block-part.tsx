"use client";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import Pencil from "lucide-react/icons/pencil";
import Plus from "lucide-react/icons/plus";
import { SongMenu } from "@/components/tasks/song-menu";
import { TaskList } from "@/components/tasks/task-list";
import { IconButton } from "@/components/ui/icon-button";
import type { BlockView, TaskPlaceView } from "@/lib/domain/session-view";
import { ATTENTION_WORDS } from "@/lib/domain/session-words";
import { formatDuration } from "@/lib/time/duration";

export type Direction = "EARLIER" | "LATER";

interface BlockPartProps {
  block: BlockView;
  place: TaskPlaceView;
  canPlan: boolean;
  isFirst: boolean;
  isLast: boolean;
  onEdit: () => void;
  onMove: (direction: Direction) => void;
  onAddTasks: () => void;
}

/** The button that moves a block, for the focus to stay on after it moved. */
export function moveButtonId(blockId: string, direction: Direction): string {
  return `${blockId}-${direction.toLowerCase()}`;
}

/** One stretch of the day: its clock times, its attention mode, and its tasks. */
export function BlockPart(props: BlockPartProps) {
  const { block, place, canPlan, isFirst, isLast, onEdit, onMove, onAddTasks } = props;
  const { id, label, mode, minutes, times, tasks } = block;
  return (
    <section aria-label={label} className="panel break-inside-avoid">
      <div className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-0.5 border-line border-b bg-raised px-3 py-1">
        <span className="digits text-ink">{times}</span>
        <h3 className="min-w-0 flex-1 basis-40 truncate font-semibold" title={label}>
          {label}
        </h3>
        <span className="text-muted text-small" title={ATTENTION_WORDS[mode].note}>
          {mode === "LIVE" ? <span aria-hidden="true">● </span> : null}
          {ATTENTION_WORDS[mode].label}
        </span>
        <span className="digits text-muted">{formatDuration(minutes)}</span>
        {canPlan ? (
          <div className="flex items-center">
            <IconButton
              id={moveButtonId(id, "EARLIER")}
              label={`Move ${label} earlier`}
              size="small"
              icon={<ArrowUp size={14} aria-hidden="true" />}
              isOff={isFirst}
              onPress={() => onMove("EARLIER")}
            />
            <IconButton
              id={moveButtonId(id, "LATER")}
              label={`Move ${label} later`}
              size="small"
              icon={<ArrowDown size={14} aria-hidden="true" />}
              isOff={isLast}
              onPress={() => onMove("LATER")}
            />
            <IconButton
              label={`Edit ${label}`}
              size="small"
              icon={<Pencil size={14} aria-hidden="true" />}
              onPress={onEdit}
            />
            <SongMenu label={`Song for the tasks of ${label}`} tasks={tasks} place={place} isIconOnly />
            <IconButton
              label={`Add tasks to ${label}`}
              size="small"
              icon={<Plus size={14} aria-hidden="true" />}
              onPress={onAddTasks}
            />
          </div>
        ) : null}
      </div>
      <TaskList
        label={`Tasks of ${label}`}
        tasks={tasks}
        place={place}
        canPlan={canPlan}
        emptyText="No tasks in this block."
      />
    </section>
  );
}
