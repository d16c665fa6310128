import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeExcess, describeLimit } from "@/components/ui/field-limit";

describe("the limit of a field", () => {
  it("is said at rest, counted down near the end", () => {
    expect(describeLimit(0, 120)).toBe("Up to 120 characters");
    expect(describeLimit(95, 120)).toBe("Up to 120 characters");
    expect(describeLimit(96, 120)).toBe("24 of 120 characters left");
    expect(describeLimit(120, 120)).toBe("0 of 120 characters left");
  });

  it("says either what is left or what is too much, never both and never neither", () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 1000 }), (length, limit) => {
        expect(describeLimit(length, limit) === "").toBe(describeExcess(length, limit) !== undefined);
        expect(describeExcess(length, limit) !== undefined).toBe(length > limit);
      }),
    );
  });
});
