import "server-only";
import { isIP } from "node:net";

/**
 * Where a request comes from, null where that cannot be known. Only a declared proxy (TRUST_PROXY=1) vouches for the
 * last entry of X-Forwarded-For; anything else in that header was written by the caller, and Next does not say who
 * connected. Callers who cannot be told apart must not share a limit: one of them could lock all others out.
 */
export function clientAddress(forwardedFor: string | undefined, isBehindProxy: boolean): string | null {
  if (!isBehindProxy) return null;
  const last = forwardedFor?.split(",").at(-1)?.trim() ?? "";
  return isIP(last) === 0 ? null : last;
}
