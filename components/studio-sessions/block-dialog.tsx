"use client";
import { useState } from "react";
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

/** A stretch of the session's day: its name, how much attention it takes, how long it lasts. */
export function BlockDialog({ sessionId, block, onClose }: BlockDialogProps) {
  const [label, setLabel] = useState(block?.label ?? "");
  const [mode, setMode] = useState<Attention>(block?.mode ?? "STEP");
  const [minutes, setMinutes] = useState(String(block?.minutes ?? 60));
  const [setsTasks, setSetsTasks] = useState(true);
  const [isRemoving, setRemoving] = useState(false);
  const { save, note, isPending, refusal } = useEdit(block?.version ?? 0);
  const isModeChanged = block !== null && mode !== block.mode;
  const others = isModeChanged ? block.tasks.filter((task) => task.attention !== mode).length : 0;
  const submit = () => {
    const fields = { label, mode, minutes: Number(minutes) };
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
    <Dialog title={block === null ? "New block" : "Edit block"} isOpen onClose={onClose} isSticky>
      <Form action={submit} label="Block">
        <TextField
          label="Name"
          value={label}
          onChange={setLabel}
          maxLength={BLOCK_LABEL_MAX}
          error={note("label", label)}
          isRequired
          autoFocus
        />
        <NumberField
          label="Minutes"
          value={minutes}
          onChange={setMinutes}
          min={1}
          max={BLOCK_MINUTES_MAX}
          error={note("minutes", minutes)}
        />
        <RadioGroup
          label="Attention"
          hint="What the block is like as a whole. Whether work collides, its tasks decide: each has its own."
          options={MODES}
          value={mode}
          onChange={(value) => setMode(value as Attention)}
          error={note("mode", mode, (value) => ATTENTION_WORDS[value as Attention].label)}
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
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            {block === null ? "Add block" : "Save"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
