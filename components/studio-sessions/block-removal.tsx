"use client";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { FormError } from "@/components/ui/form-error";
import { removeBlockAction } from "@/lib/actions/blocks";
import type { BlockView } from "@/lib/domain/session-view";

/** Asks what becomes of the block's tasks before it goes. */
export function BlockRemoval({ block, onClose }: { block: BlockView; onClose: () => void }) {
  const { write, isPending, refusal } = useWrite();
  const { id, version, tasks } = block;
  const remove = (what: "KEEP" | "REMOVE") =>
    write(() => removeBlockAction({ id, version, tasks: what }), { isQuiet: true, onDone: onClose });
  const count = tasks.length === 1 ? "its task" : `its ${tasks.length} tasks`;
  return (
    <Dialog title={`Remove ${block.label}?`} isOpen onClose={onClose} width="narrow" role="alertdialog">
      <div className="flex flex-col gap-3">
        <p className="text-muted">
          {tasks.length === 0
            ? "Nothing stands in it. You can undo this."
            : `Keep ${count} in the session without a block, or remove them too. You can undo either.`}
        </p>
        <FormError message={refusal?.message} />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          {tasks.length === 0 ? null : (
            <Button kind="danger" isDisabled={isPending} onPress={() => remove("REMOVE")}>
              Remove tasks too
            </Button>
          )}
          <Button
            kind={tasks.length === 0 ? "danger" : "primary"}
            isPending={isPending}
            onPress={() => remove("KEEP")}
            autoFocus
          >
            {tasks.length === 0 ? "Remove block" : "Keep tasks"}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
