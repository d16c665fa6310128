import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addBlock, moveBlock, removeBlock, saveBlock } from "@/lib/data/blocks";
import { undoChange } from "@/lib/data/changes";
import { setRoleNeed } from "@/lib/data/role-needs";
import {
  addCatalogueTasks,
  addTask,
  removeTask,
  saveTask,
  setTaskState,
  setTasksSong,
  type TaskEdit,
  type TaskFields,
} from "@/lib/data/tasks";
import { makePerson, openStudio, type TestStudio } from "@/tests/setup/open-studio";
import { changeOf, done, NOW, planProject, planSession } from "../studio-sessions/planned-project";

const FIELDS: TaskFields = {
  title: "Tune the piano",
  discipline: "ENGINEERING",
  sessionRole: "ENGINEER",
  attention: "STEP",
  phase: "SETUP",
  skill: null,
  minutes: 45,
  state: "TODO",
};
const BLOCK = { label: "Dinner", mode: "BACKGROUND", minutes: 60 } as const;

let studio: TestStudio;
let projectId: string;
let songId: string;
let sessionId: string;

beforeEach(async () => {
  studio = await openStudio();
  const ana = await makePerson(studio, "Ana Reyes");
  ({ projectId, songId } = await planProject(studio.scope, { personId: ana.id }));
  sessionId = await planSession(studio.scope, projectId);
});
afterEach(() => studio.remove());

function blocks() {
  return studio.reader.block.findMany({ where: { sessionId }, orderBy: [{ position: "asc" }, { id: "asc" }] });
}

async function firstBlock() {
  const [block] = await blocks();
  if (block === undefined) throw new Error("The session has no blocks.");
  return block;
}

async function firstTask() {
  const task = await studio.reader.task.findFirst({ where: { sessionId }, orderBy: { position: "asc" } });
  if (task === null) throw new Error("The session has no tasks.");
  return task;
}

async function taskIds() {
  return (await studio.reader.task.findMany({ where: { sessionId } })).map(({ id }) => id);
}

async function editOf(extra: Partial<TaskEdit> = {}): Promise<TaskEdit> {
  return { ...FIELDS, blockId: (await firstBlock()).id, songId, ...extra };
}

