import { describe, expect, test } from "vitest";
import { spanText } from "@/lib/time/span-text";
import { viewerSpanText } from "@/lib/time/viewer-span";
import { wallClockChange } from "@/lib/time/wall-text";

const from = new Date("2026-11-23T10:00:00Z");
const to = new Date("2026-11-23T18:30:00Z");

describe("a clock change, said in the browser", () => {
  test("is the sentence that the server says", () => {
    const night = { startsAt: new Date("2026-10-24T21:00Z"), endsAt: new Date("2026-10-25T06:00Z") };
    const said = spanText(night.startsAt, night.endsAt, "Europe/London").clockChange;
    expect(said).toMatch(/9 h, 1 h longer/);
    expect(wallClockChange(night, "Europe/London")).toBe(said);
    expect(wallClockChange(night, "Asia/Tokyo")).toBeNull();
  });
});

describe("a span on the viewer's clock", () => {
  test("says nothing when both clocks show the same", () => {
    expect(viewerSpanText(from, to, "Europe/London", "Europe/Lisbon")).toBeNull();
  });

  test("names the place, and the date only where it differs", () => {
    expect(viewerSpanText(from, to, "Europe/London", "America/New_York")).toBe("05:00–13:30 in New York");
    expect(viewerSpanText(from, to, "Europe/London", "Pacific/Auckland")).toBe("23:00–07:30 +1 in Auckland");
    expect(viewerSpanText(to, to, "Europe/London", "Asia/Tokyo")).toBe("Tue 24 Nov 03:30–03:30 in Tokyo");
  });
});
