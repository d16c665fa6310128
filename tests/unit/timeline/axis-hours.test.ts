import { describe, expect, it } from "vitest";
import { axisHours } from "@/components/timeline/axis-hours";
import { wallText } from "@/lib/time/wall-text";

const LONDON = "Europe/London";
const drawn = (start: string, end: string) => ({ drawn: { start: Date.parse(start), end: Date.parse(end) } });
const shown = (hours: ReturnType<typeof axisHours>, timeZone: string) =>
  hours.map(({ at, hour }) => [hour, wallText(new Date(at), timeZone).slice(11)]);

describe("hours of a day on the timeline", () => {
  it.each([
    ["the clocks go back", drawn("2026-10-24T23:00:00Z", "2026-10-25T04:30:00Z"), [1, 1, 2, 3, 4]],
    ["the clocks go forward", drawn("2027-03-28T00:00:00Z", "2027-03-28T04:30:00Z"), [2, 3, 4, 5]],
    ["nothing changes", drawn("2026-11-24T08:00:00Z", "2026-11-24T11:00:00Z"), [9, 10]],
  ])("stand where the clock shows them where %s, between the edges of what is drawn", (_, day, hours) => {
    const found = axisHours(day, 1, LONDON);
    expect(found.map(({ hour }) => hour)).toEqual(hours);
    for (const [hour, text] of shown(found, LONDON)) expect(text).toBe(`${String(hour).padStart(2, "0")}:00`);
    expect(new Set(found.map(({ at }) => at)).size).toBe(found.length);
  });

  it("stand there too where clocks move by half an hour, and where only some are asked for", () => {
    const zone = "Australia/Lord_Howe";
    const day = drawn("2027-04-03T13:00:00Z", "2027-04-04T13:30:00Z");
    expect(shown(axisHours(day, 1, zone), zone).every(([, text]) => String(text).endsWith(":00"))).toBe(true);
    expect(axisHours(day, 3, zone).map(({ hour }) => hour)).toEqual([3, 6, 9, 12, 15, 18, 21]);
  });
});
