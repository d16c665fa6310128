import { dismissToastOf, type ToastContent } from "@/components/ui/toast-store";
import { undoChangeAction } from "@/lib/actions/changes";
import { reachServer } from "./reach-server";

/** What is said of a change that was made, with the button that takes it back. */
export function changeToast({ id, summary }: { id: number; summary: string }): ToastContent {
  return { message: summary, changeId: id, undo: () => undoChange(id) };
}

/** Takes a change back and returns the toast that says so, or why not; it can be tried again when nobody was reached. */
export async function undoChange(changeId: number): Promise<ToastContent> {
  const result = await reachServer(() => undoChangeAction({ changeId }));
  if (result.ok) {
    dismissToastOf(changeId);
    return { message: result.change?.summary ?? "Undone." };
  }
  const refused = { message: result.message, kind: "problem" } as const;
  return result.code === "UNREACHABLE" ? { ...refused, undo: () => undoChange(changeId) } : refused;
}
