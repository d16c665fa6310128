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
    ["Psalm 119:105 -", "Psalm 119:105", null],
    ["4:33 4:33", "4:33", 273],
  ])("%j is %s, %s s", (line, title, lengthSeconds) => {
    expect(readSongLines(line)).toEqual([{ line: 1, title, lengthSeconds, fault: "" }]);
  });

  it.each([
    ["Bad 3:75", "3:75 is no length: minutes and seconds up to 59."],
    ["Bad (3:5)", "3:5 is no length: seconds have two digits, as in 3:05."],
    ["Bad - 1:75:00", "1:75:00 is no length: minutes and seconds up to 59."],
    ["Bad 0:00", "0:00 is no length: from 0:01 to 9:59:59, with hours from 100 minutes on."],
    ["Bad 119:05", "119:05 is no length: from 0:01 to 9:59:59, with hours from 100 minutes on."],
    ["Bad 10:00:00", "10:00:00 is no length: from 0:01 to 9:59:59, with hours from 100 minutes on."],
  ])("%j says that its length is none, and stays as it was typed", (line, fault) => {
    expect(readSongLines(line)).toEqual([{ line: 1, title: line, lengthSeconds: null, fault }]);
  });

  it("say that a length alone has no title, and that a title is too long", () => {
    expect(readSongLines("One\n3:45")[1]).toMatchObject({ line: 2, fault: "There is no title on this line." });
    expect(readSongLines("a".repeat(121))[0]?.fault).toBe("A title can have 120 characters at most.");
  });

  it("are one a line, and empty lines are none", () => {
    expect(readSongLines("One\r\n\n  \nTwo").map(({ line, title }) => [line, title])).toEqual([
      [1, "One"],
      [4, "Two"],
    ]);
  });
});
