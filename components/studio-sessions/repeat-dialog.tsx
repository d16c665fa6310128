"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { Skeleton } from "@/components/ui/skeleton";
import { repeatSessionAction } from "@/lib/actions/session-series";
import { counted } from "@/lib/domain/counted";
import { RepeatDates } from "./repeat-dates";
import { newRepeat, type RepeatDraft, repeatOf } from "./repeat-draft";
import { RepeatFields } from "./repeat-fields";
import { useRepeatPreview } from "./use-repeat-preview";

interface RepeatDialogProps {
  session: { id: string; version: number; title: string };
  /** YYYY-MM-DD, on the session's own clock */
  startsOn: string;
  onClose: () => void;
}

/** Repeats a session: the rule, every date it gives with what clashes, then all of them or those without a clash. */
export function RepeatDialog({ session: { id, version, title }, startsOn, onClose }: RepeatDialogProps) {
  const [draft, setDraft] = useState(() => newRepeat(startsOn));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [round, setRound] = useState(0);
  const { write, isPending, refusal, clearRefusal } = useWrite();
  const repeat = repeatOf(draft);
  const { preview, refusal: unread, isPending: isReading } = useRepeatPreview(id, repeat, round);
  const chosen = (preview?.dates ?? []).filter(({ date, problem }) => problem === null && !left.has(date));
  const clashing = chosen.filter(({ clashes }) => clashes.length > 0);
  const free = chosen.filter(({ clashes }) => clashes.length === 0);
  const isDisabled = isReading || chosen.length === 0;

  const change = (next: RepeatDraft) => {
    if (refusal) clearRefusal();
    setDraft(next);
  };
  const toggle = (date: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(date);
    else next.add(date);
    setLeft(next);
  };
  const create = (wanted: typeof chosen) => {
    const known = clashing.map(({ date }) => date);
    const dates = wanted.map(({ date }) => date);
    write(() => repeatSessionAction({ id, version, repeat, dates, clashing: known }), {
      isQuiet: true,
      onDone: onClose,
      // What the list did not know is in the next one.
      onRefused: () => setRound((last) => last + 1),
    });
  };
  const skips = clashing.length > 0 && free.length > 0;

  return (
    <Dialog title={`Repeat ${title}`} isOpen onClose={onClose} width="wide">
      <Form action={() => create(skips ? free : chosen)} label={`Repeat ${title}`}>
        <RepeatFields draft={draft} onChange={change} errors={unread?.fields ?? {}} />
        {preview ? <RepeatDates preview={preview} left={left} onToggle={toggle} /> : null}
        {preview === null && unread === null ? <Skeleton rows={6} label="Getting the dates" /> : null}
        {draft.kind === "DATES" && draft.dates.length === 0 ? null : <FormError message={unread?.message} />}
        <p role="status" className="text-muted">
          {preview ? summaryOf(chosen.length, clashing.length) : ""}
        </p>
        <FormError message={refusal?.message} />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          {skips ? (
            <Button isDisabled={isDisabled || isPending} onPress={() => create(chosen)}>
              Create all {chosen.length}
            </Button>
          ) : null}
          <Button type="submit" kind="primary" isPending={isPending} isDisabled={isDisabled}>
            {skips ? `Create the other ${free.length}` : `Create all ${chosen.length}`}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** "8 sessions, 1 of them clashes. Each is made as a hold, with its crew not told yet." */
function summaryOf(chosen: number, clashing: number): string {
  if (chosen === 0) return "No date is chosen.";
  const clash = clashing === 0 ? "nothing clashes" : `${clashing} of them ${clashing === 1 ? "clashes" : "clash"}`;
  return `${counted(chosen, "session")}, ${clash}. Each is made as a hold, with its crew not told yet.`;
}
