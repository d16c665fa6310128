import { dismissToastOf, type ToastContent } from "@/components/ui/toast-store";
import { undoChangeAction } from "@/lib/actions/changes";
import { reachServer } from "./reach-server";

/** Takes a change back and returns the toast that says so, or why not; it can be tried again when nobody was reached. */
export async function undoChange(changeId: number): Promise<ToastContent> {
  const result = await reachServer(() => undoChangeAction({ changeId }));
  if (result.ok) dismissToastOf(changeId);
  if (result.ok) return { message: result.change?.summary ?? "Undone." };
  const refused = { message: result.message, kind: "problem" } as const;
  return result.code === "UNREACHABLE" ? { ...refused, undo: () => undoChange(changeId) } : refused;
}
