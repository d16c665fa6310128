import { describe, expect, it } from "vitest";
import { becomesAway, dayAfterKey, isInRange, paintable } from "@/components/availability/day-range";
import { repeatDraftOf, repeatFault, ruleOfDraft } from "@/components/availability/repeat-draft";
import type { DayView } from "@/lib/domain/me-view";
import { addUnavailabilitySchema, paintDaysSchema, saveHoursSchema } from "@/lib/schemas/unavailability";
import { absenceText } from "@/lib/time/absence-text";
import { parseRule } from "@/lib/time/recurrence";

const START = "2026-11-26"; // a Thursday

describe("the form of a repetition", () => {
  it.each([
    ["", "NOT"],
    ["FREQ=DAILY", "DAILY"],
    ["FREQ=DAILY;UNTIL=20261214", "DAILY"],
    ["FREQ=WEEKLY;COUNT=8;BYDAY=MO,WE", "WEEKLY"],
    ["FREQ=MONTHLY", "MONTHLY"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "RULE"],
    ["FREQ=MONTHLY;BYDAY=1MO", "RULE"],
    ["FREQ=DAILY;BYDAY=MO", "RULE"],
    ["FREQ=YEARLY", "RULE"],
    ["FREQ=DAILY;UNTIL=20261214T090000Z", "RULE"],
    ["FREQ=HOURLY", "RULE"],
  ])("%s opens as %s and is written as it was", (rule, kind) => {
    const draft = repeatDraftOf(rule, START);
    expect(draft.kind).toBe(kind);
    expect(ruleOfDraft(draft)).toBe(rule);
  });

  it("begins a weekly rule with the first day's weekday", () => {
    expect(ruleOfDraft({ ...repeatDraftOf("", START), kind: "WEEKLY" })).toBe("FREQ=WEEKLY;BYDAY=TH");
  });

  it("says what is missing", () => {
    const weekly = { ...repeatDraftOf("", START), kind: "WEEKLY" as const };
    expect(repeatFault({ ...weekly, weekdays: [] })).toBe("Tick the days of the week.");
    expect(repeatFault({ ...weekly, ends: "UNTIL" })).toBe("Pick the last day.");
    expect(repeatFault({ ...weekly, ends: "COUNT", count: "1001" })).toBe("Say how many times: 1 to 1000.");
    expect(repeatFault({ ...weekly, kind: "RULE", text: "FREQ=HOURLY" })).toMatch(/too often/);
    expect(repeatFault(weekly)).toBeNull();
  });

  it("makes no rule that is refused once nothing is missing", () => {
    for (const kind of ["DAILY", "WEEKLY", "MONTHLY"] as const) {
      for (const ends of ["NEVER", "UNTIL", "COUNT"] as const) {
        const draft = { ...repeatDraftOf("", START), kind, ends, until: "2027-12-14" };
        expect(repeatFault(draft)).toBeNull();
        expect(parseRule(ruleOfDraft(draft)).ok).toBe(true);
      }
    }
  });
});

const FORM = {
  personId: "ana",
  isAllDay: true,
  startsOn: START,
  endsOn: START,
  startTime: "09:00",
  endTime: "18:00",
  timeZone: "Europe/London",
  rule: "",
  note: "",
};

function faultsOf(part: Partial<typeof FORM>): Record<string, string> {
  const parsed = addUnavailabilitySchema.safeParse({ ...FORM, ...part });
  return Object.fromEntries((parsed.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));
}

