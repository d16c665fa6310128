import "server-only";
import { isHold } from "@/lib/domain/hold";
import type { SecondYes } from "@/lib/domain/second-yes";
import { momentText } from "@/lib/time/span-text";
import { Refused, refuse } from "./change-writer";
import type { StudioScope } from "./scope";
import { settleSession } from "./settle-session";
import { getSession, type HoldEndIn } from "./studio-sessions";
import { transact, type WriteResult } from "./transact";

/**
 * Lets a hold run out at another time, or not at all; one that has lapsed holds again. Refuses NOT_FOUND, STALE,
 * NOT_ON_HOLD, what `endIn` does, and ASKS_TWICE unless `isSure`.
 */
export function extendHold(
  scope: StudioScope,
  { id, version }: { id: string; version: number },
  endIn: HoldEndIn,
  isSure: SecondYes,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "sessions.extend-hold", now, async (writer) => {
    const before = await getSession(writer, id);
    if (!isHold(before.status)) refuse("NOT_ON_HOLD");
    const end = endIn(before.timeZone, before.holdExpiresAt);
    if (!end.ok) throw new Refused(end);
    const { holdExpiresAt } = end;
    const after = await writer.update("studioSession", id, version, { holdExpiresAt });
    const until = holdExpiresAt === null ? "without an end" : `until ${momentText(holdExpiresAt, before.timeZone)}`;
    const note = await settleSession(writer, scope, { before, after }, isSure, `${after.title} is held ${until}`);
    return { value: null, ...note };
  });
}
