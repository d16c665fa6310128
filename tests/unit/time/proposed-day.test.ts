import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/time/calendar-date";
import { proposedDay } from "@/lib/time/proposed-day";

const today = "2026-11-23";
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
const dayOrNone = fc.option(day, { nil: null });

describe("the day proposed for a new session", () => {
  test.each([
    ["the first day of a project that has no sessions", null, "2027-02-01", "2027-02-01"],
    ["tomorrow for a project whose first day is over", null, "2026-03-02", "2026-11-24"],
    ["tomorrow for a project that starts today", null, today, "2026-11-24"],
    ["tomorrow for a project without days", null, null, "2026-11-24"],
    ["the day after the last session", "2026-12-14", null, "2026-12-15"],
    ["the day after the last session, wherever the project's first day lies", "2026-12-14", "2027-02-01", "2026-12-15"],
    ["tomorrow when the last session is long over", "2026-10-05", "2026-10-01", "2026-11-24"],
  ])("is %s", (_, lastSessionOn, projectStartsOn, expected) => {
    expect(proposedDay({ today, lastSessionOn, projectStartsOn })).toBe(expected);
  });

  test("lies ahead, and after every session there is", () => {
    fc.assert(
      fc.property(dayOrNone, dayOrNone, (lastSessionOn, projectStartsOn) => {
        const proposed = proposedDay({ today, lastSessionOn, projectStartsOn });
        expect(proposed > today).toBe(true);
        expect(lastSessionOn === null || proposed > lastSessionOn).toBe(true);
      }),
    );
  });
});
