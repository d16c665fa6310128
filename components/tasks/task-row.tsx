import { CoverChip } from "@/components/calls/cover-chip";
import { RoleGlyph } from "@/components/calls/role-glyph";
import type { TaskRowView } from "@/lib/domain/session-view";
import { TASK_STATE_LABELS } from "@/lib/domain/session-words";
import type { TaskState } from "@/lib/domain/task";
import { formatDuration } from "@/lib/time/duration";

/** What a press in a row asks for; the list around the rows listens. */
export type TaskPress = "state" | "open" | "cover";

interface TaskRowProps {
  task: TaskRowView;
  canPlan: boolean;
}

const STATE_MARKS: Record<TaskState, string> = { TODO: "", DOING: "–", DONE: "✓" };

/**
 * One task on one line: state, role, title, song, minutes, who covers it. Plain elements, since a page has a thousand
 * of these; presses are told apart by `data-press` (see TaskList).
 */
export function TaskRow({ task, canPlan }: TaskRowProps) {
  const { id, title, state, sessionRole, songTitle, minutes, cover } = task;
  const isDone = state === "DONE";
  const fullTitle = songTitle === null ? title : `${title} · ${songTitle}`;
  return (
    <li data-task={id} className="row flex-wrap gap-x-2 px-2 py-1 max-sm:pl-1">
      <button
        type="button"
        data-press="state"
        disabled={!canPlan}
        aria-label={`${fullTitle}: ${TASK_STATE_LABELS[state].toLowerCase()}. ${isDone ? "Take back" : "Mark as done"}`}
        className="group grid size-7 shrink-0 place-items-center rounded-control touch:size-11"
      >
        <span
          aria-hidden="true"
          className={`grid size-4 place-items-center rounded-[3px] border text-small leading-none ${
            isDone ? "border-ok text-ok" : "border-control text-muted group-hover:border-ink"
          }`}
        >
          {STATE_MARKS[state]}
        </span>
      </button>
      <RoleGlyph sessionRole={sessionRole} />
      <button
        type="button"
        data-press="open"
        title={fullTitle}
        className={`flex min-w-40 flex-1 flex-wrap content-center gap-x-1 rounded-control text-left [overflow-wrap:anywhere] hover:underline touch:min-h-11 ${isDone ? "text-muted line-through" : ""}`}
      >
        <span className="line-clamp-2 max-sm:line-clamp-none">{title}</span>
        {songTitle === null ? null : <span className="max-w-full truncate text-muted">· {songTitle}</span>}
      </button>
      <span className="digits w-20 shrink-0 text-right text-muted max-sm:hidden">{formatDuration(minutes)}</span>
      <button
        type="button"
        data-press="cover"
        disabled={!canPlan}
        className="flex w-52 min-w-0 shrink-0 rounded-control text-left max-sm:ml-[4.75rem] max-sm:w-auto max-sm:max-w-[calc(100%-4.75rem)] touch:min-h-10 touch:items-center"
      >
        {cover.shade === "open" && !cover.isWanted ? (
          <span title="Nobody is asked for here" className="px-1.5 text-muted text-small hover:text-ink">
            {canPlan ? "assign" : "nobody"}
          </span>
        ) : (
          <CoverChip {...cover} sessionRole={sessionRole} />
        )}
      </button>
    </li>
  );
}
