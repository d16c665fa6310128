import { expect, test } from "vitest";
import { bringsBack, undoSummary } from "@/lib/domain/undo-words";

test("going to and fro names the first change once", () => {
  let change = { summary: "Called Ana Reyes as engineer", isUndo: false };
  const said: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    change = { summary: undoSummary(change), isUndo: true };
    said.push(change.summary);
  }
  expect(said).toEqual([
    "Undid: Called Ana Reyes as engineer",
    "Brought back: Called Ana Reyes as engineer",
    "Undid: Called Ana Reyes as engineer",
    "Brought back: Called Ana Reyes as engineer",
  ]);
});

test("only an undo brings something back, whatever a change is called", () => {
  expect(bringsBack({ summary: "Undid: Called Ana", isUndo: true })).toBe(true);
  expect(bringsBack({ summary: "Brought back: Called Ana", isUndo: true })).toBe(false);
  expect(bringsBack({ summary: "Undid: a song by The Tides", isUndo: false })).toBe(false);
  expect(undoSummary({ summary: "Brought back: a song", isUndo: false })).toBe("Undid: Brought back: a song");
});