describe("every write", () => {
  test.each([
    ["adding a block", async () => addBlock(studio.scope, sessionId, BLOCK, NOW)],
    [
      "saving a block",
      async () => saveBlock(studio.scope, { id: (await firstBlock()).id, version: 1, setsTasks: true }, BLOCK, NOW),
    ],
    ["moving a block", async () => moveBlock(studio.scope, (await firstBlock()).id, "LATER", NOW)],
    ["removing a block alone", async () => removeBlock(studio.scope, (await firstBlock()).id, 1, "KEEP", NOW)],
    ["removing a block with tasks", async () => removeBlock(studio.scope, (await firstBlock()).id, 1, "REMOVE", NOW)],
    ["adding a task", async () => addTask(studio.scope, { sessionId, blockId: null, songId }, FIELDS, NOW)],
    ["adding a loose task", async () => addTask(studio.scope, { projectId, songId: null }, FIELDS, NOW)],
    [
      "adding catalogue tasks",
      async () => addCatalogueTasks(studio.scope, { sessionId, blockId: null, songId: null }, ["T27", "T30"], NOW),
    ],
    ["saving a task", async () => saveTask(studio.scope, (await firstTask()).id, 1, await editOf(), NOW)],
    ["marking a task", async () => setTaskState(studio.scope, (await firstTask()).id, "DONE", NOW)],
    ["giving tasks a song", async () => setTasksSong(studio.scope, await taskIds(), songId, NOW)],
    ["removing a task", async () => removeTask(studio.scope, (await firstTask()).id, 1, NOW)],
    [
      "changing a need",
      async () => setRoleNeed(studio.scope, { sessionId, sessionRole: "ENGINEER", count: 3, seen: 1 }, NOW),
    ],
    [
      "dropping a need",
      async () => setRoleNeed(studio.scope, { sessionId, sessionRole: "ENGINEER", count: 0, seen: 1 }, NOW),
    ],
    [
      "adding a need",
      async () => setRoleNeed(studio.scope, { sessionId, sessionRole: "PERFORMER", count: 2, seen: 0 }, NOW),
    ],
  ])("%s leaves no trace in the plan once it was undone", async (_what, write) => {
    const before = await studio.snapshot();
    const changeId = changeOf(await write());
    expect(await studio.snapshot()).not.toEqual(before);
    done(await undoChange(studio.scope, changeId, NOW));
    expect(await studio.snapshot()).toEqual(before);
  });

  test("is refused for rows of another studio, and changes nothing", async () => {
    const { foreignScope: scope } = studio;
    const block = await firstBlock();
    const task = await firstTask();
    const need = { sessionId, sessionRole: "ENGINEER", count: 3, seen: 1 } as const;
    const before = await studio.snapshot();
    const results = [
      await addBlock(scope, sessionId, BLOCK, NOW),
      await saveBlock(scope, { id: block.id, version: 1, setsTasks: true }, BLOCK, NOW),
      await moveBlock(scope, block.id, "LATER", NOW),
      await removeBlock(scope, block.id, 1, "REMOVE", NOW),
      await addTask(scope, { sessionId, blockId: null, songId: null }, FIELDS, NOW),
      await addTask(scope, { projectId, songId: null }, FIELDS, NOW),
      await saveTask(scope, task.id, 1, await editOf(), NOW),
      await setTaskState(scope, task.id, "DONE", NOW),
      await setTasksSong(scope, [task.id], null, NOW),
      await removeTask(scope, task.id, 1, NOW),
      await setRoleNeed(scope, need, NOW),
    ];
    for (const result of results) expect(result).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect(await studio.snapshot()).toEqual(before);
  });

  test("is refused when it was made on an older state", async () => {
    const block = await firstBlock();
    const task = await firstTask();
    done(await saveBlock(studio.scope, { id: block.id, version: 1, setsTasks: false }, BLOCK, NOW));
    done(await saveTask(studio.scope, task.id, 1, await editOf(), NOW));
    const stale = { ok: false, code: "STALE" };
    expect(
      await saveBlock(studio.scope, { id: block.id, version: 1, setsTasks: false }, { ...BLOCK, minutes: 5 }, NOW),
    ).toMatchObject({
      ...stale,
      current: { minutes: 60, version: 2 },
    });
    expect(await removeBlock(studio.scope, block.id, 1, "KEEP", NOW)).toMatchObject(stale);
    expect(await saveTask(studio.scope, task.id, 1, await editOf({ title: "Late" }), NOW)).toMatchObject(stale);
    expect(await removeTask(studio.scope, task.id, 1, NOW)).toMatchObject(stale);
    const need = { sessionId, sessionRole: "ENGINEER", count: 3, seen: 2 } as const;
    expect(await setRoleNeed(studio.scope, need, NOW)).toMatchObject({ ...stale, current: { count: 1 } });
  });
});

describe("blocks", () => {
  test("keep their order without doubles, whichever way they are moved", async () => {
    const [a, b, ...rest] = (await blocks()).map((block) => block.id);
    done(await moveBlock(studio.scope, a ?? "", "LATER", NOW));
    expect((await blocks()).map((block) => block.id)).toEqual([b, a, ...rest]);
    done(await moveBlock(studio.scope, b ?? "", "EARLIER", NOW));
    expect((await blocks()).map((block) => block.id)).toEqual([b, a, ...rest]);
    expect((await blocks()).map((block) => block.position)).toEqual(rest.concat("", "").map((_, index) => index));
  });

  test("give their tasks their attention mode where that is wanted, and leave it alone otherwise", async () => {
    const block = await firstBlock();
    const attentions = async () =>
      (await studio.reader.task.findMany({ where: { blockId: block.id }, orderBy: { position: "asc" } })).map(
        (task) => task.attention,
      );
    const before = await attentions();
    const edit = { id: block.id, version: 1, setsTasks: false };
    done(await saveBlock(studio.scope, edit, BLOCK, NOW));
    expect(await attentions()).toEqual(before);
    const result = await saveBlock(studio.scope, { ...edit, version: 2, setsTasks: true }, BLOCK, NOW);
    expect(await attentions()).toEqual(before.map(() => BLOCK.mode));
    done(await undoChange(studio.scope, changeOf(result), NOW));
    expect(await attentions()).toEqual(before);
  });

  test("leave their tasks in the session when they go alone", async () => {
    const block = await firstBlock();
    const count = await studio.reader.task.count({ where: { sessionId } });
    done(await removeBlock(studio.scope, block.id, 1, "KEEP", NOW));
    expect(await studio.reader.task.count({ where: { sessionId } })).toBe(count);
    expect(await studio.reader.task.count({ where: { sessionId, blockId: null } })).toBeGreaterThan(0);
  });
});

