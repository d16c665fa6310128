import { describe, expect, test } from "vitest";
import { correctedSpan, isDrifted, type KeptSpan } from "@/lib/time/wall-drift";

const SPAN: KeptSpan = {
  startsAt: new Date("2026-11-30T10:00Z"),
  endsAt: new Date("2026-11-30T18:00Z"),
  timeZone: "Europe/London",
  startsWall: "2026-11-30T10:00",
  endsWall: "2026-11-30T18:00",
};

describe("a span beside the wall times that were said for it", () => {
  test("stays while clocks show them", () => {
    expect(isDrifted(SPAN)).toBe(false);
    expect(correctedSpan(SPAN)).toBeNull();
  });

  test("moves to where clocks show them now", () => {
    const span = { ...SPAN, startsWall: "2026-11-30T09:00", endsWall: "2026-11-30T17:00" };
    expect(isDrifted(span)).toBe(true);
    expect(correctedSpan(span)).toEqual({
      startsAt: new Date("2026-11-30T09:00Z"),
      endsAt: new Date("2026-11-30T17:00Z"),
    });
  });

  test("takes the nearer of two times that clocks show alike", () => {
    const said = {
      startsWall: "2026-10-25T01:30",
      endsWall: "2026-10-25T06:00",
      endsAt: new Date("2026-10-25T06:00Z"),
    };
    const from = (startsAt: string) => correctedSpan({ ...SPAN, ...said, startsAt: new Date(startsAt) })?.startsAt;
    expect(from("2026-10-24T23:30Z")).toEqual(new Date("2026-10-25T00:30Z"));
    expect(from("2026-10-25T02:30Z")).toEqual(new Date("2026-10-25T01:30Z"));
  });

  test("keeps its length where its end would not be after its start", () => {
    // Both were said in an hour that clocks skip, the end across the jump.
    const span = {
      ...SPAN,
      startsAt: new Date("2027-03-28T03:00Z"),
      endsAt: new Date("2027-03-28T03:30Z"),
      startsWall: "2027-03-28T01:45",
      endsWall: "2027-03-28T02:15",
    };
    expect(correctedSpan(span)).toEqual({
      startsAt: new Date("2027-03-28T01:45Z"),
      endsAt: new Date("2027-03-28T02:15Z"),
    });
  });

  test("stays where its zone is not known", () => {
    expect(isDrifted({ ...SPAN, timeZone: "Mars/Olympus", startsWall: "x" })).toBe(false);
  });
});
