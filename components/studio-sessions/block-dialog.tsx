"use client";
import { useState } from "react";
import type { LiveRow } from "@/components/history/edit";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { addBlockAction, saveBlockAction } from "@/lib/actions/blocks";
import type { BlockView } from "@/lib/domain/session-view";
import { ATTENTION_WORDS } from "@/lib/domain/session-words";
import { ATTENTIONS, type Attention } from "@/lib/domain/task";
import { BLOCK_LABEL_MAX, BLOCK_MINUTES_MAX } from "@/lib/schemas/block";
import { BlockRemoval } from "./block-removal";

interface BlockDialogProps {
  sessionId: string;
  /** null makes a new one at the end of the day */
  block: BlockView | null;
  onClose: () => void;
}

const MODES = ATTENTIONS.map((mode) => ({
  value: mode,
  label: ATTENTION_WORDS[mode].label,
  note: ATTENTION_WORDS[mode].note,
}));

/** A block's form while it is filled in. */
interface BlockDraft {
  label: string;
  mode: Attention;
  minutes: string;
}

const NEW_BLOCK: LiveRow<BlockDraft> = { version: 0, form: { label: "", mode: "STEP", minutes: "60" } };

function rowOf({ version, label, mode, minutes }: BlockView): LiveRow<BlockDraft> {
  return { version, form: { label, mode, minutes: String(minutes) } };
}

/** A stretch of the session's day: its name, how much attention it takes, how long it lasts. */
export function BlockDialog({ sessionId, block, onClose }: BlockDialogProps) {
  const [isRemoving, setRemoving] = useState(false);
  const [setsTasks, setSetsTasks] = useState(true);
  const { draft, change, save, note, isPending, refusal } = useEdit(block === null ? NEW_BLOCK : rowOf(block));
  const isModeChanged = block !== null && draft.mode !== block.mode;
  const others = isModeChanged ? block.tasks.filter((task) => task.attention !== draft.mode).length : 0;
  const submit = () => {
    const fields = { ...draft, minutes: Number(draft.minutes) };
    save(
      (version) =>
        block === null
          ? addBlockAction({ ...fields, sessionId })
          : saveBlockAction({ ...fields, id: block.id, version, setsTasks: setsTasks && others > 0 }),
      onClose,
    );
  };
  if (isRemoving && block !== null) return <BlockRemoval block={block} onClose={onClose} />;
  return (
    <Dialog title={block === null ? "New block" : "Edit block"} isOpen onClose={onClose}>
      <Form action={submit} label="Block">
        <TextField
          label="Name"
          value={draft.label}
          onChange={(label) => change({ label })}
          maxLength={BLOCK_LABEL_MAX}
          {...note("label")}
          isRequired
          autoFocus
        />
        <NumberField
          label="Minutes"
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          min={1}
          max={BLOCK_MINUTES_MAX}
          {...note("minutes")}
        />
        <RadioGroup
          label="Attention"
          hint="What the block is like as a whole. Whether work collides, its tasks decide: each has its own."
          options={MODES}
          value={draft.mode}
          onChange={(mode) => change({ mode: mode as Attention })}
          {...note("mode", (mode) => ATTENTION_WORDS[mode].label)}
        />
        {others > 0 ? (
          <Checkbox isSelected={setsTasks} onChange={setSetsTasks}>
            Set its tasks to this too ({others} of {block?.tasks.length} differ)
          </Checkbox>
        ) : null}
        <FormError message={refusal?.message} />
        <DialogActions>
          {block === null ? null : (
            <Button kind="danger" onPress={() => setRemoving(true)} className="mr-auto">
              Remove…
            </Button>
          )}
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            {block === null ? "Add block" : "Save"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
