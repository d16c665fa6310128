import { describe, expect, test } from "vitest";
import { describeSchedule } from "@/lib/time/schedule-text";
import { viewerSpanText } from "@/lib/time/viewer-span";
import { spanAt } from "@/lib/time/zoned";

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

describe("typed times", () => {
  function textOf(start: string, end: string, on: string, until: string) {
    const span = spanAt({ date: on, time: start }, { date: until, time: end }, "Europe/London");
    if (!span.ok) throw new Error(span.code);
    return describeSchedule(span, "Europe/London");
  }
  const notesOf = (...typed: Parameters<typeof textOf>) => textOf(...typed).notes;

  test("are said on one line as every other screen says them, a later day by its number", () => {
    const day = textOf("10:00", "20:30", "2026-12-10", "2026-12-10");
    expect(day.line).toBe("Thu 10 Dec 10:00–20:30 · 10 h 30 min · London time");
    const night = textOf("22:00", "04:00", "2026-12-10", "2026-12-11");
    expect(night.line).toBe("Thu 10 Dec 22:00–04:00 +1 · 6 h · London time");
  });

  test("need no words on an ordinary day", () => {
    expect(notesOf("10:00", "18:00", "2026-11-23", "2026-11-23")).toEqual([]);
  });

  test("are explained when a clock change makes the night longer, or skips or repeats them", () => {
    expect(notesOf("22:00", "04:00", "2026-10-24", "2026-10-25")).toEqual([expect.stringContaining("longer")]);
    expect(notesOf("22:00", "01:30", "2026-10-24", "2026-10-25")).toContainEqual(expect.stringContaining("twice"));
    expect(notesOf("01:30", "04:00", "2027-03-28", "2027-03-28")).toContainEqual(expect.stringContaining("skip"));
  });
});
