import "server-only";
import { isIP } from "node:net";

/**
 * Where a request comes from, as far as that can be trusted. Only a declared proxy (TRUST_PROXY=1) vouches for the
 * last entry of X-Forwarded-For; anything else in that header was written by the caller. Without a proxy all callers
 * share one name: Next does not say who connected.
 */
export function clientAddress(forwardedFor: string | undefined, isBehindProxy: boolean): string {
  if (!isBehindProxy) return "direct";
  const last = forwardedFor?.split(",").at(-1)?.trim() ?? "";
  return isIP(last) === 0 ? "unknown" : last;
}
