"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select, type SelectGroup, type SelectOption } from "@/components/ui/select";
import type { MergeCandidateView, PersonHeadView } from "@/lib/domain/person-view";
import { isUnused, usesText } from "@/lib/domain/person-words";
import { paths } from "@/lib/paths";
import { useMerge } from "./use-merge";

interface MergeDialogProps {
  head: PersonHeadView;
  candidates: readonly MergeCandidateView[];
}

/** Makes two records of one person one: which stays, and what moves. */
export function MergeDialog({ head, candidates }: MergeDialogProps) {
  const router = useRouter();
  const close = () => router.replace(paths.person(head.id), { scroll: false });
  const similar = candidates.filter((one) => one.isSimilar);
  const [otherId, setOtherId] = useState(similar.length === 1 ? (similar[0]?.id ?? "") : "");
  const [isOwnKept, setOwnKept] = useState(true);
  const other = candidates.find((one) => one.id === otherId);
  const { merge, isPending, problem } = useMerge(head, other, isOwnKept);
  const { name } = head.form;
  if (candidates.length === 0) {
    return (
      <Dialog title={`Merge ${name}`} isOpen onClose={close} width="narrow">
        <EmptyState action={<Button onPress={close}>Close</Button>}>There is nobody else on the roster.</EmptyState>
      </Dialog>
    );
  }
  return (
    <Dialog title={`Merge ${name} with another record`} isOpen onClose={close}>
      <Form action={merge} label="Merge two records">
        <FormError message={problem} />
        <Select
          label="The other record"
          value={otherId}
          onChange={setOtherId}
          options={optionsOf(candidates, similar)}
          isRequired
        />
        {other === undefined ? null : (
          <>
            <RadioGroup
              label="Which name and kind stay"
              value={isOwnKept ? "own" : "other"}
              onChange={(value) => setOwnKept(value === "own")}
              options={[
                { value: "own", label: name, note: noteOf(reachOf(head), usesText(head.uses)) },
                { value: "other", label: other.name, note: noteOf(other.note, usesText(other.uses)) },
              ]}
            />
            <Outcome head={head} other={other} isOwnKept={isOwnKept} />
          </>
        )}
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending} isDisabled={other === undefined}>
            Merge records
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function Outcome({ head, other, isOwnKept }: { head: PersonHeadView; other: MergeCandidateView; isOwnKept: boolean }) {
  const [kept, going] = isOwnKept ? [head.form.name, other.name] : [other.name, head.form.name];
  const uses = isOwnKept ? other.uses : head.uses;
  return (
    <ul className="list-disc space-y-1 rounded-panel border border-line bg-background py-3 pr-4 pl-8 text-muted">
      <li>
        {isUnused(uses)
          ? `Nothing in the plan names ${going}.`
          : `What goes from ${going} to ${kept}: ${usesText(uses)}.`}
      </li>
      {other.sharedCalls > 0 ? (
        <li>
          Both are called to the same session in the same role {timesText(other.sharedCalls)}: one call stays, with the
          stronger answer, the lead mark and every reason.
        </li>
      ) : null}
      <li>Roles and skills are united; an e-mail or phone that {kept} lacks is filled in.</li>
      <li>The record of {going} is removed. Undo brings everything back.</li>
    </ul>
  );
}

function optionsOf(
  candidates: readonly MergeCandidateView[],
  similar: readonly MergeCandidateView[],
): readonly (SelectOption | SelectGroup)[] {
  const option = ({ id, name, note }: MergeCandidateView) => ({ value: id, label: noteOf(name, note) });
  const none = { value: "", label: "Pick a record" };
  if (similar.length === 0) return [none, ...candidates.map(option)];
  return [
    none,
    { label: "Similar names", options: similar.map(option) },
    { label: "Everybody else", options: candidates.filter((one) => !one.isSimilar).map(option) },
  ];
}

function reachOf({ form }: PersonHeadView): string {
  return [form.email, form.phone].filter(Boolean).join(" · ");
}

function noteOf(...parts: string[]): string {
  return parts.filter(Boolean).join(" · ");
}

function timesText(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
