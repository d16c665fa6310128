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

/** Which permissions an account needs beside "undo" to take changes back, by the change's id. */
export async function listNeededToUndo(
  scope: StudioScope,
  changeIds: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<Permission>>> {
  const touched = await database().reader.changeEntry.groupBy({
    by: ["changeId", "entity"],
    where: { changeId: { in: [...changeIds] }, change: { studioId: scope.studioId } },
  });
  const needed = new Map<number, Set<Permission>>();
  for (const { changeId, entity } of touched) {
    const permissions = needed.get(changeId) ?? new Set();
    needed.set(changeId, permissions.add(NEEDED[entity as Entity]));
  }
  return needed;
}
