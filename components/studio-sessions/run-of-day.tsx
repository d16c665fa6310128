"use client";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { SongMenu } from "@/components/tasks/song-menu";
import { TaskList } from "@/components/tasks/task-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import { moveBlockAction } from "@/lib/actions/blocks";
import type { BlockView, SessionPageView } from "@/lib/domain/session-view";
import { BlockPart, type Direction, moveButtonId } from "./block-part";

const BlockDialog = dynamic(() => import("./block-dialog").then((module) => module.BlockDialog), { ssr: false });
const AddTasksDialog = dynamic(
  () => import("@/components/tasks/add-tasks-dialog").then((module) => module.AddTasksDialog),
  { ssr: false },
);

/**
 * What lies over the page: a block's form (null for a new one), or the catalogue for one block. The block is the one that
 * was pressed: it keeps its form when somebody else removes it meanwhile.
 */
type Asked = { kind: "BLOCK"; block: BlockView | null } | { kind: "TASKS"; blockId: string | null };

/** The session's day from its first block to its last, with the tasks that stand in none. */
export function RunOfDay({ view }: { view: SessionPageView }) {
  const { blocks, unplaced, place, lengthNote, head } = view;
  const [asked, setAsked] = useState<Asked | null>(null);
  const canPlan = view.permissions.includes("plan");
  const move = useBlockMoves(blocks.map((block) => block.id).join());
  const allTasks = [...blocks.flatMap((block) => block.tasks), ...unplaced];
  const isEmpty = blocks.length === 0 && unplaced.length === 0;
  const newBlock = () => setAsked({ kind: "BLOCK", block: null });
  const newTasks = () => setAsked({ kind: "TASKS", blockId: null });
  return (
    <section aria-labelledby="run-of-day">
      <SectionHeader
        id="run-of-day"
        title="Run of the day"
        actions={
          canPlan && !isEmpty ? (
            <>
              <Button size="small" onPress={newBlock}>
                Add block
              </Button>
              <Button size="small" onPress={newTasks}>
                Add tasks
              </Button>
              <SongMenu label="Song for all tasks" tasks={allTasks} place={place} />
            </>
          ) : null
        }
      />
      {lengthNote ? <p className="mb-2 text-warn">{lengthNote}</p> : null}
      {isEmpty ? (
        <EmptyState action={canPlan ? <Button onPress={newBlock}>Add block</Button> : null}>
          Nothing is planned for this day yet.
        </EmptyState>
      ) : null}
      <div className="flex flex-col gap-3">
        {blocks.map((block, index) => (
          <BlockPart
            key={block.id}
            block={block}
            place={place}
            canPlan={canPlan}
            isFirst={index === 0}
            isLast={index === blocks.length - 1}
            onEdit={() => setAsked({ kind: "BLOCK", block })}
            onMove={(direction) => move(block.id, direction)}
            onAddTasks={() => setAsked({ kind: "TASKS", blockId: block.id })}
          />
        ))}
        {unplaced.length > 0 ? (
          <section aria-label="No block" className="panel">
            <h3 className="flex min-h-(--row) items-center border-line border-b bg-raised px-3 font-semibold">
              No block
            </h3>
            <TaskList label="Tasks without a block" tasks={unplaced} place={place} canPlan={canPlan} />
          </section>
        ) : null}
      </div>
      {asked?.kind === "BLOCK" ? (
        <BlockDialog
          sessionId={head.id}
          block={asked.block && (blocks.find(({ id }) => id === asked.block?.id) ?? asked.block)}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked?.kind === "TASKS" ? (
        <AddTasksDialog place={place} start={{ blockId: asked.blockId }} onClose={() => setAsked(null)} />
      ) : null}
    </section>
  );
}

/** Moves a block and keeps the focus on the button that was pressed, which moves with it. */
function useBlockMoves(order: string) {
  const { write, isPending } = useWrite();
  const pressed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order is what the focus is put back after
  useEffect(() => {
    if (pressed.current !== null) document.getElementById(pressed.current)?.focus();
    pressed.current = null;
  }, [order]);
  return (id: string, direction: Direction) => {
    if (isPending) return;
    pressed.current = moveButtonId(id, direction);
    write(() => moveBlockAction({ id, direction }));
  };
}
