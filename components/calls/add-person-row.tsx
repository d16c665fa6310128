import { Button } from "@/components/ui/button";

interface AddPersonRowProps {
  name: string;
  canAdd: boolean;
  isPending: boolean;
  onAdd: () => void;
}

/** Nobody of that name: somebody new can be added to the roster and picked in one go. */
export function AddPersonRow({ name, canAdd, isPending, onAdd }: AddPersonRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 text-muted">
      <p className="min-w-40 flex-1">{name === "" ? "Nobody is on the roster yet." : `Nobody is called “${name}”.`}</p>
      {canAdd && name !== "" ? (
        <Button isPending={isPending} onPress={onAdd}>
          Add and assign
        </Button>
      ) : null}
    </div>
  );
}
