import { describe, expect, test } from "vitest";
import { isAlreadyHere } from "@/components/tasks/task-place";

const place = {
  projectId: "p",
  sessionId: "s",
  type: null,
  blocks: [],
  songs: [],
  jobs: [
    { catalogueId: "T27", songId: null },
    { catalogueId: "T30", songId: "one" },
  ],
};

describe("a job of the catalogue is already here", () => {
  test("for every song once the whole record has it", () => {
    expect(isAlreadyHere(place, "T27", null)).toBe(true);
    expect(isAlreadyHere(place, "T27", "one")).toBe(true);
  });

  test("for its own song, and while no song is chosen, but not for another song", () => {
    expect(isAlreadyHere(place, "T30", "one")).toBe(true);
    expect(isAlreadyHere(place, "T30", null)).toBe(true);
    expect(isAlreadyHere(place, "T30", "two")).toBe(false);
  });

  test("not when nothing of it stands there", () => {
    expect(isAlreadyHere(place, "T31", null)).toBe(false);
  });
});
