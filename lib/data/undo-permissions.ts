import "server-only";
import type { Permission } from "@/lib/domain/access-role";
import type { Entity } from "./change-writer";
import { database } from "./database";
import type { StudioScope } from "./scope";

/** What writing a row of each kind asks for; taking a write back is writing. */
const NEEDED: Record<Entity, Permission> = {
  studio: "settings",
  room: "settings",
  person: "roster",
  acknowledgement: "review",
  project: "plan",
  standingCall: "plan",
  song: "plan",
  studioSession: "plan",
  block: "plan",
  roleNeed: "plan",
  task: "plan",
  crewCall: "plan",
  credit: "plan",
  unavailability: "roster",
  busyCalendar: "roster",
  sessionSeries: "plan",
};

/** Rows that people keep for themselves, whatever they may do with those of others. */
const KEPT_BY_THEIR_PERSON: readonly Entity[] = ["unavailability", "busyCalendar"];

/**
 * Which permissions an account needs beside "undo" to take changes back, by the change's id.
 *
 * @param ownPersonId whom of the roster the account belongs to: calendars and unavailability of one's own need none
 */
export async function listNeededToUndo(
  scope: StudioScope,
  changeIds: readonly number[],
  ownPersonId: string | null = null,
): Promise<ReadonlyMap<number, ReadonlySet<Permission>>> {
  const touched = await database().reader.changeEntry.groupBy({
    by: ["changeId", "entity"],
    where: { changeId: { in: [...changeIds] }, change: { studioId: scope.studioId } },
  });
  const needed = new Map<number, Set<Permission>>();
  const foreign = ownPersonId === null ? null : await foreignRows(scope, changeIds, ownPersonId);
  for (const { changeId, entity } of touched) {
    const permissions = needed.get(changeId) ?? new Set();
    needed.set(changeId, permissions);
    const isKept = KEPT_BY_THEIR_PERSON.includes(entity as Entity);
    if (!isKept || foreign === null || foreign.has(changeId)) permissions.add(NEEDED[entity as Entity]);
  }
  return needed;
}

/** The changes that touched such a row of anybody else. */
async function foreignRows(
  { studioId }: StudioScope,
  changeIds: readonly number[],
  ownPersonId: string,
): Promise<ReadonlySet<number>> {
  const entries = await database().reader.changeEntry.findMany({
    where: { changeId: { in: [...changeIds] }, entity: { in: [...KEPT_BY_THEIR_PERSON] }, change: { studioId } },
    select: { changeId: true, before: true, after: true },
  });
  const isForeign = (row: unknown) => row !== null && (row as { personId?: unknown }).personId !== ownPersonId;
  return new Set(
    entries.filter(({ before, after }) => isForeign(before) || isForeign(after)).map(({ changeId }) => changeId),
  );
}
