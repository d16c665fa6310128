"use client";
import { Button } from "@/components/ui/button";

type AddPersonRowProps = {
  name: string;
  canAdd: boolean;
  onAdded: (personId: string) => void;
};

/** Nobody of that name: somebody new can be added and picked in one go. */
export function AddPersonRow({ name, canAdd }: AddPersonRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 text-muted">
      <p className="min-w-40 flex-1">{name === "" ? "Nobody is on the roster yet." : `Nobody is called “${name}”.`}</p>
      {canAdd && name !== "" ? <Button>Add {name} and assign</Button> : null}
    </div>
  );
}
