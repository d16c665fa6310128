import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Repeat, repeatRule, SERIES_DAYS_MAX, SERIES_MAX } from "@/lib/domain/repeat";
import { addDays, daysBetween, weekdayOf } from "@/lib/time/calendar-date";
import { addClockMinutes, clockMinutes } from "@/lib/time/clock-time";
import { parseRule } from "@/lib/time/recurrence";
import { repeatDates } from "@/lib/time/repeat-dates";
import { type DatedTimes, dayTimesOf, timesOnDay, travelledTimes } from "@/lib/time/series-times";
import { instantAt, wallTimeAt } from "@/lib/time/zoned";

const ZONES = [
  "Europe/London",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
  "America/St_Johns",
  "Asia/Kathmandu",
];

const anyDate = fc.integer({ min: 0, max: 1400 }).map((days) => addDays("2025-11-01", days));
const anyClock = fc.integer({ min: 0, max: 95 }).map((quarters) => addClockMinutes("00:00", quarters * 15).time);

const anyTimes = fc
  .record({ startsOn: anyDate, startTime: anyClock, minutes: fc.integer({ min: 4, max: 96 }).map((n) => n * 15) })
  .map(({ startsOn, startTime, minutes }): DatedTimes => {
    const end = addClockMinutes(startTime, minutes);
    return { startsOn, startTime, endTime: end.time, endDays: end.days };
  });

const anyWeekly = fc.record({
  kind: fc.constant("WEEKLY" as const),
  everyWeeks: fc.integer({ min: 1, max: 8 }),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  ends: fc.oneof(
    fc.record({ kind: fc.constant("COUNT" as const), count: fc.integer({ min: 2, max: SERIES_MAX }) }),
    fc.record({ kind: fc.constant("UNTIL" as const), on: anyDate }),
  ),
});

function wallMinutes({ startTime, endTime, endDays }: Omit<DatedTimes, "startsOn">): number {
  return endDays * 1440 + clockMinutes(endTime) - clockMinutes(startTime);
}

describe("the times of a series", () => {
  test("are the same on the clock on every date, but for those that clocks skip, which move later and say so", () => {
    fc.assert(
      fc.property(
        anyTimes,
        fc.array(anyDate, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...ZONES),
        (day, dates, zone) => {
          for (const date of dates) {
            const { startsAt, endsAt, notes, startsWall, endsWall } = timesOnDay(day, date, zone);
            const shown = dayTimesOf({ startsAt, endsAt }, zone);
            expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime());
            expect(startsWall.slice(0, 10)).toBe(shown.startsOn);
            expect(endsWall.slice(11)).toBe(shown.endTime);
            const skipped = notes.some((note) => note.startsWith("The clocks skip"));
            if (!skipped) expect(shown).toEqual({ ...day, startsOn: date });
            const real = (endsAt.getTime() - startsAt.getTime()) / 60_000;
            const isLonger = notes.some((note) => note.includes("during this session"));
            if (!skipped && !isLonger) expect(real).toBe(wallMinutes(day));
          }
        },
      ),
    );
  });

  test("keep their length where the end falls into the hour that clocks skip", () => {
    const day = { startTime: "01:30", endTime: "02:15", endDays: 0 };
    const { startsAt, endsAt, notes } = timesOnDay(day, "2027-03-28", "Europe/Berlin");
    expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual([
      "2027-03-28T00:30:00.000Z",
      "2027-03-28T01:15:00.000Z",
    ]);
    expect(notes).toContain("The clocks skip 02:15: it ends at 03:15.");
  });

  test("never end before they start, even where both fall into the hour that clocks skip", () => {
    const { startsAt, endsAt } = timesOnDay(
      { startTime: "02:45", endTime: "03:15", endDays: 0 },
      "2027-03-28",
      "Europe/Berlin",
    );
    expect(wallTimeAt(startsAt, "Europe/Berlin").time).toBe("03:45");
    expect(endsAt.getTime() - startsAt.getTime()).toBe(30 * 60_000);
  });

  test("keep the real length of a session whose end reads before its start, since the clocks were put back in it", () => {
    const span = { startsAt: new Date("2026-10-25T00:40:00Z"), endsAt: new Date("2026-10-25T01:10:00Z") };
    const day = dayTimesOf(span, "Europe/London");
    expect(day).toEqual({ startsOn: "2026-10-25", startTime: "01:40", endTime: "02:10", endDays: 0 });
    const { startsAt, endsAt } = timesOnDay(day, "2026-11-01", "Europe/London");
    expect(endsAt.getTime() - startsAt.getTime()).toBe(30 * 60_000);
  });

  test("take the first of two that clocks show alike, and say so", () => {
    const { startsAt, notes } = timesOnDay(
      { startTime: "01:30", endTime: "06:00", endDays: 0 },
      "2027-10-31",
      "Europe/London",
    );
    expect(startsAt.toISOString()).toBe("2027-10-31T00:30:00.000Z");
    expect(notes).toEqual([
      "The clocks show 01:30 twice: it starts the first time.",
      "The clocks go back during this session: it lasts 5 h 30 min, 1 h longer than its times say.",
    ]);
  });
});

