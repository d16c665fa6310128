import { FormError } from "@/components/ui/form-error";
import { Spinner } from "@/components/ui/spinner";
import type { FileFault } from "./use-credits-file";

interface FileNoteProps {
  /** the file that is being read */
  pending: string | null;
  fault: FileFault | null;
  /** the file that is in sight, if one was read before */
  keptName: string | null;
}

/** How the reading goes: what is being read, or the one fault that stopped it. */
export function FileNote({ pending, fault, keptName }: FileNoteProps) {
  if (pending !== null) {
    return (
      <p role="status" className="mt-1 flex items-center gap-2">
        <Spinner /> Reading {pending}
      </p>
    );
  }
  if (fault === null) return null;
  const kept = keptName === null ? "Nothing was imported." : `What you see below is still ${keptName}.`;
  return (
    <div className="mt-2">
      <FormError message={`${fault.name} was not read. ${fault.message}`} details={[kept]} />
    </div>
  );
}
