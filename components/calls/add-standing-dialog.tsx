"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { addStandingCallAction } from "@/lib/actions/standing-calls";
import type { StandingCrewView } from "@/lib/domain/crew-view";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { type Position, SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import { positionOptions } from "./position-options";
import { RoleGuideButton } from "./role-guide-button";

interface AddStandingDialogProps {
  view: StandingCrewView;
  onClose: () => void;
}

/** Adds somebody to a project's usual crew. */
export function AddStandingDialog({ view, onClose }: AddStandingDialogProps) {
  const { isPending, refusal, write } = useWrite();
  const [sessionRole, setRole] = useState<SessionRole>(
    SESSION_ROLES.find((role) => !view.members.some((member) => member.sessionRole === role)) ?? "ENGINEER",
  );
  const [position, setPosition] = useState<Position>("PRINCIPAL");
  const [personId, setPerson] = useState("");
  const isThere = (id: string) =>
    view.members.some((member) => member.personId === id && member.sessionRole === sessionRole);
  const free = view.people.filter((person) => !isThere(person.id));
  const options = (people: typeof free) => people.map(({ id, name }) => ({ value: id, label: name }));
  const save = () =>
    write(() => addStandingCallAction({ projectId: view.projectId, personId, sessionRole, position }), {
      isQuiet: true,
      onDone: onClose,
    });
  return (
    <Dialog title="Add to the usual crew" isOpen onClose={onClose} width="narrow">
      <Form action={save}>
        <FormError message={refusal?.fields === undefined ? refusal?.message : null} />
        <div className="flex items-end gap-2">
          <RadioGroup
            label="Role"
            look="segments"
            value={sessionRole}
            onChange={(value) => {
              setRole(value as SessionRole);
              setPosition("PRINCIPAL");
            }}
            options={SESSION_ROLES.map((value) => ({ value, label: SESSION_ROLE_LABELS[value] }))}
          />
          <RoleGuideButton />
        </div>
        <Select
          label="Person"
          value={isThere(personId) ? "" : personId}
          onChange={setPerson}
          error={refusal?.fields?.personId === undefined ? undefined : "Pick a person from the list."}
          options={[
            { value: "", label: "Pick a person" },
            {
              label: `Lists ${SESSION_ROLE_LABELS[sessionRole].toLowerCase()}`,
              options: options(free.filter((person) => person.sessionRoles.includes(sessionRole))),
            },
            { label: "Others", options: options(free.filter((person) => !person.sessionRoles.includes(sessionRole))) },
          ]}
        />
        <Select
          label="Position"
          value={position}
          onChange={(value) => setPosition(value as Position)}
          options={positionOptions(sessionRole)}
        />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Add
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