describe("an absence as a form sends it", () => {
  it("becomes wall times: whole days to the midnight after the last", () => {
    expect(addUnavailabilitySchema.parse({ ...FORM, endsOn: "2026-11-28" }).fields).toMatchObject({
      startsWall: "2026-11-26T00:00",
      endsWall: "2026-11-29T00:00",
      isAllDay: true,
    });
    expect(addUnavailabilitySchema.parse({ ...FORM, isAllDay: false, rule: " freq=daily " }).fields).toEqual({
      isAllDay: false,
      startsWall: "2026-11-26T09:00",
      endsWall: "2026-11-26T18:00",
      timeZone: "Europe/London",
      rule: "FREQ=DAILY",
      note: "",
    });
  });

  it.each([
    [{ startsOn: "" }, "startsOn", "Pick a day from 1900 to 2199."],
    [{ startsOn: "0001-01-01" }, "startsOn", "Pick a day from 1900 to 2199."],
    [{ endsOn: "2026-11-25" }, "endsOn", "before the first"],
    [{ endsOn: "2027-11-27" }, "endsOn", "366 days at most"],
    [{ startsOn: "2199-12-31", endsOn: "2199-12-31" }, "endsOn", "30 December 2199"],
    [{ isAllDay: false, startTime: "" }, "startTime", "Write the time as 17:00."],
    [{ isAllDay: false, endTime: "25:00" }, "endTime", "Write the time as 17:00."],
    [{ isAllDay: false, endTime: "09:00" }, "endTime", "not after the start"],
    [{ timeZone: "Mars/Olympus" }, "timeZone", "not known"],
    [{ note: "x".repeat(201) }, "note", "200 characters at most"],
    [{ rule: "FREQ=HOURLY" }, "rule", "too often"],
    [{ rule: "FREQ=DAILY;UNTIL=20200101" }, "rule", "nothing comes after the first day"],
    [{ rule: "FREQ=DAILY;COUNT=1" }, "rule", "nothing comes after the first day"],
  ])("%o is refused", (part, field, words) => {
    const faults = faultsOf(part as Partial<typeof FORM>);
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toContain(words);
  });

  it("may last a year and end on the next day by the clock", () => {
    expect(faultsOf({ endsOn: "2027-11-26" })).toEqual({});
    expect(faultsOf({ isAllDay: false, startTime: "22:00", endTime: "02:00", endsOn: "2026-11-27" })).toEqual({});
  });

  it("is said in words", () => {
    const days = { isAllDay: true, startsWall: "2026-11-26T00:00", endsWall: "2026-11-27T00:00" };
    expect(absenceText(days)).toBe("Thu 26 Nov 2026");
    expect(absenceText({ ...days, endsWall: "2026-12-02T00:00" })).toBe("26 Nov – 1 Dec 2026");
    const hours = { isAllDay: false, startsWall: "2026-11-26T22:00", endsWall: "2026-11-26T23:00" };
    expect(absenceText(hours)).toBe("Thu 26 Nov 2026, 22:00–23:00");
    expect(absenceText({ ...hours, endsWall: "2026-11-27T02:00" })).toBe(
      "Thu 26 Nov 2026, 22:00 – Fri 27 Nov 2026, 02:00",
    );
  });

  it("is painted by days that there are, a hundred at most", () => {
    const painting = { personId: "ana", isAway: true };
    expect(paintDaysSchema.safeParse({ ...painting, days: ["2026-02-30"] }).success).toBe(false);
    expect(paintDaysSchema.safeParse({ ...painting, days: [] }).success).toBe(false);
    expect(paintDaysSchema.safeParse({ ...painting, days: Array.from({ length: 101 }, () => START) }).success).toBe(
      false,
    );
    expect(paintDaysSchema.safeParse({ ...painting, days: [START] }).success).toBe(true);
  });

  it("and hours may be on the studio's clock, and on no other that is unknown", () => {
    const hours = { personId: "ana", version: 1, workingHours: "Mo 10:00-18:00" };
    expect(saveHoursSchema.safeParse({ ...hours, timeZone: "" }).success).toBe(true);
    expect(saveHoursSchema.safeParse({ ...hours, timeZone: "Mars/Olympus" }).success).toBe(false);
  });
});

function dayOf(over: Partial<DayView>): DayView {
  return {
    date: START,
    number: "26",
    label: "Thu 26 Nov",
    isPast: false,
    isToday: false,
    marks: [],
    details: [],
    ...over,
  };
}

describe("a stroke over days", () => {
  const days = [dayOf({ isPast: true }), dayOf({ marks: ["AWAY"] }), dayOf({}), dayOf({ marks: ["CALLED"] })];

  it("covers the days between, in either direction, but for those that are over", () => {
    expect(paintable(days, { from: 3, to: 0 })).toEqual([days[1], days[2], days[3]]);
    expect(paintable(days, { from: 0, to: 0 })).toEqual([]);
    expect(isInRange(2, { from: 3, to: 1 })).toBe(true);
    expect(isInRange(0, { from: 3, to: 1 })).toBe(false);
    expect(isInRange(0, null)).toBe(false);
  });

  it("makes all of them the other of what its first day is", () => {
    expect(becomesAway(days, { from: 1, to: 3 })).toBe(false);
    expect(becomesAway(days, { from: 3, to: 1 })).toBe(true);
  });

  it("is led by keys that stay inside the grid", () => {
    expect(dayAfterKey("ArrowLeft", 0, 42)).toBe(0);
    expect(dayAfterKey("ArrowRight", 41, 42)).toBe(41);
    expect(dayAfterKey("ArrowDown", 3, 42)).toBe(10);
    expect(dayAfterKey("ArrowUp", 3, 42)).toBe(3);
    expect(dayAfterKey("Home", 10, 42)).toBe(7);
    expect(dayAfterKey("End", 10, 42)).toBe(13);
    expect(dayAfterKey("Enter", 10, 42)).toBeNull();
  });
});
