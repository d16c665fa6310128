import "server-only";
import { RETURN_PREFIX } from "@/lib/domain/undo-words";
import { type AnyRow, type Entity, fromJson } from "./change-writer";
import type { ReaderClient } from "./database";

export interface LaterChange {
  summary: string;
  byName: string;
  at: Date;
}

/** How far back from now the search goes, in rows: what stands in the way is nearly always among the newest. */
const ROWS_MAX = 2000;

function stillHolds(studioId: string, changeId: number) {
  return {
    id: { gt: changeId },
    studioId,
    undoneById: null,
    OR: [{ undoesId: null }, { summary: { startsWith: RETURN_PREFIX } }],
  };
}

const WHO = { select: { summary: true, byName: true, at: true } } as const;

/** The newest change after this one that holds and wrote the row; null when there is none. */
export async function findLaterWrite(
  read: ReaderClient,
  studioId: string,
  changeId: number,
  row: { entity: Entity; entityId: string },
): Promise<LaterChange | null> {
  const where = { ...row, change: stillHolds(studioId, changeId) };
  const entry = await read.changeEntry.findFirst({ where, orderBy: { id: "desc" }, select: { change: WHO } });
  return entry?.change ?? null;
}

/**
 * The newest change after this one that holds and keeps the database from taking it back: it made something of one of
 * the rows, took away what they need, or made again what was removed. Null when there is none.
 */
export async function findLaterUse(
  read: ReaderClient,
  studioId: string,
  changeId: number,
): Promise<LaterChange | null> {
  const entries = await read.changeEntry.findMany({ where: { changeId } });
  const own = new Set(entries.map(({ entityId }) => entityId));
  const needed = new Set(entries.flatMap(({ before }) => linksOf(fromJson(before))));
  const removed = new Set(
    entries.filter(({ after }) => after === null).map(({ entity, before }) => placeOf(entity, fromJson(before))),
  );
  const later = await read.changeEntry.findMany({
    where: { change: stillHolds(studioId, changeId) },
    orderBy: { id: "desc" },
    take: ROWS_MAX,
    include: { change: WHO },
  });
  const found = later.find(({ entity, entityId, after }) => {
    const row = fromJson(after);
    if (row === null) return needed.has(entityId);
    return linksOf(row).some((id) => own.has(id)) || removed.has(placeOf(entity, row));
  });
  return found?.change ?? null;
}

/** The ids of other rows that a row names. */
function linksOf(row: AnyRow | null): string[] {
  if (row === null) return [];
  return Object.entries(row).flatMap(([column, value]) =>
    column.endsWith("Id") && column !== "studioId" && typeof value === "string" ? [value] : [],
  );
}

/** What a row is by its links: of two calls of one person to one session in one role there can be one. */
function placeOf(entity: string, row: AnyRow | null): string {
  return [entity, row?.sessionRole, ...linksOf(row).sort()].join(" ");
}
