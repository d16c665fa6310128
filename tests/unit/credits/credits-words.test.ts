import { expect, it } from "vitest";
import { showCredits } from "@/components/credits/credits-words";
import { readAlbum, rowsOf } from "./rows";

it.each([
  ["Engineer", "Show the one credit"],
  ["Violin", "Show the one credit, for other work"],
  ["Engineer, Producer", "Show all 2 credits"],
  ["Engineer, Violin, Cello", "Show all 3 credits, 2 for other work"],
])("the credits %s are shown by a press on %s", (roleText, words) => {
  expect(showCredits(readAlbum(rowsOf([["Ana", roleText]])).credits)).toBe(words);
});
