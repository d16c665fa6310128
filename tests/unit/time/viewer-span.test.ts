import { describe, expect, test } from "vitest";
import { viewerSpanText } from "@/lib/time/viewer-span";

const from = new Date("2026-11-23T10:00:00Z");
const to = new Date("2026-11-23T18:30:00Z");

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
