import "server-only";
import type { Permission } from "@/lib/domain/access-role";
import { isOwnWrite, type WrittenRow } from "@/lib/domain/take-back";
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

/**
 * Which permissions an account needs to take changes back, by the change's id: what writing such rows asks for, and nothing
 * for those that the account may write for itself. A change that is not in this studio has no entry.
 *
 * @param ownPersonId whom of the roster the account belongs to
 */
export async function listNeededToUndo(
  scope: StudioScope,
  changeIds: readonly number[],
  ownPersonId: string | null = null,
): Promise<ReadonlyMap<number, ReadonlySet<Permission>>> {
  const where = { changeId: { in: [...changeIds] }, change: { studioId: scope.studioId } };
  const touched = await database().reader.changeEntry.groupBy({ by: ["changeId", "entity"], where });
  const foreign = ownPersonId === null ? null : await listForeignWrites(where, ownPersonId);
  const needed = new Map<number, Set<Permission>>();
  for (const { changeId, entity } of touched) {
    const permissions = needed.get(changeId) ?? new Set();
    needed.set(changeId, permissions);
    const isForeign = !MAYBE_OWN.includes(entity) || foreign === null || foreign.has(`${changeId} ${entity}`);
    if (isForeign) permissions.add(NEEDED[entity as Entity]);
  }
  return needed;
}

/** What somebody may write for themselves; everything else is not looked at row by row. */
const MAYBE_OWN: readonly string[] = ["unavailability", "busyCalendar", "person", "crewCall"] satisfies Entity[];

/** Changes with rows of these entities that are not only the person's own, as "change entity". */
async function listForeignWrites(where: object, ownPersonId: string): Promise<ReadonlySet<string>> {
  const entries = await database().reader.changeEntry.findMany({
    where: { ...where, entity: { in: [...MAYBE_OWN] } },
    select: { changeId: true, entity: true, before: true, after: true },
  });
  return new Set(
    entries
      .filter((entry) => !isOwnWrite(entry as WrittenRow, ownPersonId))
      .map(({ changeId, entity }) => `${changeId} ${entity}`),
  );
}
