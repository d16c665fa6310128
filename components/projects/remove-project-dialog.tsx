"use client";
import { useRouter } from "next/navigation";
import { writeAndLeave } from "@/components/history/write-and-leave";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { removeProjectAction } from "@/lib/actions/projects";
import { counted } from "@/lib/domain/counted";
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
  const remove = () => writeAndLeave(router, paths.projects(), () => removeProjectAction({ id, version }));
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
