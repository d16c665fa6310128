import { toast } from "@/components/ui/toast-store";
import type { ActionResult } from "@/lib/actions/define-action";
import { reachServer } from "./reach-server";
import { changeToast } from "./undo-change";

interface Navigation {
  replace(href: string): void;
}

/**
 * A write that takes the page in sight away, and then leads to another. Run it inside a transition: until that ends, the
 * old page stays in sight and does not answer "not found". The toast says what was done, with Undo; a refusal is returned
 * and the page stays.
 */
export async function writeAndLeave<Value>(
  router: Navigation,
  to: string,
  run: () => Promise<ActionResult<Value>>,
): Promise<string | undefined> {
  const result = await reachServer(run);
  if (!result.ok) return result.message;
  router.replace(to);
  const { change } = result;
  if (change !== null) toast(changeToast(change));
  return undefined;
}
