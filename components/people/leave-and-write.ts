import { toast } from "@/components/ui/toast-store";
import { undoChangeAction } from "@/lib/actions/changes";
import type { ActionResult } from "@/lib/actions/define-action";

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
  const undo = async () => {
    const undone = await undoChangeAction({ changeId: change.id });
    return undone.ok ? (undone.change?.summary ?? "Undone") : undone.message;
  };
  toast({ message: change.summary, undo });
  return undefined;
}
