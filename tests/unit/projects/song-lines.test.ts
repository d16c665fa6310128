import { describe, expect, it } from "vitest";
import { readSongLines } from "@/components/songs/song-lines";

describe("pasted songs", () => {
  it.each([
    ["Night Rooms", "Night Rooms", null],
    ["Night Rooms 3:45", "Night Rooms", 225],
    ["  2. Night Rooms\t3:45 ", "Night Rooms", 225],
    ["12) Night Rooms (1:02:30)", "Night Rooms", 3750],
    ["Night Rooms - 3:45", "Night Rooms", 225],
    ["99 Luftballons", "99 Luftballons", null],
    ["Room 3:99", "Room 3:99", null],
    ["4:33 4:33", "4:33", 273],
  ])("%j is %s, %s s", (line, title, lengthSeconds) => {
    expect(readSongLines(line)).toEqual([{ title, lengthSeconds }]);
  });

  it("are one a line, and empty lines are none", () => {
    expect(readSongLines("One\r\n\n  \nTwo\n3:45").map(({ title }) => title)).toEqual(["One", "Two"]);
  });
});