describe("tasks", () => {
  test("take no song of another project and no block of another session", async () => {
    const other = await planProject(studio.scope);
    const otherSession = await planSession(studio.scope, other.projectId);
    const otherBlock = await studio.reader.block.findFirst({ where: { sessionId: otherSession } });
    const place = { sessionId, blockId: null, songId: null };
    const task = await firstTask();
    const song = { ok: false, code: "SONG_NOT_FOUND" };
    const block = { ok: false, code: "BLOCK_NOT_FOUND" };
    const wrongBlock = { blockId: otherBlock?.id ?? "" };
    expect(await addTask(studio.scope, { ...place, songId: other.songId }, FIELDS, NOW)).toMatchObject(song);
    expect(await addTask(studio.scope, { ...place, ...wrongBlock }, FIELDS, NOW)).toMatchObject(block);
    const edits = [await editOf({ songId: other.songId }), await editOf(wrongBlock)];
    expect(await saveTask(studio.scope, task.id, 1, edits[0] as TaskEdit, NOW)).toMatchObject(song);
    expect(await saveTask(studio.scope, task.id, 1, edits[1] as TaskEdit, NOW)).toMatchObject(block);
    expect(await setTasksSong(studio.scope, [task.id], other.songId, NOW)).toMatchObject(song);
    const foreign = await studio.reader.task.findFirst({ where: { sessionId: otherSession } });
    expect(await setTasksSong(studio.scope, [task.id, foreign?.id ?? ""], songId, NOW)).toMatchObject(song);
  });

  test("of a session are given a song all at once, and the history says how many", async () => {
    const ids = await taskIds();
    const result = await setTasksSong(studio.scope, ids, songId, NOW);
    const song = await studio.reader.song.findFirstOrThrow({ where: { id: songId } });
    expect(result).toMatchObject({ change: { summary: `Put ${ids.length} tasks on “${song.title}”` } });
    expect(await studio.reader.task.count({ where: { sessionId, songId } })).toBe(ids.length);
    const back = await setTasksSong(studio.scope, ids.slice(0, 1), null, NOW);
    expect(back).toMatchObject({ change: { summary: expect.stringMatching(/ on the whole record$/) } });
  });

  test("lose a name that has no call in the role they move to, and keep one that has", async () => {
    const ben = (await makePerson(studio, "Ben Ode")).id;
    const ana = (await studio.reader.crewCall.findFirstOrThrow({ where: { sessionId } })).personId;
    for (const [personId, kept] of [
      [ben, null],
      [ana, ana],
    ] as const) {
      const { id } = done(await addTask(studio.scope, { sessionId, blockId: null, songId: null }, FIELDS, NOW));
      await studio.write((transaction) => transaction.task.update({ where: { id }, data: { assigneeId: personId } }));
      const edit = { ...FIELDS, sessionRole: "PRODUCER", blockId: null, songId: null } as const;
      done(await saveTask(studio.scope, id, 1, edit, NOW));
      expect((await studio.reader.task.findFirstOrThrow({ where: { id } })).assigneeId).toBe(kept);
    }
  });
});