describe("the dates of a repetition", () => {
  test("lie after the session, on the rule's weekdays and weeks, within what a series can have", () => {
    fc.assert(
      fc.property(anyWeekly, anyDate, (repeat, startsOn) => {
        const { dates, isCut } = repeatDates(repeat, startsOn);
        const monday = (date: string) => addDays(date, 1 - weekdayOf(date));
        expect([...dates]).toEqual([...new Set(dates)].sort());
        expect(dates.length).toBeLessThan(SERIES_MAX);
        for (const date of dates) {
          expect(date > startsOn).toBe(true);
          expect(repeat.weekdays).toContain(weekdayOf(date));
          expect((daysBetween(monday(startsOn), monday(date)) / 7) % repeat.everyWeeks).toBe(0);
          expect(daysBetween(startsOn, date)).toBeLessThanOrEqual(SERIES_DAYS_MAX);
          if (repeat.ends.kind === "UNTIL") expect(date <= repeat.ends.on).toBe(true);
        }
        if (repeat.ends.kind === "COUNT" && !isCut) expect(dates.length).toBe(repeat.ends.count - 1);
      }),
    );
  });

  test("are those that are picked, once each, without the session's own", () => {
    const picked = ["2027-01-05", "2026-12-01", "2027-01-05", "2026-11-30", "2030-01-01"];
    expect(repeatDates({ kind: "DATES", dates: picked }, "2026-11-30")).toEqual({
      dates: ["2026-12-01", "2027-01-05"],
      isCut: true,
    });
  });

  test("stop at sixty sessions and at two years, and say that more would follow", () => {
    const weekly = (ends: Extract<Repeat, { kind: "WEEKLY" }>["ends"], everyWeeks = 1): Repeat => ({
      kind: "WEEKLY",
      everyWeeks,
      weekdays: [1],
      ends,
    });
    const far = repeatDates(weekly({ kind: "UNTIL", on: "2199-01-01" }), "2026-11-30");
    expect([far.dates.length, far.isCut]).toEqual([SERIES_MAX - 1, true]);
    const slow = repeatDates(weekly({ kind: "COUNT", count: 10 }, 52), "2026-11-30");
    expect([slow.dates.length, slow.isCut]).toEqual([2, true]);
  });

  test("are kept as a rule in its one form", () => {
    fc.assert(
      fc.property(anyWeekly, (repeat) => {
        const rule = repeatRule(repeat);
        expect(parseRule(rule)).toEqual({ ok: true, rule });
      }),
    );
    expect(repeatRule({ kind: "DATES", dates: ["2026-12-01"] })).toBe("");
  });
});

describe("an edit that travels along a series", () => {
  test("shifts each by as many days, and leaves alone what was not changed", () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, anyTimes, (before, after, own) => {
        const travelled = travelledTimes(before, after, own);
        expect(daysBetween(own.startsOn, travelled.startsOn)).toBe(daysBetween(before.startsOn, after.startsOn));
        expect(travelledTimes(before, before, own)).toEqual(own);
        expect(travelledTimes(before, after, before)).toEqual(after);
        const isLengthKept = wallMinutes(before) === wallMinutes(after);
        expect(wallMinutes(travelled)).toBe(wallMinutes(isLengthKept ? own : after));
        if (before.startTime === after.startTime) expect(travelled.startTime).toBe(own.startTime);
        else expect(travelled.startTime).toBe(after.startTime);
      }),
    );
  });

  test("means the same instants for the edited session as its own form does", () => {
    const zone = "America/New_York";
    const read = (date: string, time: string) => {
      const result = instantAt(date, time, zone);
      if (!result.ok) throw new Error("unreadable");
      return result.instant;
    };
    const { startsAt } = timesOnDay({ startTime: "22:00", endTime: "04:00", endDays: 1 }, "2026-10-31", zone);
    expect(startsAt).toEqual(read("2026-10-31", "22:00"));
  });
});
