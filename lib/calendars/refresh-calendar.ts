import "server-only";
import { addressOf, findPersonClock } from "@/lib/data/busy-calendars";
import {
  type AddressCalendar,
  claimReading,
  keepReading,
  noteFailedReading,
  readerOf,
} from "@/lib/data/calendar-readings";
import type { Refusal } from "@/lib/domain/refusal";
import { readCalendarAt } from "./read-calendar";
import { remarksText } from "./remarks-text";

export type RefreshOutcome =
  | { kind: "READ"; isNew: boolean }
  /** the last good reading stays */
  | { kind: "FAILED"; fault: string; movedTo: string | null }
  /** somebody else reads it, it was removed, or the server ends */
  | { kind: "LEFT" }
  /** the database could not keep what was read */
  | { kind: "REFUSED"; refusal: Refusal };

const UNSEALED =
  "Its address can no longer be opened: the secret of this installation has changed. Remove the calendar and add it again.";

/**
 * Reads a calendar at its address again and keeps what came of it. One that fails leaves the last good reading as it is.
 *
 * @param now when the reading began
 */
export async function refreshCalendar(row: AddressCalendar, now: Date, signal?: AbortSignal): Promise<RefreshOutcome> {
  const clock = await findPersonClock(readerOf(row.studioId), row.personId);
  if (clock === null || !(await claimReading(row, now))) return { kind: "LEFT" };
  const href = addressOf(row);
  const outcome =
    href === null
      ? ({ ok: false, fault: UNSEALED, movedTo: null } as const)
      : await readCalendarAt(href, clock, now, signal);
  if (signal?.aborted) return { kind: "LEFT" };
  if (!outcome.ok) {
    const noted = await noteFailedReading(row, outcome.fault, now);
    return noted.ok ? { kind: "FAILED", fault: outcome.fault, movedTo: outcome.movedTo } : left(noted);
  }
  const kept = await keepReading(row, { busy: outcome.busy, remarks: remarksText(outcome.notes) }, now);
  return kept.ok ? { kind: "READ", isNew: kept.value } : left(kept);
}

function left(refusal: Refusal): RefreshOutcome {
  return refusal.code === "NOT_FOUND" ? { kind: "LEFT" } : { kind: "REFUSED", refusal };
}
