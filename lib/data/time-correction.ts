import "server-only";
import { counted } from "@/lib/domain/counted";
import { correctedSpan, type KeptSpan } from "@/lib/time/wall-drift";
import { zoneLabel } from "@/lib/time/zones";
import { type Database, database, type ReaderClient } from "./database";
import type { StudioScope } from "./scope";
import { wallsOf } from "./session-walls";
import { transact, type WriteResult } from "./transact";

/** A session whose instants are not where its wall times say, and where they would be. */
export interface DriftedSession extends KeptSpan {
  id: string;
  studioId: string;
  projectId: string;
  title: string;
  corrected: { startsAt: Date; endsAt: Date };
}

/**
 * Sessions that are not over and whose clocks show something else at their instants than was said, by the rules of this
 * machine. What is over happened when it did.
 *
 * @param studioId null for all studios
 */
export async function listDriftedSessions(
  read: ReaderClient,
  studioId: string | null,
  now: Date,
): Promise<DriftedSession[]> {
  const rows = await read.studioSession.findMany({
    where: { ...(studioId === null ? {} : { studioId }), startsWall: { not: null }, endsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return rows.flatMap((row): DriftedSession[] => {
    const { id, projectId, title, startsAt, endsAt, timeZone, startsWall, endsWall } = row;
    if (startsAt === null || endsAt === null || startsWall === null || endsWall === null) return [];
    const span = { startsAt, endsAt, timeZone, startsWall, endsWall };
    const corrected = correctedSpan(span);
    return corrected === null ? [] : [{ ...span, id, studioId: row.studioId, projectId, title, corrected }];
  });
}

/** Moves a studio's sessions to where their wall times are by the rules of this machine; the value is how many. */
export function correctSessionTimes(scope: StudioScope, now: Date): Promise<WriteResult<number>> {
  return transact(scope, "sessions.correct-times", now, async (writer) => {
    const drifted = await listDriftedSessions(writer.read, writer.studioId, now);
    for (const { id, timeZone, corrected } of drifted) {
      await writer.update("studioSession", id, null, { ...corrected, ...wallsOf({ ...corrected, timeZone }) });
    }
    const zones = [...new Set(drifted.map(({ timeZone }) => zoneLabel(timeZone)))].join(", ");
    const [first] = drifted;
    const isOneProject = drifted.every(({ projectId }) => projectId === first?.projectId);
    return {
      value: drifted.length,
      summary: `Moved ${counted(drifted.length, "session")} to the times they were planned for: other clock rules in ${zones}`,
      projectId: isOneProject ? (first?.projectId ?? null) : null,
    };
  });
}

/** All studios of the database, by id. */
export function listStudios({ reader }: Database = database()): Promise<{ id: string; name: string }[]> {
  return reader.studio.findMany({ select: { id: true, name: true }, orderBy: { id: "asc" } });
}
