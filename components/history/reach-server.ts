import { unstable_rethrow } from "next/navigation";
import { type Refusal, refusalOf } from "@/lib/domain/refusal";

/**
 * Runs an action or a query. Where the server cannot be reached, that is a refusal like any other: thrown inside a
 * transition it would replace the whole page, and what was typed there would be gone. Redirects go on their way.
 */
export function reachServer<Result>(run: () => Promise<Result>): Promise<Result | Refusal> {
  return run().catch((error: unknown): Refusal => {
    unstable_rethrow(error);
    return refusalOf("UNREACHABLE");
  });
}
