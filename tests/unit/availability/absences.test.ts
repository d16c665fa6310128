import { describe, expect, it } from "vitest";
import type { AvailabilityView, UnavailabilityView } from "@/lib/domain/plan";
import { parseWeekHours } from "@/lib/domain/week-hours";
import { absencesIn } from "@/lib/time/availability";
import { instantAt } from "@/lib/time/zoned";

const ZONE = "Europe/London";
const at = (wall: string) => {
  const read = instantAt(wall.slice(0, 10), wall.slice(11), ZONE);
  if (!read.ok) throw new Error(`${wall} cannot be read.`);
  return read.instant;
};
const span = (start: string, end: string) => ({ startsAt: at(start), endsAt: at(end) });

function known(over: Partial<AvailabilityView> = {}): AvailabilityView {
  return { personId: "ana", timeZone: ZONE, workingHours: [], away: [], busy: [], ...over };
}

function away(startsWall: string, endsWall: string): UnavailabilityView {
  const window = span(startsWall, endsWall);
  const said = { isAllDay: false, startsWall, endsWall, timeZone: ZONE, rule: "", exceptOn: "", note: "dentist" };
  return { id: "away", personId: "ana", version: 1, ...said, ...window };
}

describe("when somebody cannot come", () => {
  const day = span("2026-11-23T10:00", "2026-11-23T20:00");

  it("is never, while nothing is known", () => {
    expect(absencesIn(known(), day)).toEqual([]);
  });

  it("is what they said, what their calendar says, and outside their hours, by start and clipped", () => {
    const workingHours = parseWeekHours("Mo 09:00-18:00") ?? [];
    const busy = [span("2026-11-23T08:00", "2026-11-23T10:30"), span("2026-11-24T08:00", "2026-11-24T10:30")];
    const said = [away("2026-11-23T14:00", "2026-11-23T15:00")];
    expect(absencesIn(known({ workingHours, busy, away: said }), day)).toEqual([
      { kind: "BUSY", note: "", ...span("2026-11-23T10:00", "2026-11-23T10:30") },
      { kind: "AWAY", note: "dentist", ...span("2026-11-23T14:00", "2026-11-23T15:00") },
      { kind: "OUTSIDE_HOURS", note: "", ...span("2026-11-23T18:00", "2026-11-23T20:00") },
    ]);
  });

  it("is a whole day that is not among the hours, and no minute of one that is whole", () => {
    const workingHours = parseWeekHours("Tu 00:00-24:00") ?? [];
    expect(absencesIn(known({ workingHours }), day)).toMatchObject([{ kind: "OUTSIDE_HOURS", ...day }]);
    expect(absencesIn(known({ workingHours }), span("2026-11-24T00:00", "2026-11-25T00:00"))).toEqual([]);
  });

  it("follows the clock over a night that the clocks change", () => {
    const workingHours = parseWeekHours("Sa 20:00-04:00") ?? [];
    const night = span("2026-10-24T20:00", "2026-10-25T06:00");
    expect(absencesIn(known({ workingHours }), night)).toEqual([
      { kind: "OUTSIDE_HOURS", note: "", ...span("2026-10-25T04:00", "2026-10-25T06:00") },
    ]);
  });

  it("is told on their own clock", () => {
    const workingHours = parseWeekHours("Mo 10:00-18:00") ?? [];
    const evening = span("2026-11-23T15:00", "2026-11-23T19:00");
    expect(absencesIn(known({ workingHours, timeZone: "America/New_York" }), evening)).toEqual([]);
    expect(absencesIn(known({ workingHours, timeZone: "Asia/Tokyo" }), evening)).toMatchObject([evening]);
  });
});
