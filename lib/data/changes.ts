import "server-only";
import { changedSinceText, RETURN_PREFIX, undoSummary } from "@/lib/domain/undo-words";
import { nearMomentText } from "@/lib/time/span-text";
import { REFRESH_KIND } from "./calendar-readings";
import { type ChangeWriter, type Entity, type Entry, fromJson, isAsLeft, refuse } from "./change-writer";
import { database, type ReaderClient } from "./database";
import { findLaterUse, findLaterWrite, type LaterChange } from "./later-changes";
import { refuseSecondLead } from "./one-lead";
import type { StudioScope } from "./scope";
import { withWalls } from "./session-walls";
import { transact, type WriteResult } from "./transact";

export interface ChangeView {
  id: number;
  at: Date;
  byName: string;
  kind: string;
  summary: string;
  projectId: string | null;
  isUndone: boolean;
  isUndo: boolean;
  isMine: boolean;
}

export interface ChangeFilter {
  projectId?: string;
  /** only changes that touched one of these rows */
  rows?: readonly { entity: Entity; ids: readonly string[] }[];
  /** only changes older than this one */
  before?: number;
  take: number;
}

/** Newest first. */
export async function listChanges(scope: StudioScope, filter: ChangeFilter): Promise<ChangeView[]> {
  const rows = await database().reader.change.findMany({
    where: {
      studioId: scope.studioId,
      // What a calendar said is no act of anybody: the person's page tells it.
      kind: { not: REFRESH_KIND },
      ...(filter.projectId === undefined ? {} : { projectId: filter.projectId }),
      ...(filter.rows === undefined ? {} : { entries: { some: { OR: filter.rows.map(touches) } } }),
      ...(filter.before === undefined ? {} : { id: { lt: filter.before } }),
    },
    orderBy: { id: "desc" },
    take: filter.take,
  });
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    byName: row.byName,
    kind: row.kind,
    summary: row.summary,
    projectId: row.projectId,
    isUndone: row.undoneById !== null,
    isUndo: row.undoesId !== null,
    isMine: row.userId !== null && row.userId === scope.userId,
  }));
}

function touches({ entity, ids }: { entity: Entity; ids: readonly string[] }) {
  return { entity, entityId: { in: [...ids] } };
}

/** The changes after `seen`, oldest first: what a reader that knows the plan up to there has missed. */
export function listChangesSince(
  scope: StudioScope,
  seen: number,
): Promise<{ id: number; projectId: string | null }[]> {
  return database().reader.change.findMany({
    where: { studioId: scope.studioId, id: { gt: seen } },
    orderBy: { id: "asc" },
    select: { id: true, projectId: true },
  });
}

/** Calls `hear` after every write in the studio, whichever process made it. Returns what ends that. */
export function subscribeToChanges(scope: StudioScope, hear: () => void): () => void {
  return database().changes.subscribe(scope.studioId, hear);
}

