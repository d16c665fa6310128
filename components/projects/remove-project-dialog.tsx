"use client";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast-store";
import { undoChangeAction } from "@/lib/actions/changes";
import { removeProjectAction } from "@/lib/actions/projects";
import type { ProjectHeadView } from "@/lib/domain/project-view";
import { paths } from "@/lib/paths";

interface RemoveProjectDialogProps {
  id: string;
  version: number;
  title: string;
  counts: ProjectHeadView["counts"];
  onClose: () => void;
}

/** Says what goes with the project, removes it, and goes back to the list, where a toast can bring it back. */
export function RemoveProjectDialog({ id, version, title, counts, onClose }: RemoveProjectDialogProps) {
  const router = useRouter();
  const remove = async () => {
    // The page of what is removed would answer "not found": leave it first.
    router.replace(paths.projects());
    const result = await removeProjectAction({ id, version });
    if (!result.ok) {
      router.replace(paths.project(id));
      return result.message;
    }
    const { change } = result;
    const undo = async (changeId: number) => {
      const undone = await undoChangeAction({ changeId });
      return undone.ok ? (undone.change?.summary ?? "Undone") : undone.message;
    };
    toast({ message: `Removed the project ${title}`, ...(change && { undo: () => undo(change.id) }) });
  };
  return (
    <ConfirmDialog
      title={`Remove ${title}?`}
      isOpen
      onClose={onClose}
      confirmLabel="Remove project"
      isDangerous
      onConfirm={remove}
    >
      Its {counted(counts.sessions, "session")}, {counted(counts.songs, "song")} and {counted(counts.tasks, "task")} go
      with it, and everybody's calls to them. Undo brings all of it back; to only put it away, archive it.
    </ConfirmDialog>
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
