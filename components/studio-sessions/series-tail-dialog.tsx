"use client";
import { useRouter } from "next/navigation";
import { reachServer } from "@/components/history/reach-server";
import { changeToast } from "@/components/history/undo-change";
import { writeAndLeave } from "@/components/history/write-and-leave";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast-store";
import { cancelFollowingAction, removeFollowingAction } from "@/lib/actions/session-series";
import { counted } from "@/lib/domain/counted";
import type { SessionHeadView } from "@/lib/domain/session-view";
import { paths } from "@/lib/paths";

interface SeriesTailDialogProps {
  kind: "CANCEL" | "REMOVE";
  head: SessionHeadView;
  onClose: () => void;
}

/** Cancels or removes a session and those after it in its series; which are left alone is said. */
export function SeriesTailDialog({ kind, head, onClose }: SeriesTailDialogProps) {
  const router = useRouter();
  const { id, version, project } = head;
  const following = [...(head.series?.following ?? [])];
  const tail = { id, version, following };
  const cancel = async () => {
    const result = await reachServer(() => cancelFollowingAction(tail));
    if (!result.ok) return result.message;
    const { change } = result;
    if (change !== null) toast(changeToast(change));
    return undefined;
  };
  const remove = () => writeAndLeave(router, paths.project(project.id), () => removeFollowingAction(tail));
  const isLeft = head.series?.isOver ?? false;
  const count = following.length + (isLeft ? 0 : 1);
  const sessions = isLeft
    ? `the ${counted(following.length, "session")} after it`
    : `this session and ${counted(following.length, "other")} after it`;
  return kind === "CANCEL" ? (
    <ConfirmDialog
      title="Cancel this and the following?"
      isOpen
      onClose={onClose}
      confirmLabel={`Cancel ${counted(count, "session")}`}
      dismissLabel="Keep"
      isDangerous
      onConfirm={cancel}
    >
      Cancels {sessions}. What is done or over stays as it is. You can undo this.
    </ConfirmDialog>
  ) : (
    <ConfirmDialog
      title="Remove this and the following?"
      isOpen
      onClose={onClose}
      confirmLabel={`Remove ${counted(count, "session")}`}
      isDangerous
      onConfirm={remove}
    >
      Removes {sessions}, with their blocks, tasks and calls. What is done, cancelled or over stays. You can undo this.
    </ConfirmDialog>
  );
}
