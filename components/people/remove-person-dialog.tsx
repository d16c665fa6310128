"use client";
import { useRouter } from "next/navigation";
import { useWrite } from "@/components/history/use-write";
import { writeAndLeave } from "@/components/history/write-and-leave";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { archivePersonAction, removePersonAction } from "@/lib/actions/people";
import type { PersonHeadView } from "@/lib/domain/person-view";
import { isUnused, usesText } from "@/lib/domain/person-words";
import { paths } from "@/lib/paths";

interface RemovePersonDialogProps {
  head: PersonHeadView;
  onClose: () => void;
}

/** Removes a record that nothing names; offers to archive one that the plan still needs. */
export function RemovePersonDialog({ head, onClose }: RemovePersonDialogProps) {
  const { id, version, form, uses, isArchived } = head;
  const router = useRouter();
  const { write } = useWrite();
  const { name } = form;
  if (!isUnused(uses)) {
    const archive = async () => {
      if (!isArchived) write(() => archivePersonAction({ id, version, isArchived: true }));
    };
    return (
      <ConfirmDialog
        title={`${name} is still needed`}
        isOpen
        onClose={onClose}
        confirmLabel={isArchived ? "Keep" : "Archive instead"}
        onConfirm={archive}
      >
        The plan still needs this record: {usesText(uses)}. An archived person keeps all of it and is offered for
        nothing new; two records of one person can be merged.
      </ConfirmDialog>
    );
  }
  const remove = () => writeAndLeave(router, paths.people(), () => removePersonAction({ id, version }));
  return (
    <ConfirmDialog
      title={`Remove ${name}?`}
      isOpen
      onClose={onClose}
      confirmLabel="Remove person"
      isDangerous
      onConfirm={remove}
    >
      Nothing in the plan names this record. Undo brings it back.
    </ConfirmDialog>
  );
}
