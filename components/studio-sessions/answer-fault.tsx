import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";

/** Why a question was not answered, and a press that asks it again; nothing where it was. */
export function AnswerFault({ fault, onAgain }: { fault: string | null; onAgain: () => void }) {
  if (fault === null) return null;
  return (
    <div className="flex flex-col items-start gap-2">
      <FormError message={fault} />
      <Button size="small" onPress={onAgain}>
        Try again
      </Button>
    </div>
  );
}