/** The newest change's id, 0 when there is none. */
export async function findLastChangeId(scope: StudioScope): Promise<number> {
  const row = await database().reader.change.findFirst({
    where: { studioId: scope.studioId },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row?.id ?? 0;
}

/**
 * The newest change of this user since `since` that still holds: not undone, and no undo itself unless it brought an
 * undone change back. Null when there is none.
 */
export async function findUndoable(scope: StudioScope, since: Date): Promise<number | null> {
  if (scope.userId === null) return null;
  const row = await database().reader.change.findFirst({
    where: {
      studioId: scope.studioId,
      userId: scope.userId,
      undoneById: null,
      at: { gte: since },
      OR: [{ undoesId: null }, { summary: { startsWith: RETURN_PREFIX } }],
    },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row?.id ?? null;
}

/**
 * Takes a change back by a new change that restores each row as it was before, last write first. Refuses
 * ALREADY_UNDONE, and CHANGED_SINCE when any of its rows is not as the change left it, something new depends on them, or
 * a lead would come back beside a new one. Undoing an undo brings the change back. The value is what was taken back.
 */
export async function undoChange(scope: StudioScope, changeId: number, now: Date): Promise<WriteResult<number>> {
  const result = await transact(scope, "changes.undo", now, async (writer) => {
    const change = await writer.read.change.findFirst({ where: { id: changeId, studioId: scope.studioId } });
    if (change === null || change.kind === REFRESH_KIND) refuse("NOT_FOUND");
    if (change.undoneById !== null) refuse("ALREADY_UNDONE");
    const entries = await writer.read.changeEntry.findMany({ where: { changeId }, orderBy: { id: "desc" } });
    const read = entries.map(readEntry);
    for (const run of runsOf(read)) await takeBack(writer, changeId, run);
    await refuseSecondLead(writer, read);
    return {
      value: changeId,
      summary: undoSummary({ summary: change.summary, isUndo: change.undoesId !== null }),
      projectId: change.projectId,
      undoesId: changeId,
    };
  });
  // A key that stands in the way means that a later change made something that depends on this one.
  if (result.ok || (result.code !== "STILL_NEEDED" && result.code !== "STALE")) return result;
  const { reader } = database();
  const later = await findLaterUse(reader, scope.studioId, changeId);
  const message = later === null ? DEPENDED_ON : await sentenceOf(reader, scope.studioId, later, now);
  return { ...result, code: "CHANGED_SINCE", message };
}

const DEPENDED_ON = "This cannot be undone: something else depends on it by now.";

/** Names the change that stands in the way, on the studio's clock. */
async function sentenceOf(read: ReaderClient, studioId: string, later: LaterChange, now: Date): Promise<string> {
  const { timeZone } = await read.studio.findUniqueOrThrow({ where: { id: studioId } });
  return changedSinceText({ ...later, when: nearMomentText(later.at, timeZone, now) });
}

interface Run {
  entity: Entity;
  kind: Kind;
  entries: Entry[];
}

/** What undoing a row's change does to it. */
type Kind = "remove" | "make" | "restore";

function readEntry(row: { entity: string; entityId: string; before: unknown; after: unknown }): Entry {
  const { entityId } = row;
  return { entity: row.entity as Entity, entityId, before: fromJson(row.before), after: fromJson(row.after) };
}

function kindOf({ before, after }: Entry): Kind {
  return before === null ? "remove" : after === null ? "make" : "restore";
}

/** Neighbours of one entity and kind together: what was written in one statement is taken back in one. */
function runsOf(entries: readonly Entry[]): Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    const kind = kindOf(entry);
    if (last?.entity === entry.entity && last.kind === kind) last.entries.push(entry);
    else runs.push({ entity: entry.entity, kind, entries: [entry] });
  }
  return runs;
}

async function takeBack(writer: ChangeWriter, changeId: number, { entity, kind, entries }: Run): Promise<void> {
  const ids = entries.map((entry) => entry.entityId);
  const current = await writer.findMany(entity, ids);
  for (const { entityId, after } of entries) {
    if (isAsLeft(current.get(entityId) ?? null, after)) continue;
    const later = await findLaterWrite(writer.read, writer.studioId, changeId, { entity, entityId });
    refuse(
      "CHANGED_SINCE",
      later === null ? {} : { message: await sentenceOf(writer.read, writer.studioId, later, writer.now) },
    );
  }
  // Whoever signs in as somebody who was not there before is nobody again.
  if (kind === "remove" && entity === "person") await writer.unlinkAccounts(ids);
  if (kind === "remove") return writer.removeMany(entity, ids);
  const befores = entries.flatMap(({ before }) => (before === null ? [] : [withWalls(entity, before)]));
  if (kind === "make") return writer.restoreMany(entity, befores);
  for (const before of befores) {
    const row = current.get(before.id);
    if (row) await writer.restore(entity, before, row);
  }
}
