import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeCode, proposeStripe } from "@/lib/domain/project-code";

describe("the code proposed for a project", () => {
  it.each([
    ["Night Rooms", [], "NR"],
    ["Night Rooms", ["NR"], "NI"],
    ["the long way home", [], "TL"],
    ["Tide", ["TI"], "TD"],
    ["99 Luftballons", [], "9L"],
    ["Ü", [], "ÜX"],
    ["", [], "XX"],
    ["!?", [], "XX"],
  ])("of %j with %j taken is %s", (title, taken, code) => {
    expect(proposeCode(title, taken)).toBe(code);
  });

  it("is two letters or digits, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.array(fc.string()), (title, taken) => {
        expect(proposeCode(title, taken)).toMatch(/^[\p{L}\p{N}]{2}$/u);
      }),
    );
  });
});

describe("the stripe proposed for a project", () => {
  it("is the first of those that the fewest projects wear", () => {
    expect(proposeStripe([], 8)).toBe(0);
    expect(proposeStripe([0, 1, 3], 8)).toBe(2);
    expect(proposeStripe([0, 0, 1, 2], 3)).toBe(1);
  });
});
