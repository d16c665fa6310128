import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRoomCode, proposeRoomCode } from "@/lib/domain/room-code";
import { ROOM_LIMITS } from "@/lib/domain/studio";
import { roomSchema } from "@/lib/schemas/room";

const ROOM = {
  name: "Live room",
  code: "LR",
  isRemote: false,
  address: "12 Quay Street",
  timeZone: "Europe/London",
  openHours: "Mo 10:00-18:00",
  setUpMinutes: 30,
  strikeMinutes: 15,
};

describe("a room's form", () => {
  test("passes, and its code becomes capitals", () => {
    expect(roomSchema.parse({ ...ROOM, code: " lr2 " })).toEqual({ ...ROOM, code: "LR2" });
    expect(roomSchema.parse({ ...ROOM, address: "", openHours: "" })).toMatchObject({ address: "", openHours: "" });
  });

  test.each([
    ["code", { code: "" }],
    ["code", { code: "ABCDE" }],
    ["code", { code: "A B" }],
    ["code", { code: "A-1" }],
    ["address", { address: "x".repeat(ROOM_LIMITS.addressMax + 1) }],
    ["openHours", { openHours: "Mo 10:00-" }],
    ["openHours", { openHours: "Mo 10:00-18:00;Mo 17:00-19:00" }],
    ["timeZone", { timeZone: "Atlantis" }],
    ["setUpMinutes", { setUpMinutes: Number.NaN }],
  ])("names %s when it is wrong", (field, wrong) => {
    const issues = roomSchema.safeParse({ ...ROOM, ...wrong }).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join("."))).toEqual([field]);
  });
});

describe("a proposed code", () => {
  test.each([
    ["Live room", "LR"],
    ["Mix B", "MB"],
    ["Lisbon", "LIS"],
    ["Studio 2", "S2"],
    ["The Great Hall of Echoes", "TGH"],
    ["Ærø", "ÆRØ"],
    ["  ", ""],
    ["!?", ""],
  ])("of %s is %s", (name, code) => {
    expect(proposeRoomCode(name, [])).toBe(code);
  });

  test("is one that no other room has", () => {
    expect(proposeRoomCode("Live room", ["LR"])).toBe("LIV");
    expect(proposeRoomCode("Live room", ["LR", "LIV", "LIVE", "LIR"])).toBe("LR2");
  });

  test("is a code that can be saved, and free, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string({ maxLength: 4 })), (name, taken) => {
        const code = proposeRoomCode(name, taken);
        if (code !== "") {
          expect(isRoomCode(code)).toBe(true);
          expect(taken).not.toContain(code);
        }
      }),
    );
  });
});
