import { afterEach, beforeEach, expect, test } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { loadDemo } from "@/lib/data/demo";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";

const NOW = new Date("2026-11-23T09:00:00Z");

let studio: TestStudio;

beforeEach(async () => {
  studio = await openStudio();
});

afterEach(() => studio.remove());

test("the demo comes once, goes with its undo, and can be loaded afresh then", async () => {
  const before = await studio.snapshot();
  const loaded = await loadDemo(studio.scope, NOW);
  const again = await loadDemo(studio.scope, NOW);
  expect(again).toMatchObject({ ok: false, code: "ALREADY_LOADED" });
  const undone = await undoChange(studio.scope, (loaded.ok && loaded.change?.id) || 0, NOW);
  expect(undone).toMatchObject({ ok: true });
  expect(await studio.snapshot()).toEqual(before);
  expect(await loadDemo(studio.scope, NOW)).toMatchObject({ ok: true });
});

test("the demo says that it is there while as much as a room of it is left", async () => {
  await loadDemo(studio.scope, NOW);
  await studio.write(async (transaction) => {
    for (const table of ["acknowledgement", "crewCall", "task", "roleNeed", "block", "studioSession"] as const) {
      await (transaction[table] as typeof transaction.block).deleteMany({});
    }
    for (const table of [
      "credit",
      "unavailability",
      "standingCall",
      "song",
      "sessionSeries",
      "project",
      "person",
    ] as const) {
      await (transaction[table] as typeof transaction.song).deleteMany({});
    }
  });
  expect(await loadDemo(studio.scope, NOW)).toMatchObject({ ok: false, code: "ALREADY_LOADED" });
});
