import { undoChangeAction } from "@/lib/actions/changes";

/** Takes a change back and returns the sentence for the toast. */
export async function undoChange(changeId: number): Promise<string> {
  const result = await undoChangeAction({ changeId });
  return result.ok ? (result.change?.summary ?? "Undone") : result.message;
}
