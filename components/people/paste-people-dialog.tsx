"use client";
import { useMemo, useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { TextArea } from "@/components/ui/text-area";
import { addPastedPeopleAction } from "@/lib/actions/people";
import { counted } from "@/lib/domain/counted";
import { type JudgedPerson, judgePastedPeople, readPastedPeople } from "@/lib/domain/pasted-people";
import { PASTE_MAX, PERSON_NAME_MAX } from "@/lib/schemas/person";
import { PastedRows } from "./pasted-rows";

interface PastePeopleDialogProps {
  knownNames: readonly string[];
  onClose: () => void;
}

/** A pasted list becomes people: says of every line what will become of it, then adds them in one change. */
export function PastePeopleDialog({ knownNames, onClose }: PastePeopleDialogProps) {
  const [text, setText] = useState("");
  /** What was chosen by hand, by line; new people are in and known ones out unless it says otherwise. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  const { write, isPending, refusal } = useWrite();
  const rows = useMemo(
    () => judgePastedPeople(readPastedPeople(text), knownNames, PERSON_NAME_MAX),
    [text, knownNames],
  );
  const isIn = ({ line, outcome }: JudgedPerson) =>
    outcome.kind !== "FAULT" && (chosen.get(line) ?? outcome.kind === "NEW");
  const picked = rows.filter(isIn);
  const isTooMany = picked.length > PASTE_MAX;
  const type = (next: string) => {
    setText(next);
    setChosen(new Map());
  };
  const add = () => {
    const people = picked.map(({ name, kind, email, phone, sessionRoles, skills, notes }) => {
      return { name, kind, email, phone, sessionRoles, skills, notes };
    });
    write(() => addPastedPeopleAction({ people }), { isQuiet: true, onDone: onClose });
  };
  return (
    <Dialog title="Paste a list of people" isOpen onClose={onClose} width="wide">
      <Form action={add} label="Paste a list of people">
        <TextArea
          label="One person a line"
          value={text}
          onChange={type}
          rows={rows.length > 0 ? 4 : 8}
          className="[&_textarea]:max-h-48"
          placeholder={
            "Ana Reyes <ana@example.org>, +44 20 7946 0958, engineer, mixing\nBen Ode, producer and engineer, drums\nTide Quartet, group"
          }
          hint={`A name first; behind a comma or a dash, in any order: e-mail, phone, roles, skills, instruments, “group”. Up to ${PASTE_MAX} at once`}
          error={isTooMany ? `These are ${picked.length} people: add ${PASTE_MAX} at most at once.` : undefined}
          autoFocus
        />
        <FormError message={refusal?.message} details={faultsOf(refusal?.fields, picked)} />
        {rows.length > 0 ? (
          <PastedRows rows={rows} isIn={isIn} onChoose={(line, isOn) => setChosen(new Map(chosen).set(line, isOn))} />
        ) : null}
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending} isDisabled={picked.length === 0 || isTooMany}>
            {addLabel(picked.length)}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function addLabel(count: number): string {
  return count === 0 ? "Add people" : `Add ${counted(count, "person", "people")}`;
}

/** Fields are called "people.3.email"; people know lines. */
function faultsOf(fields: Record<string, string> | undefined, picked: readonly JudgedPerson[]): string[] {
  return Object.entries(fields ?? {}).map(([name, fault]) => {
    const index = /^people\.(\d+)/.exec(name)?.[1];
    const line = index === undefined ? undefined : picked[Number(index)]?.line;
    return line === undefined ? fault : `Line ${line}: ${fault}`;
  });
}
