import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HoursRow, hoursRowsOf, hoursTextOf, nextHoursRow } from "@/components/time/hours-rows";
import { parseWeekHours, weekHoursText } from "@/lib/domain/week-hours";
import { generatedWeekHours } from "./generated-week-hours";

const week = (text: string) => parseWeekHours(text);

describe("the lines of the form", () => {
  test("say days with the same times once", () => {
    expect(hoursRowsOf("Mo 10:00-18:00;Mo 20:00-24:00;Tu 10:00-18:00")).toEqual([
      { days: [1, 2], start: "10:00", end: "18:00" },
      { days: [1], start: "20:00", end: "00:00" },
    ]);
  });

  test("mean the hours that they were made from", () => {
    fc.assert(
      fc.property(generatedWeekHours(), (hours) => {
        expect(week(hoursTextOf(hoursRowsOf(weekHoursText(hours))))).toEqual(hours);
      }),
    );
  });

  test("keep what is half filled in", () => {
    const rows: HoursRow[] = [
      { days: [], start: "10:00", end: "18:00" },
      { days: [1, 3], start: "09:00", end: "" },
    ];
    expect(hoursTextOf(rows)).toBe(" 10:00-18:00;Mo 09:00-;We 09:00-");
    expect(hoursRowsOf(hoursTextOf(rows))).toEqual(rows);
  });
});

describe("the next line", () => {
  const weekdays = { days: [1, 2, 3, 4, 5], start: "10:00", end: "18:00" };

  test("begins with weekdays, goes on with the days that are left, then with nothing", () => {
    expect(nextHoursRow([])).toEqual(weekdays);
    const rest = nextHoursRow([weekdays]);
    expect(rest).toEqual({ days: [6, 7], start: "10:00", end: "18:00" });
    expect(nextHoursRow([weekdays, rest])).toEqual({ days: [], start: "", end: "" });
  });
});
