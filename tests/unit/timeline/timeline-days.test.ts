import { describe, expect, it } from "vitest";
import { drawnHours, timelineDays } from "@/lib/time/timeline-days";

const HOUR = 3_600_000;
const now = new Date("2026-10-24T12:00Z");
const days = (from: string, timeZone: string, hours = { from: 0, to: 24 }) =>
  timelineDays(from, 2, { timeZone, hours, now });

describe("the days of the line of time", () => {
  it("last as long as they do where the clocks change", () => {
    const [before, change] = days("2026-10-24", "Europe/London");
    expect((before?.end ?? 0) - (before?.start ?? 0)).toBe(24 * HOUR);
    expect((change?.end ?? 0) - (change?.start ?? 0)).toBe(25 * HOUR);
    const [short] = days("2026-03-29", "Europe/London");
    expect((short?.end ?? 0) - (short?.start ?? 0)).toBe(23 * HOUR);
    // Half an hour is put back on Lord Howe Island.
    const [half] = days("2026-04-05", "Australia/Lord_Howe");
    expect((half?.end ?? 0) - (half?.start ?? 0)).toBe(24.5 * HOUR);
  });

  it("follow each other without a break, also where a midnight is skipped", () => {
    const [eve, first] = days("2026-09-05", "America/Santiago");
    expect(eve?.end).toBe(first?.start);
  });

  it("say the month where it begins, and which one is today", () => {
    expect(timelineDays("2026-10-31", 2, { timeZone: "Europe/London", hours: { from: 0, to: 24 }, now })).toMatchObject(
      [{ label: "Sat 31 Oct", isToday: false, isWeekend: true }, { label: "Sun 1 Nov" }],
    );
    expect(days("2026-10-24", "Europe/London")[0]).toMatchObject({ isToday: true });
  });
});

describe("the hours of a day that are drawn", () => {
  const at = (start: string, end: string) => ({ startsAt: new Date(`${start}Z`), endsAt: new Date(`${end}Z`) });

  it("are the usual ones, and more where a session asks for them", () => {
    expect(drawnHours([], "UTC")).toEqual({ from: 8, to: 23 });
    expect(drawnHours([at("2026-11-23T06:30", "2026-11-23T10:00")], "UTC")).toEqual({ from: 6, to: 23 });
    expect(drawnHours([at("2026-11-23T15:00", "2026-11-23T23:15")], "UTC")).toEqual({ from: 8, to: 24 });
    expect(drawnHours([at("2026-11-23T15:00", "2026-11-24T00:00")], "UTC")).toEqual({ from: 8, to: 24 });
  });

  it("are all of them where a session goes on past midnight", () => {
    expect(drawnHours([at("2026-11-23T22:00", "2026-11-24T04:00")], "UTC")).toEqual({ from: 0, to: 24 });
  });
});
