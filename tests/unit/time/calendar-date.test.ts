import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  daysBetween,
  formatDate,
  formatDateRange,
  formatLongDate,
  isCalendarDate,
  nextMonday,
  relativeDay,
  weekdayOf,
} from "@/lib/time/calendar-date";

const date = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe("calendar dates", () => {
  it("add, subtract and name days as the calendar library does", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const plain = Temporal.PlainDate.from(from);
        const to = addDays(from, days);
        expect(to).toBe(plain.add({ days }).toString());
        expect(daysBetween(from, to)).toBe(days);
        expect(weekdayOf(from)).toBe(plain.dayOfWeek);
      }),
      { numRuns: 2000 },
    );
  });

  it("find the Monday to come", () => {
    fc.assert(
      fc.property(date, (today) => {
        expect(weekdayOf(nextMonday(today))).toBe(1);
        expect(daysBetween(today, nextMonday(today))).toBeGreaterThan(0);
        expect(daysBetween(today, nextMonday(today))).toBeLessThanOrEqual(7);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "2026-02-30",
    "2027-02-29",
    "2026-13-01",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00",
    "1899-12-31",
    "x",
    "",
  ])("do not accept %j", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it("accept every day there is", () => {
    fc.assert(fc.property(date, (text) => isCalendarDate(text)));
    expect(isCalendarDate("2028-02-29")).toBe(true);
  });

  it("read short and long", () => {
    expect(formatDate("2026-11-23")).toBe("Mon 23 Nov");
    expect(formatLongDate("2026-11-03")).toBe("Tuesday 3 November 2026");
  });

  it.each([
    ["2026-11-23", "2026-11-23", "23 Nov 2026"],
    ["2026-11-23", "2026-11-29", "23–29 Nov 2026"],
    ["2026-11-23", "2026-12-04", "23 Nov – 4 Dec 2026"],
    ["2026-12-28", "2027-01-08", "28 Dec 2026 – 8 Jan 2027"],
  ])("range from %s to %s as %s", (from, to, text) => {
    expect(formatDateRange(from, to)).toBe(text);
  });

  it.each([
    [0, "today"],
    [1, "tomorrow"],
    [-1, "yesterday"],
    [3, "in 3 days"],
    [-13, "13 days ago"],
    [14, "in 2 weeks"],
    [-27, "3 weeks ago"],
  ])("%d days away read as %s", (days, text) => {
    expect(relativeDay(addDays("2026-11-23", days), "2026-11-23")).toBe(text);
  });
});
