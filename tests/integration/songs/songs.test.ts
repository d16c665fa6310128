import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { newId } from "@/lib/data/ids";
import { listProjects } from "@/lib/data/plan";
import { addProject } from "@/lib/data/projects";
import { addSongs, moveSong, removeSong, saveSong } from "@/lib/data/songs";
import type { WriteResult } from "@/lib/data/transact";
import type { ProjectView } from "@/lib/domain/plan";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";

const NOW = new Date("2026-11-20T10:00:00Z");

let studio: TestStudio;
let project: ProjectView;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.remove());

beforeEach(async () => {
  const made = await addProject(
    studio.scope,
    {
      title: "Tide",
      artist: "",
      kind: "EP",
      code: "TI",
      stripe: 0,
      dualRolePolicy: "FLAGGED",
      startsOn: null,
      endsOn: null,
      songTitles: ["One", "Two", "Three"],
      roomId: null,
      sessionsIn: () => [],
      usual: {},
    },
    NOW,
  );
  if (!made.ok) throw new Error(made.message);
  project = await reread(made.value.id);
});

async function reread(id = project.id): Promise<ProjectView> {
  const [found] = await listProjects(studio.scope, [id]);
  if (found === undefined) throw new Error("The project is not there.");
  return found;
}

function song(index: number) {
  const found = project.songs[index];
  if (found === undefined) throw new Error(`There is no song ${index}.`);
  return found;
}

async function titles(): Promise<string[]> {
  return (await reread()).songs.map(({ title }) => title);
}

async function expectUndo(write: () => Promise<WriteResult<unknown>>) {
  const before = await studio.snapshot();
  const result = await write();
  if (!result.ok || result.change === null) throw new Error("Nothing was written.");
  expect(await studio.snapshot()).not.toEqual(before);
  expect(await undoChange(studio.scope, result.change.id, NOW)).toMatchObject({ ok: true });
  expect(await studio.snapshot()).toEqual(before);
}

describe("songs of a project", () => {
  it("are added at the end, in the order given", async () => {
    const songs = [
      { title: "Four", lengthSeconds: 225 },
      { title: "Five", lengthSeconds: null },
    ];
    await addSongs(studio.scope, project.id, songs, NOW);
    expect(await titles()).toEqual(["One", "Two", "Three", "Four", "Five"]);
  });

  it("change places with their neighbour, and stay where they are at either end", async () => {
    await moveSong(studio.scope, song(2).id, -1, NOW);
    expect(await titles()).toEqual(["One", "Three", "Two"]);
    await moveSong(studio.scope, song(2).id, -1, NOW);
    expect(await titles()).toEqual(["Three", "One", "Two"]);
    expect(await moveSong(studio.scope, song(2).id, -1, NOW)).toMatchObject({ ok: true, change: null });
    expect(await titles()).toEqual(["Three", "One", "Two"]);
  });

  it("are removed with the tasks on them alone, while a session keeps its tasks", async () => {
    const { id: songId } = song(1);
    const task = {
      studioId: studio.scope.studioId,
      projectId: project.id,
      songId,
      title: "Mix",
      discipline: "ENGINEERING",
      sessionRole: "ENGINEER",
      attention: "STEP",
      phase: "MIXING",
      minutes: 60,
      position: 0,
      createdAt: NOW,
    } as const;
    const sessionId = newId();
    await studio.write(async (transaction) => {
      const own = { studioId: task.studioId, projectId: project.id, createdAt: NOW };
      const session = { type: "MIX", title: "Mix", status: "HOLD_1", timeZone: "UTC" } as const;
      await transaction.studioSession.create({ data: { ...own, ...session, id: sessionId } });
      await transaction.task.create({ data: { ...task, id: newId() } });
      await transaction.task.create({ data: { ...task, id: newId(), sessionId } });
    });
    await expectUndo(() => removeSong(studio.scope, songId, song(1).version, NOW));
    await removeSong(studio.scope, songId, song(1).version + 1, NOW);
    const after = await reread();
    expect(after.looseTasks).toEqual([]);
    expect(after.sessions[0]?.tasks).toMatchObject([{ title: "Mix", songId: null }]);
  });

  it("are as before once a write is undone", async () => {
    const { id, version } = song(0);
    await expectUndo(() => addSongs(studio.scope, project.id, [{ title: "Four", lengthSeconds: 10 }], NOW));
    await expectUndo(() => saveSong(studio.scope, id, version, { title: "Won", lengthSeconds: 225 }, NOW));
    await expectUndo(() => moveSong(studio.scope, id, 1, NOW));
  });

  it("are refused a stale edit, with the title as it stands", async () => {
    const { id, version } = song(0);
    await saveSong(studio.scope, id, version, { title: "Won", lengthSeconds: null }, NOW);
    const late = await saveSong(studio.scope, id, version, { title: "Wan", lengthSeconds: null }, NOW);
    expect(late).toMatchObject({ ok: false, code: "STALE", current: { title: "Won" } });
    expect(await removeSong(studio.scope, id, version, NOW)).toMatchObject({ ok: false, code: "STALE" });
  });

  it("cannot be reached from another studio", async () => {
    const before = await studio.snapshot();
    const { id, version } = song(0);
    const { foreignScope } = studio;
    for (const result of [
      await addSongs(foreignScope, project.id, [{ title: "Mine", lengthSeconds: null }], NOW),
      await saveSong(foreignScope, id, version, { title: "Mine", lengthSeconds: null }, NOW),
      await moveSong(foreignScope, id, 1, NOW),
      await removeSong(foreignScope, id, version, NOW),
    ]) {
      expect(result).toMatchObject({ ok: false, code: "NOT_FOUND" });
    }
    expect(await studio.snapshot()).toEqual(before);
  });
});
