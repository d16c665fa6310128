import { reachServer } from "@/components/history/reach-server";
import { toast } from "@/components/ui/toast-store";
import { signOutAction } from "@/lib/actions/accounts";

/** Ends this browser's sign-in and leads to the form; says so when that could not be done. */
export async function signOut(): Promise<void> {
  const result = await reachServer(() => signOutAction({}));
  if (!result.ok) toast({ message: result.message, kind: "problem" });
}
