import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWeekHours, WEEK_RANGES_MAX, weekHoursText, weekHoursWords } from "@/lib/domain/week-hours";
import { weekHoursFault } from "@/lib/domain/week-hours-fault";
import { weekHoursSchema } from "@/lib/schemas/week-hours";
import { generatedWeekHours } from "./generated-week-hours";

describe("hours that return every week", () => {
  test.each([
    ["", ""],
    ["Mo 10:00-18:00", "Mon 10:00–18:00"],
    ["Mo 10:00-18:00;Tu 10:00-18:00;We 10:00-18:00", "Mon–Wed 10:00–18:00"],
    ["Sa 12:00-14:00;Sa 15:00-17:00", "Sat 12:00–14:00 and 15:00–17:00"],
    ["Fr 20:00-02:00", "Fri 20:00–02:00"],
    ["Su 00:00-24:00", "Sun 00:00–24:00"],
  ])("%s reads as %s", (text, words) => {
    const hours = parseWeekHours(text);
    expect(hours && weekHoursText(hours)).toBe(text);
    expect(hours && weekHoursWords(hours)).toBe(words);
  });

  test("write and read again as they were, whatever they are", () => {
    fc.assert(
      fc.property(generatedWeekHours(), (hours) => {
        expect(parseWeekHours(weekHoursText(hours))).toEqual(hours);
      }),
    );
  });

  test.each([
    ["Mo 10:00-18:00;Mo 10:00-12:00", "with the same start"],
    ["Mo 10:00-18:00;Mo 17:59-20:00", "by a minute"],
    ["Su 20:00-02:00;Mo 01:00-03:00", "over the end of the week"],
  ])("%s is refused: they overlap %s", (text) => {
    expect(parseWeekHours(text)).toBeNull();
    expect(weekHoursFault(text)).toMatch(/overlap/);
  });

  test("may touch", () => {
    expect(weekHoursFault("Mo 10:00-12:00;Mo 12:00-13:00;Su 20:00-02:00;Mo 02:00-03:00")).toBeNull();
  });
});

describe("hours as a form sends them", () => {
  test("become the text that is kept", () => {
    expect(weekHoursSchema.parse("Tu 18:00-00:00;Mo 10:00-18:00")).toBe("Mo 10:00-18:00;Tu 18:00-24:00");
  });

  test.each([
    ["Mo 10:00-", "Fill in both times"],
    ["Mo -", "Fill in both times"],
    [" 10:00-18:00", "Tick the days for 10:00–18:00"],
    ["Mo 10:00-18:00;Mo 12:00-13:00", "overlap"],
    ["whenever", "Fill in both times"],
    ["Xx 10:00-18:00", "cannot be read"],
    ["Mo 10:00-25:00", "cannot be read"],
    [Array.from({ length: WEEK_RANGES_MAX + 1 }, () => "Mo 10:00-").join(";"), "28 ranges at most"],
    ["x".repeat(10_000), "28 ranges at most"],
  ])("%s is refused with a sentence", (text, words) => {
    const [issue] = weekHoursSchema.safeParse(text).error?.issues ?? [];
    expect(issue?.message).toContain(words);
  });

  test("of any text give hours or a sentence", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(weekHoursFault(text) === null).toBe(parseWeekHours(text) !== null);
      }),
    );
  });
});
