import "server-only";
import { changedSummary } from "./changed-fields";
import type { StudioScope } from "./scope";
import { transact, type WriteResult } from "./transact";
import { getReachable, type MayKeep } from "./unavailability";

/** When somebody works, week by week. */
export interface HoursFields {
  /** the clock of the hours; null for the studio's */
  timeZone: string | null;
  /** as lib/domain/week-hours.ts writes them; "" when no pattern is known */
  workingHours: string;
}

/** Refuses PERSON_NOT_FOUND, NOT_ALLOWED and STALE. */
export function saveHours(
  scope: StudioScope,
  mayKeep: MayKeep,
  seen: { personId: string; version: number },
  fields: HoursFields,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "people.save-hours", now, async (writer) => {
    const { name } = await getReachable(writer, mayKeep, seen.personId);
    await writer.update("person", seen.personId, seen.version, fields);
    return { value: null, summary: changedSummary(writer, name), projectId: null };
  });
}
