"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
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
  const [seen, setSeen] = useState(block?.version ?? 1);
  const [isStale, setStale] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const { write, isPending, refusal } = useWrite();
  const errors = refusal?.fields ?? {};
  const save = () => {
    const fields = { label, mode, minutes: Number(minutes) };
    write(
      async () =>
        block === null
          ? addBlockAction({ ...fields, sessionId })
          : saveBlockAction({ ...fields, id: block.id, version: seen }),
      {
        isQuiet: true,
        onDone: onClose,
        onRefused: ({ code, current }) => {
          if (code !== "STALE" || typeof current?.version !== "number") return;
          setStale(true);
          setSeen(current.version);
        },
      },
    );
  };
  const now = (shown: string | undefined, typed: string): { hint?: string } =>
    !isStale || shown === undefined || shown === typed ? {} : { hint: `Now: ${shown}` };
  if (isRemoving && block !== null) return <BlockRemoval block={block} onClose={onClose} />;
  return (
    <Dialog title={block === null ? "New block" : "Edit block"} isOpen onClose={onClose} isSticky>
      <Form action={save} label="Block">
        <TextField
          label="Name"
          value={label}
          onChange={setLabel}
          maxLength={BLOCK_LABEL_MAX}
          error={errors.label}
          isRequired
          autoFocus
          {...now(block?.label, label)}
        />
        <NumberField
          label="Minutes"
          value={minutes}
          onChange={setMinutes}
          min={1}
          max={BLOCK_MINUTES_MAX}
          error={errors.minutes}
          {...now(block ? String(block.minutes) : undefined, minutes)}
        />
        <RadioGroup
          label="Attention"
          options={MODES}
          value={mode}
          onChange={(value) => setMode(value as Attention)}
          {...now(block ? ATTENTION_WORDS[block.mode].label : undefined, ATTENTION_WORDS[mode].label)}
        />
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
