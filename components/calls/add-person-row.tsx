"use client";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { addPersonAction } from "@/lib/actions/people";
import type { SessionRole } from "@/lib/domain/session-role";

interface AddPersonRowProps {
  name: string;
  sessionRole: SessionRole;
  canAdd: boolean;
  onAdded: (personId: string) => void;
}

/** Nobody of that name: somebody new can be added to the roster and picked in one go. */
export function AddPersonRow({ name, sessionRole, canAdd, onAdded }: AddPersonRowProps) {
  const { isPending, refusal, write } = useWrite();
  const person = {
    name,
    kind: "PERSON" as const,
    sessionRoles: [sessionRole],
    skills: [],
    email: "",
    phone: "",
    notes: "",
  };
  const add = () => write(() => addPersonAction(person), { isQuiet: true, onDone: ({ id }) => onAdded(id) });
  return (
    <div className="flex flex-wrap items-center gap-3 text-muted">
      <p className="min-w-40 flex-1">{name === "" ? "Nobody is on the roster yet." : `Nobody is called “${name}”.`}</p>
      {canAdd && name !== "" ? (
        <Button isPending={isPending} onPress={add}>
          Add and assign
        </Button>
      ) : null}
      <FormError message={refusal?.fields?.name ?? refusal?.message} />
    </div>
  );
}
