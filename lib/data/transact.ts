import "server-only";
import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Refusal } from "@/lib/domain/refusal";
import { refusalOf } from "@/lib/domain/refusal";
import { ChangeWriter, chunksOf, entryJson, Refused } from "./change-writer";
import { database, type TransactionClient } from "./database";
import { isLockTimeout, isWriteConflict } from "./database-faults";
import type { StudioScope } from "./scope";
import { databaseRefusalOf } from "./unusable-database";

/** What a write says of itself in the history. */
export interface ChangeNote {
  /** one sentence for people, in the past tense: "Called Ana Reyes as engineer" */
  summary: string;
  /** the project it belongs to; null when it touches the roster, several projects, or the studio itself */
  projectId: string | null;
}

export interface Written<Value> {
  ok: true;
  value: Value;
  /** null when nothing had to be changed */
  change: { id: number; summary: string } | null;
}

export type WriteResult<Value> = Written<Value> | Refusal;

/** How often a write that met another one is tried again before the caller is told. */
const ATTEMPTS = 8;

/**
 * Runs `body` in one transaction and appends what it wrote to the history in the same transaction. Nothing else
 * writes rows of a studio. A refusal (see `refuse`) rolls everything back and is returned; any other error throws.
 *
 * @param kind the action's name, for example "calls.assign"
 * @param now the instant of the write
 */
export async function transact<Value>(
  scope: StudioScope,
  kind: string,
  now: Date,
  body: (writer: ChangeWriter) => Promise<ChangeNote & { value: Value; undoesId?: number }>,
): Promise<WriteResult<Value>> {
  const { writer: handle, changes } = database();
  const result = await attempt(() =>
    handle.$transaction(async (transaction) => {
      const writer = new ChangeWriter(transaction, scope, now);
      const { value, summary, projectId, undoesId } = await body(writer);
      const entries = writer.entries;
      if (entries.length === 0) return { ok: true as const, value, change: null };
      const change = await transaction.change.create({
        data: {
          studioId: scope.studioId,
          userId: scope.userId,
          byName: scope.byName,
          at: now,
          kind,
          summary,
          projectId,
          undoesId: undoesId ?? null,
        },
      });
      for await (const chunk of chunksOf(entries)) {
        await transaction.changeEntry.createMany({
          data: chunk.map((entry) => ({
            changeId: change.id,
            entity: entry.entity,
            entityId: entry.entityId,
            ...entryJson(entry),
          })),
        });
      }
      if (undoesId !== undefined) {
        await transaction.change.update({ where: { id: undoesId }, data: { undoneById: change.id } });
      }
      await changes.announce(transaction, scope.studioId);
      return { ok: true as const, value, change: { id: change.id, summary } };
    }, scope.studioId),
  );
  if (result.ok && result.change !== null) changes.committed(scope.studioId);
  return result;
}

/**
 * Writes of accounts, sign-ins and the first studio: not rows of a studio's plan, so without history. `refuse`
 * works as in `transact`.
 */
export function writeAccounts<Value>(
  body: (transaction: TransactionClient) => Promise<Value>,
): Promise<{ ok: true; value: Value } | Refusal> {
  return attempt(() =>
    database().writer.$transaction(async (transaction) => ({ ok: true as const, value: await body(transaction) })),
  );
}

/**
 * Writes what the program notes for itself about rows of any studio, without history: that it is about to read a
 * calendar.
 */
export function writeNotes<Value>(
  body: (transaction: TransactionClient) => Promise<Value>,
): Promise<{ ok: true; value: Value } | Refusal> {
  return writeAccounts(body);
}

async function attempt<Value>(run: () => Promise<Value>): Promise<Value | Refusal> {
  for (let count = 1; ; count += 1) {
    try {
      return await run();
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      const known = knownFault(error);
      if (known === "retry" && count < ATTEMPTS) {
        await wait(pauseMs(count));
        continue;
      }
      if (known === "retry" || known === "BUSY") return refusalOf("BUSY");
      if (known !== null) return refusalOf(known);
      const refusal = databaseRefusalOf(error);
      if (refusal !== null) return refusal;
      throw error;
    }
  }
}

/** Longer each time and never the same for two, so that writes which met once do not meet again. */
function pauseMs(attempts: number): number {
  return randomInt(5 * 2 ** attempts);
}

/** Keys in the database have the last word on races: what they refuse is a refusal, not a surprise. */
function knownFault(error: unknown): "retry" | "BUSY" | "NOT_FOUND" | "STILL_NEEDED" | "STALE" | null {
  const code = (error as { code?: unknown }).code;
  if (code === "P1008" || isWriteConflict(error)) return "retry";
  // Waited in vain behind other writes, or took too long: it waited long enough, and nothing of it is kept.
  if (code === "P2028" || isLockTimeout(error)) return "BUSY";
  if (code === "P2002") return "STALE";
  if (code === "P2003") return "STILL_NEEDED";
  if (code === "P2025") return "NOT_FOUND";
  return null;
}
