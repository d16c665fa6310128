import { afterEach, describe, expect, test } from "vitest";
import { nextNight, nightsFrom } from "@/scripts/setup/nights.mjs";

const ownZone = process.env.TZ;

afterEach(() => {
  process.env.TZ = ownZone;
});

/** Instants at which the work is done between two instants, when the clock is read every 20 seconds. */
function nightsBetween(zone: string, at: string, from: string, to: string): string[] {
  process.env.TZ = zone;
  const isDue = nightsFrom(at, new Date(from));
  const done: string[] = [];
  for (let now = Date.parse(from); now < Date.parse(to); now += 20_000) {
    if (isDue(new Date(now))) done.push(new Date(now).toISOString().slice(0, 16));
  }
  return done;
}

describe("the nightly backup is made once a night", () => {
  test.each([
    [
      "when the clock shows the time",
      "Europe/London",
      "02:30",
      "2026-11-20T00:00Z",
      ["2026-11-20T02:30", "2026-11-21T02:30", "2026-11-22T02:30", "2026-11-23T02:30"],
    ],
    [
      "when the clock jumps over the time",
      "Europe/London",
      "01:30",
      "2026-03-28T00:00Z",
      ["2026-03-28T01:30", "2026-03-29T01:30", "2026-03-30T00:30", "2026-03-31T00:30"],
    ],
    [
      "when the clock shows the time twice",
      "Europe/London",
      "01:30",
      "2026-10-24T00:00Z",
      ["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30", "2026-10-27T01:30"],
    ],
    [
      "when the clock moves by half an hour",
      "Australia/Lord_Howe",
      "02:15",
      "2026-10-02T12:00Z",
      ["2026-10-02T15:45", "2026-10-03T15:45", "2026-10-04T15:15", "2026-10-05T15:15"],
    ],
    [
      "when a day is left out",
      "Pacific/Apia",
      "03:00",
      "2011-12-29T00:00Z",
      ["2011-12-29T13:00", "2011-12-30T13:00", "2011-12-31T13:00", "2012-01-01T13:00"],
    ],
    [
      "when there is no midnight",
      "Africa/Cairo",
      "00:00",
      "2026-04-22T12:00Z",
      ["2026-04-22T22:00", "2026-04-23T22:00", "2026-04-24T21:00", "2026-04-25T21:00"],
    ],
  ])("%s", (_, zone, at, from, nights) => {
    const to = new Date(Date.parse(from) + 4 * 24 * 60 * 60 * 1000).toISOString();
    expect(nightsBetween(zone, at, from, to)).toEqual(nights);
  });

  test("and not again when the clock goes back a little after it", () => {
    process.env.TZ = "Europe/London";
    const isDue = nightsFrom("02:30", new Date("2026-11-20T02:00Z"));
    expect(isDue(new Date("2026-11-20T02:30:05Z"))).toBe(true);
    expect(isDue(new Date("2026-11-20T02:29:00Z"))).toBe(false);
    expect(isDue(new Date("2026-11-20T02:30:10Z"))).toBe(false);
    expect(isDue(new Date("2026-11-21T02:30:00Z"))).toBe(true);
  });

  test("and once for several nights that the machine slept through", () => {
    process.env.TZ = "Europe/London";
    const isDue = nightsFrom("02:30", new Date("2026-11-20T02:00Z"));
    expect(isDue(new Date("2026-11-25T09:00:00Z"))).toBe(true);
    expect(isDue(new Date("2026-11-25T09:00:20Z"))).toBe(false);
    expect(isDue(new Date("2026-11-26T02:30:00Z"))).toBe(true);
  });

  test("again after a clock that was years ahead is put right", () => {
    process.env.TZ = "Europe/London";
    const isDue = nightsFrom("02:30", new Date("2031-01-01T02:00Z"));
    expect(isDue(new Date("2026-11-25T09:00:00Z"))).toBe(false);
    expect(isDue(new Date("2026-11-26T02:30:00Z"))).toBe(true);
  });

  test("tomorrow when the time has passed today", () => {
    process.env.TZ = "Europe/London";
    expect(nextNight("02:30", new Date("2026-11-20T02:30Z")).toISOString()).toBe("2026-11-21T02:30:00.000Z");
  });
});
