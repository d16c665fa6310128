import { describe, expect, it } from "vitest";
import { holdAmong } from "@/lib/domain/hold";
import { listed } from "@/lib/domain/listed";
import type { Conflict } from "@/lib/domain/placement";
import { at } from "./builders";

const window = { startsAt: at(10, 10), endsAt: at(10, 12) };
const taken = (sessionId: string): Conflict => ({
  kind: "ROOM_TAKEN",
  roomId: "mix",
  window,
  sessionId,
  title: sessionId,
  isFirm: false,
});

describe("a new hold", () => {
  it("is a second one where somebody takes the room, and a first where others only wait or people are busy", () => {
    expect(holdAmong([], new Set())).toBe("HOLD_1");
    expect(holdAmong([taken("a")], new Set())).toBe("HOLD_2");
    expect(holdAmong([taken("a")], new Set(["a"]))).toBe("HOLD_1");
    expect(holdAmong([taken("a"), taken("b")], new Set(["a"]))).toBe("HOLD_2");
    const busy: Conflict = { kind: "PERSON_TAKEN", personId: "ana", window, sessionId: "c", title: "c", isFirm: true };
    expect(holdAmong([busy], new Set())).toBe("HOLD_1");
  });
});

describe("a list in words", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
    [["a", "b", "c", "d", "e"], "a, b, c and 2 more"],
  ])("of %j is %j", (words, text) => {
    expect(listed(words, 3)).toBe(text);
  });
});
