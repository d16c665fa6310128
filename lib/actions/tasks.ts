"use server";
import { addCatalogueTasks, addTask, removeTask, saveTask, setTaskState, setTasksSong } from "@/lib/data/tasks";
import {
  catalogueTasksSchema,
  newTaskSchema,
  taskEditSchema,
  taskRemovalSchema,
  taskStateSchema,
  tasksSongSchema,
} from "@/lib/schemas/task";
import { defineAction } from "./define-action";

export const addTaskAction = defineAction({
  name: "tasks.add",
  permission: "plan",
  schema: newTaskSchema,
  handler: ({ scope, input: { place, ...fields }, now }) => addTask(scope, place, fields, now),
});

export const addCatalogueTasksAction = defineAction({
  name: "tasks.add-from-catalogue",
  permission: "plan",
  schema: catalogueTasksSchema,
  handler: ({ scope, input, now }) => addCatalogueTasks(scope, input.place, input.catalogueIds, now),
});

export const saveTaskAction = defineAction({
  name: "tasks.save",
  permission: "plan",
  schema: taskEditSchema,
  handler: ({ scope, input: { id, version, ...edit }, now }) => saveTask(scope, id, version, edit, now),
});

export const setTaskStateAction = defineAction({
  name: "tasks.set-state",
  permission: "plan",
  schema: taskStateSchema,
  handler: ({ scope, input, now }) => setTaskState(scope, input.id, input.state, now),
});

export const setTasksSongAction = defineAction({
  name: "tasks.set-song",
  permission: "plan",
  schema: tasksSongSchema,
  handler: ({ scope, input, now }) => setTasksSong(scope, input.ids, input.songId, now),
});

export const removeTaskAction = defineAction({
  name: "tasks.remove",
  permission: "plan",
  schema: taskRemovalSchema,
  handler: ({ scope, input, now }) => removeTask(scope, input.id, input.version, now),
});
