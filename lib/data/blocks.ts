import "server-only";
import type { Attention } from "@/lib/domain/task";
import { type ChangeWriter, type Row, refuse } from "./change-writer";
import { changedSummary } from "./changed-fields";
import { newId } from "./ids";
import type { StudioScope } from "./scope";
import { getSession } from "./studio-sessions";
import { transact, type WriteResult } from "./transact";

export interface BlockFields {
  label: string;
  mode: Attention;
  minutes: number;
}

async function listBlocks(writer: ChangeWriter, sessionId: string): Promise<Row<"block">[]> {
  return writer.read.block.findMany({
    where: { studioId: writer.studioId, sessionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

async function listTasks(writer: ChangeWriter, blockId: string): Promise<Row<"task">[]> {
  return writer.read.task.findMany({
    where: { studioId: writer.studioId, blockId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

async function getBlock(writer: ChangeWriter, id: string): Promise<Row<"block">> {
  return (await writer.read.block.findFirst({ where: { id, studioId: writer.studioId } })) ?? refuse("NOT_FOUND");
}

/** Adds a block at the end of the session's day; the value is its id. */
export function addBlock(
  scope: StudioScope,
  sessionId: string,
  fields: BlockFields,
  now: Date,
): Promise<WriteResult<{ id: string }>> {
  return transact(scope, "blocks.add", now, async (writer) => {
    const session = await getSession(writer, sessionId);
    const last = (await listBlocks(writer, sessionId)).at(-1);
    const id = newId();
    await writer.create("block", { id, sessionId, ...fields, position: (last?.position ?? -1) + 1 });
    return { value: { id }, summary: `Added ${fields.label} to ${session.title}`, projectId: session.projectId };
  });
}

/**
 * Saves a block, and gives its tasks its attention mode where that is wanted: the review looks at tasks only. Refuses
 * NOT_FOUND, and STALE when the block changed after `version`.
 */
export function saveBlock(
  scope: StudioScope,
  edit: { id: string; version: number; setsTasks: boolean },
  fields: BlockFields,
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "blocks.save", now, async (writer) => {
    const block = await writer.update("block", edit.id, edit.version, fields);
    const session = await getSession(writer, block.sessionId);
    const tasks = edit.setsTasks ? await listTasks(writer, block.id) : [];
    for (const task of tasks) await writer.update("task", task.id, null, { attention: fields.mode });
    const withTasks = tasks.length > 0 ? " and its tasks" : "";
    return {
      value: null,
      summary: changedSummary(writer, `${fields.label}${withTasks} in ${session.title}`),
      projectId: session.projectId,
    };
  });
}

/** Moves a block one place; at the end of the day it stays where it is. Its place does not depend on its other values. */
export function moveBlock(
  scope: StudioScope,
  id: string,
  direction: "EARLIER" | "LATER",
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "blocks.move", now, async (writer) => {
    const block = await getBlock(writer, id);
    const session = await getSession(writer, block.sessionId);
    const order = await listBlocks(writer, session.id);
    const from = order.findIndex((other) => other.id === id);
    const to = from + (direction === "EARLIER" ? -1 : 1);
    if (to >= 0 && to < order.length) order.splice(to, 0, ...order.splice(from, 1));
    for (const [position, other] of order.entries()) await writer.update("block", other.id, null, { position });
    const word = direction === "EARLIER" ? "earlier" : "later";
    return {
      value: null,
      summary: `Moved ${block.label} ${word} in ${session.title}`,
      projectId: session.projectId,
    };
  });
}

/** Removes a block; its tasks stay in the session without a block, or go with it. Refuses NOT_FOUND and STALE. */
export function removeBlock(
  scope: StudioScope,
  id: string,
  version: number,
  tasks: "KEEP" | "REMOVE",
  now: Date,
): Promise<WriteResult<null>> {
  return transact(scope, "blocks.remove", now, async (writer) => {
    const block = await getBlock(writer, id);
    const session = await getSession(writer, block.sessionId);
    const rows = await listTasks(writer, id);
    for (const task of rows) {
      if (tasks === "KEEP") await writer.update("task", task.id, null, { blockId: null });
      else await writer.remove("task", task.id, null);
    }
    await writer.remove("block", id, version);
    const withTasks = tasks === "REMOVE" && rows.length > 0 ? " and its tasks" : "";
    return {
      value: null,
      summary: `Removed ${block.label}${withTasks} from ${session.title}`,
      projectId: session.projectId,
    };
  });
}
