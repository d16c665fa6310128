import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisOf, instantAtShare, movedBy, placeOn, resizedBy, shareAt, snapped } from "@/lib/domain/timeline-axis";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MONDAY = Date.UTC(2026, 10, 23);

/** Seven days of which the hours from eight to twenty-three are drawn. */
const axis = axisOf(
  Array.from({ length: 7 }, (_, day) => ({
    start: MONDAY + (day * 24 + 8) * HOUR,
    end: MONDAY + (day * 24 + 23) * HOUR,
  })),
);
const anyInstant = fc.integer({ min: MONDAY - 24 * HOUR, max: MONDAY + 8 * 24 * HOUR });
const isDrawn = (instant: number) => axis.parts.some(({ start, end }) => instant >= start && instant < end);

describe("a line of time without its nights", () => {
  it("goes one way: what is later lies further right, from 0 to 1", () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (a, b) => {
        const [first, second] = [shareAt(axis, Math.min(a, b)), shareAt(axis, Math.max(a, b))];
        expect(first).toBeLessThanOrEqual(second);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(second).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("gives back the instant that a place stands for", () => {
    fc.assert(
      fc.property(anyInstant.filter(isDrawn), (instant) => {
        expect(Math.abs(instantAtShare(axis, shareAt(axis, instant)) - instant)).toBeLessThan(2);
      }),
    );
  });

  it("draws a stretch as wide as its hours that are drawn, wherever it lies", () => {
    const evening = { start: MONDAY + 20 * HOUR, end: MONDAY + 34 * HOUR };
    expect(placeOn(axis, evening).width).toBeCloseTo(5 / (7 * 15));
    expect(placeOn(axis, { start: MONDAY, end: MONDAY + 3 * HOUR })).toEqual({ left: 0, width: 0 });
  });
});

describe("a bar that is pulled", () => {
  const anyStretch = fc
    .record({ start: fc.integer({ min: 0, max: 96 }), steps: fc.integer({ min: 1, max: 96 }) })
    .map(({ start, steps }) => ({ start: MONDAY + start * 15 * MINUTE, end: MONDAY + (start + steps) * 15 * MINUTE }));
  const anyPull = fc.integer({ min: -48 * HOUR, max: 48 * HOUR });

  it("keeps its length and starts on a quarter of an hour", () => {
    fc.assert(
      fc.property(anyStretch, anyPull, (stretch, byMs) => {
        const moved = movedBy(stretch, byMs);
        expect(moved.end - moved.start).toBe(stretch.end - stretch.start);
        expect(moved.start % (15 * MINUTE)).toBe(0);
        expect(Math.abs(moved.start - (stretch.start + byMs))).toBeLessThanOrEqual(7.5 * MINUTE);
      }),
    );
  });

  it("by an edge keeps the other one, and stays between a quarter of an hour and a day", () => {
    fc.assert(
      fc.property(anyStretch, anyPull, fc.constantFrom("start" as const, "end" as const), (stretch, byMs, edge) => {
        const pulled = resizedBy(stretch, edge, byMs, 24 * 60);
        expect(edge === "start" ? pulled.end : pulled.start).toBe(edge === "start" ? stretch.end : stretch.start);
        expect(pulled.end - pulled.start).toBeGreaterThanOrEqual(15 * MINUTE);
        expect(pulled.end - pulled.start).toBeLessThanOrEqual(24 * HOUR);
      }),
    );
  });

  it("snaps to quarters of the hour on the clock in zones that are three quarters off, too", () => {
    const at = snapped(Date.UTC(2026, 10, 23, 4, 22));
    const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Kathmandu", timeStyle: "short" }).format(at);
    expect(shown).toBe("10:00");
  });
});
