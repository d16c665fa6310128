import { toast } from "@/components/ui/toast-store";
import type { ActionResult } from "@/lib/actions/define-action";
import { undoChange } from "./undo-change";

interface Navigation {
  replace(href: string): void;
}

/**
 * A write that takes the page in sight away: the page is left first, since it would answer "not found". The toast says
 * what was done, with Undo; a refusal leads back and is returned.
 */
export async function leaveAndWrite<Value>(
  router: Navigation,
  way: { to: string; back: string },
  run: () => Promise<ActionResult<Value>>,
): Promise<string | undefined> {
  router.replace(way.to);
  const result = await run();
  if (!result.ok) {
    router.replace(way.back);
    toast({ message: result.message, kind: "problem" });
    return result.message;
  }
  const { change } = result;
  if (change === null) return undefined;
  toast({ message: change.summary, undo: () => undoChange(change.id) });
  return undefined;
}
