import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packLanes, type Stretch } from "@/lib/domain/lanes";

// A coarse raster, so that stretches often touch, overlap, start together and repeat.
const anyStretch: fc.Arbitrary<Stretch> = fc
  .record({ start: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const anyStretches = fc.array(anyStretch, { maxLength: 60 });

/** How many stretches there are at the fullest instant. */
function fullest(stretches: readonly Stretch[]): number {
  return Math.max(
    0,
    ...stretches.map(({ start }) => stretches.filter((one) => one.start <= start && start < one.end).length),
  );
}

describe("bars packed into lanes", () => {
  it("never overlap within a lane", () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        const { lanes } = packLanes(stretches);
        for (const [a, one] of stretches.entries()) {
          for (const [b, other] of stretches.entries()) {
            if (a < b && lanes[a] === lanes[b]) expect(one.end <= other.start || other.end <= one.start).toBe(true);
          }
        }
      }),
    );
  });

  it("take as many lanes as bars overlap at the fullest instant, and no more", () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        const { lanes, count } = packLanes(stretches);
        expect(count).toBe(Math.max(1, fullest(stretches)));
        for (const lane of lanes) expect(lane).toBeLessThan(count);
      }),
    );
  });

  it("share a lane when they only touch, and the longer of two that start together lies above", () => {
    expect(
      packLanes([
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ]),
    ).toEqual({ lanes: [0, 0], count: 1 });
    expect(
      packLanes([
        { start: 0, end: 5 },
        { start: 0, end: 9 },
      ]),
    ).toEqual({ lanes: [1, 0], count: 2 });
    expect(packLanes([])).toEqual({ lanes: [], count: 1 });
  });
});
