"use client";
import dynamic from "next/dynamic";
import { type MouseEvent, useOptimistic, useState } from "react";
import { openPicker } from "@/components/frame/panel-store";
import { useWrite } from "@/components/history/use-write";
import { setTaskStateAction } from "@/lib/actions/tasks";
import type { TaskPlaceView, TaskRowView } from "@/lib/domain/session-view";
import type { TaskState } from "@/lib/domain/task";
import { type TaskPress, TaskRow } from "./task-row";

const TaskDialog = dynamic(() => import("./task-dialog").then((module) => module.TaskDialog), { ssr: false });

interface TaskListProps {
  label: string;
  tasks: readonly TaskRowView[];
  place: TaskPlaceView;
  canPlan: boolean;
  /** Said in place of the rows where there are none. */
  emptyText?: string;
}

/** Tasks one under the other: one press marks one done, opens it, or opens the picker for who covers it. */
export function TaskList({ label, tasks, place, canPlan, emptyText }: TaskListProps) {
  const [opened, setOpened] = useState<TaskRowView | null>(null);
  const { write } = useWrite();
  const [shown, show] = useOptimistic(tasks, (rows, change: { id: string; state: TaskState }) =>
    rows.map((row) => (row.id === change.id ? { ...row, state: change.state } : row)),
  );
  // Somebody else may remove it meanwhile: what was typed stays.
  const open = shown.find((task) => task.id === opened?.id) ?? opened;

  const toggle = ({ id, state }: TaskRowView) => {
    const next = state === "DONE" ? "TODO" : "DONE";
    write(() => {
      show({ id, state: next });
      return setTaskStateAction({ id, state: next });
    });
  };
  const press = (event: MouseEvent<HTMLUListElement>) => {
    const target = event.target as Element;
    const kind = target.closest<HTMLElement>("[data-press]")?.dataset.press as TaskPress | undefined;
    const id = target.closest<HTMLElement>("[data-task]")?.dataset.task;
    const task = shown.find((row) => row.id === id);
    if (kind === undefined || task === undefined) return;
    if (kind === "state") toggle(task);
    else if (kind === "open") setOpened(task);
    else openPicker({ sessionId: place.sessionId, sessionRole: task.sessionRole, taskId: task.id });
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the rows hold buttons; their key presses arrive here as clicks */}
      <ul aria-label={label} hidden={shown.length === 0} className="divide-y divide-line" onClick={press}>
        {shown.map((task) => (
          <TaskRow key={task.id} task={task} canPlan={canPlan} />
        ))}
      </ul>
      {shown.length === 0 && emptyText ? <p className="px-3 py-2 text-muted">{emptyText}</p> : null}
      {open ? (
        <TaskDialog key={open.id} task={open} place={place} canPlan={canPlan} onClose={() => setOpened(null)} />
      ) : null}
    </>
  );
}
