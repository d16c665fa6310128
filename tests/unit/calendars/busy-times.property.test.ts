import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BusyTime, busyTimesIn, decodeBusyTimes, encodeBusyTimes, mergeBusyTimes } from "@/lib/domain/busy-times";

const MINUTE = 60_000;
const at = (iso: string) => new Date(iso);

const busyTime = fc
  .record({
    start: fc.integer({ min: Date.UTC(1969, 11, 1), max: Date.UTC(1971, 0, 1) }),
    length: fc.integer({ min: 0, max: 3 * 24 * 60 * MINUTE }),
  })
  .map(({ start, length }): BusyTime => ({ startsAt: new Date(start), endsAt: new Date(start + length) }));
const busyTimes = fc.array(busyTime, { maxLength: 40 });

/** Every minute that any of the times touches: what the text must mean, the slow way. */
function minutesTouched(times: readonly BusyTime[]): Set<number> {
  const touched = new Set<number>();
  for (const { startsAt, endsAt } of times) {
    for (let minute = Math.floor(startsAt.getTime() / MINUTE); minute * MINUTE < endsAt.getTime(); minute += 1) {
      if (endsAt > startsAt) touched.add(minute);
    }
  }
  return touched;
}

describe("busy times as text", () => {
  test("say exactly the minutes that are touched", () => {
    fc.assert(
      fc.property(busyTimes, (times) => {
        expect(minutesTouched(decodeBusyTimes(encodeBusyTimes(times)))).toEqual(minutesTouched(times));
      }),
    );
  });

  test("come back sorted and apart", () => {
    fc.assert(
      fc.property(busyTimes, (times) => {
        const read = decodeBusyTimes(encodeBusyTimes(times));
        read.forEach((time, index) => {
          const before = read[index - 1];
          expect(time.endsAt.getTime()).toBeGreaterThan(time.startsAt.getTime());
          if (before !== undefined) expect(time.startsAt.getTime()).toBeGreaterThan(before.endsAt.getTime());
        });
      }),
    );
  });

  test("are the same text whatever the order, said twice or read and written again", () => {
    fc.assert(
      fc.property(busyTimes, (times) => {
        const text = encodeBusyTimes(times);
        expect(encodeBusyTimes([...times].reverse())).toBe(text);
        expect(encodeBusyTimes([...times, ...times])).toBe(text);
        expect(encodeBusyTimes(decodeBusyTimes(text))).toBe(text);
      }),
    );
  });

  test("widen seconds to whole minutes, and leave out what takes no time", () => {
    const seconds = { startsAt: at("2026-11-23T10:00:20Z"), endsAt: at("2026-11-23T10:00:40Z") };
    const nothing = { startsAt: at("2026-11-23T12:00Z"), endsAt: at("2026-11-23T12:00Z") };
    const minute = { startsAt: at("2026-11-23T10:00Z"), endsAt: at("2026-11-23T10:01Z") };
    expect(decodeBusyTimes(encodeBusyTimes([seconds, nothing]))).toEqual([minute]);
  });

  test("make one of times that touch", () => {
    const [a, b, c] = [at("2026-11-23T10:00Z"), at("2026-11-23T11:00Z"), at("2026-11-23T12:00Z")];
    const halves = [
      { startsAt: b, endsAt: c },
      { startsAt: a, endsAt: b },
    ];
    expect(decodeBusyTimes(encodeBusyTimes(halves))).toEqual([{ startsAt: a, endsAt: c }]);
  });

  test("are found inside of a span as if each was looked at", () => {
    fc.assert(
      fc.property(busyTimes, busyTime, (times, span) => {
        fc.pre(span.endsAt > span.startsAt);
        const merged = mergeBusyTimes(times);
        const each = merged.filter((time) => time.startsAt < span.endsAt && time.endsAt > span.startsAt);
        expect(busyTimesIn(merged, span)).toEqual(each);
      }),
    );
  });

  test("are short: a year of daily meetings takes less than ten characters each", () => {
    const daily = Array.from({ length: 365 }, (_, day) => ({
      startsAt: new Date(Date.UTC(2026, 10, 23 + day, 9)),
      endsAt: new Date(Date.UTC(2026, 10, 23 + day, 10, 30)),
    }));
    expect(encodeBusyTimes(daily).length).toBeLessThan(365 * 10);
  });

  test.each(["x", "5", "5+", "+5", "5+0", "5+5,0+5", "5+5,", "zzzzzzzzz+zzzzzzzzz", "5+-1", "5+1,-9+2"])(
    "refuse the text %s",
    (text) => {
      expect(() => decodeBusyTimes(text)).toThrow(RangeError);
    },
  );

  test("refuse a date that is none", () => {
    expect(() => encodeBusyTimes([{ startsAt: new Date(Number.NaN), endsAt: at("2026-11-23") }])).toThrow(RangeError);
  });
});
