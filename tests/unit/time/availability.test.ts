import { describe, expect, test } from "vitest";
import { parseWeekHours } from "@/lib/domain/week-hours";
import { outsideHoursIn } from "@/lib/time/availability";

const LONDON = "Europe/London";

/** "23T18:00Z to 23T20:00Z" for each part, in the month of the span. */
function outside(hours: string, startsAt: string, endsAt: string, timeZone = LONDON): string[] {
  const span = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  const short = (instant: Date) => instant.toISOString().slice(8, 16);
  return outsideHoursIn(parseWeekHours(hours) ?? [], timeZone, span).map(
    (part) => `${short(part.startsAt)} to ${short(part.endsAt)}`,
  );
}

describe("what is outside of hours that return every week", () => {
  const monday = "Mo 10:00-18:00;Mo 20:00-02:00";

  test("is said in stretches, clipped to the span", () => {
    expect(outside(monday, "2026-11-23T09:00Z", "2026-11-23T21:00Z")).toEqual([
      "23T09:00 to 23T10:00",
      "23T18:00 to 23T20:00",
    ]);
    expect(outside(monday, "2026-11-23T10:00Z", "2026-11-23T18:00Z")).toEqual([]);
  });

  test("knows of last night's hours", () => {
    expect(outside(monday, "2026-11-24T01:00Z", "2026-11-24T03:00Z")).toEqual(["24T02:00 to 24T03:00"]);
  });

  test("is nothing where no hours are said, and everything on a day without any", () => {
    expect(outside("", "2026-11-23T09:00Z", "2026-11-23T21:00Z")).toEqual([]);
    expect(outside(monday, "2026-11-26T09:00Z", "2026-11-26T21:00Z")).toEqual(["26T09:00 to 26T21:00"]);
  });

  test("is read on the clock of the zone", () => {
    expect(outside("Mo 10:00-18:00", "2026-11-23T04:00Z", "2026-11-23T13:00Z", "Asia/Kathmandu")).toEqual([
      "23T04:00 to 23T04:15",
      "23T12:15 to 23T13:00",
    ]);
  });

  test("keeps its times on the clock in a night that is longer, ends the first of two times, and is whole", () => {
    // The clocks go back at 01:00 UTC.
    expect(outside("Sa 22:00-01:30;Su 04:00-08:00", "2026-10-24T21:00Z", "2026-10-25T05:00Z")).toEqual([
      "25T00:30 to 25T04:00",
    ]);
    // Hours inside of the hour that clocks skip are as much later as they jump, and overlap no others.
    expect(outside("Su 01:10-01:40;Su 02:20-03:00", "2027-03-28T00:00Z", "2027-03-28T03:00Z")).toEqual([
      "28T00:00 to 28T01:10",
      "28T02:00 to 28T03:00",
    ]);
  });
});
