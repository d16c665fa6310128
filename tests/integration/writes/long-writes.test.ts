import { afterEach, beforeEach, expect, test } from "vitest";
import { undoChange } from "@/lib/data/changes";
import { addPeople, type PersonFields } from "@/lib/data/people";
import { openStudio, type TestStudio } from "@/tests/setup/open-studio";

const NOW = new Date("2026-11-23T09:00:00Z");

let studio: TestStudio;

beforeEach(async () => {
  studio = await openStudio();
});

afterEach(() => studio.remove());

/** How often the rest of the process got a turn while `work` ran. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const takeTurn = () => {
    turns += 1;
    if (!isOver) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  await work();
  isOver = true;
  return turns;
}

test("others get their turn while many rows are written, and while that is undone", async () => {
  const people = Array.from({ length: 1000 }, (_, index): PersonFields => {
    return { name: `P ${index}`, kind: "PERSON", sessionRoles: [], skills: [], email: null, phone: null, notes: "" };
  });
  let changeId = 0;
  const writing = await turnsDuring(async () => {
    const added = await addPeople(studio.scope, people, NOW);
    changeId = added.ok ? (added.change?.id ?? 0) : 0;
  });
  expect(writing).toBeGreaterThanOrEqual(18);
  const undoing = await turnsDuring(() => undoChange(studio.scope, changeId, NOW));
  expect(undoing).toBeGreaterThanOrEqual(18);
  expect(await studio.reader.person.count()).toBe(0);
});
