"use server";
import { addBlock, moveBlock, removeBlock, saveBlock } from "@/lib/data/blocks";
import { blockEditSchema, blockMoveSchema, blockRemovalSchema, newBlockSchema } from "@/lib/schemas/block";
import { defineAction } from "./define-action";

export const addBlockAction = defineAction({
  name: "blocks.add",
  permission: "plan",
  schema: newBlockSchema,
  handler: ({ scope, input: { sessionId, ...fields }, now }) => addBlock(scope, sessionId, fields, now),
});

export const saveBlockAction = defineAction({
  name: "blocks.save",
  permission: "plan",
  schema: blockEditSchema,
  handler: ({ scope, input: { id, version, setsTasks, ...fields }, now }) =>
    saveBlock(scope, { id, version, setsTasks }, fields, now),
});

export const moveBlockAction = defineAction({
  name: "blocks.move",
  permission: "plan",
  schema: blockMoveSchema,
  handler: ({ scope, input, now }) => moveBlock(scope, input.id, input.direction, now),
});

export const removeBlockAction = defineAction({
  name: "blocks.remove",
  permission: "plan",
  schema: blockRemovalSchema,
  handler: ({ scope, input, now }) => removeBlock(scope, input.id, input.version, input.tasks, now),
});
