import "server-only";
import { wallTextAt } from "@/lib/time/zoned";
import { isTimeZone } from "@/lib/time/zones";
import type { AnyRow, Entity } from "./change-writer";
import type { Database } from "./database";

interface PlannedTimes {
  startsAt: Date | null;
  endsAt: Date | null;
  timeZone: string;
}

/** The wall times of a session, kept beside its instants, so that their meaning outlives a change of a zone's rules. */
export function wallsOf({ startsAt, endsAt, timeZone }: PlannedTimes) {
  const wall = (instant: Date | null) => (instant === null ? null : wallTextAt(instant, timeZone));
  return { startsWall: wall(startsAt), endsWall: wall(endsAt) };
}

/** The same for an edit: nothing where no time was changed, so that what was said outlives it. */
export function newWallsOf(before: PlannedTimes, after: PlannedTimes): Partial<ReturnType<typeof wallsOf>> {
  const isSame =
    before.startsAt?.getTime() === after.startsAt?.getTime() &&
    before.endsAt?.getTime() === after.endsAt?.getTime() &&
    before.timeZone === after.timeZone;
  return isSame ? {} : wallsOf(after);
}

/** A row from the history as it is written back: one from before wall times were kept gets those of its instants. */
export function withWalls(entity: Entity, row: AnyRow): AnyRow {
  if (entity !== "studioSession" || "startsWall" in row) return row;
  const times = row as unknown as PlannedTimes;
  return isTimeZone(times.timeZone) ? { ...row, ...wallsOf(times) } : row;
}

/** So many rows at a time, in a transaction of their own. */
const BATCH = 200;

/**
 * Fills in the wall times of sessions that were planned before these were kept; the value is how many. It says nothing
 * that was not known, so it is no change of anybody's: no history, no new version. Safe to run again, and beside others.
 */
export async function fillSessionWalls({ reader, writer }: Database): Promise<number> {
  let filled = 0;
  for (let after = ""; ; ) {
    const rows = await reader.studioSession.findMany({
      where: { startsWall: null, startsAt: { not: null }, id: { gt: after } },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true, startsAt: true, endsAt: true, timeZone: true },
    });
    const known = rows.filter((row) => isTimeZone(row.timeZone));
    if (known.length > 0) {
      await writer.$transaction(async (transaction) => {
        for (const { id, ...times } of known) {
          // Only while the row says what was read: whoever moved it meanwhile has written its wall times too.
          const where = { id, startsWall: null, startsAt: times.startsAt, endsAt: times.endsAt };
          const { count } = await transaction.studioSession.updateMany({ where, data: wallsOf(times) });
          filled += count;
        }
      });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return filled;
    after = last.id;
  }
}
