import { describe, expect, it } from "vitest";
import { dayClock } from "@/lib/time/day-clock";

describe("the clock of a session's day", () => {
  const from = (startsAt: string | null, timeZone = "Europe/London") =>
    dayClock({ startsAt: startsAt === null ? null : new Date(startsAt), timeZone });

  it("names the day of every time past a midnight, so that a day long block does not end when it begins", () => {
    const clock = from("2026-11-23T13:30Z");
    expect([0, 600, 629, 630, 1440, 2070].map(clock)).toEqual([
      "13:30",
      "23:30",
      "23:59",
      "00:00 +1",
      "13:30 +1",
      "00:00 +2",
    ]);
  });

  it("goes by the midnights of its zone", () => {
    expect(from("2026-11-23T17:00Z", "Asia/Kathmandu")(90)).toBe("00:15 +1");
  });

  it("counts from the start where there is no date", () => {
    expect(from(null)(1530)).toBe("+25:30");
  });
});
