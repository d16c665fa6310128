"use client";
import { useState } from "react";
import { SectionHeader } from "@/components/ui/section-header";
import { dismissToastOf } from "@/components/ui/toast-store";
import { undoChangeAction } from "@/lib/actions/changes";
import type { HistoryView } from "@/lib/domain/history-view";
import { ChangeRow } from "./change-row";
import { useWrite } from "./use-write";

interface ChangeListProps {
  history: HistoryView;
  /** Left out where every change belongs to the same project. */
  hasStripe?: boolean;
  /** of the days' headings */
  level?: 2 | 3;
}

/** What was written, day by day, newest first; each change can be taken back where it stands. */
export function ChangeList({ history, hasStripe = true, level = 2 }: ChangeListProps) {
  const { write, isPending } = useWrite();
  const [pressedId, setPressedId] = useState<number | null>(null);
  const undo = (changeId: number) => {
    setPressedId(changeId);
    write(() => undoChangeAction({ changeId }), { onDone: () => dismissToastOf(changeId) });
  };
  return history.days.map(({ date, label, changes }) => (
    <section key={date} aria-label={label} className="mb-6">
      <SectionHeader title={label} level={level} />
      <ul className="panel divide-y divide-line overflow-clip">
        {changes.map((change) => (
          <ChangeRow
            key={change.id}
            change={change}
            hasStripe={hasStripe}
            isPending={isPending && pressedId === change.id}
            onUndo={history.canUndo ? undo : null}
          />
        ))}
      </ul>
    </section>
  ));
}
