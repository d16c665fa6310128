import { describe, expect, test } from "vitest";
import { readCalendarBytes } from "@/lib/calendars/read-calendar";
import { readingRange } from "@/lib/calendars/reading-range";
import { remarksText } from "@/lib/calendars/remarks-text";
import { parseCalendarAddress } from "@/lib/domain/calendar-address";
import { isDueToBeRead } from "@/lib/domain/calendar-refresh";
import { agoText } from "@/lib/time/ago-text";

const NOW = new Date("2026-11-23T10:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe("a calendar is read again", () => {
  test.each([
    ["half an hour after it was read", 30, 30, true],
    ["not before", 29, 29, false],
    ["half an hour after a try that failed soon", 40, 30, true],
    ["an hour after a try that failed an hour after the last good one", 120, 60, true],
    ["not half an hour after it", 90, 30, false],
    ["every two hours once it has failed for long", 60 * 24 * 30, 60 * 2, true],
    ["not more often", 60 * 24 * 30, 60 * 2 - 1, false],
  ])("%s", (_, readMinutes, triedMinutes, isDue) => {
    expect(isDueToBeRead({ readAt: minutesAgo(readMinutes), triedAt: minutesAgo(triedMinutes) }, NOW)).toBe(isDue);
  });

  test("at once when it never was", () => {
    expect(isDueToBeRead({ readAt: null, triedAt: null }, NOW)).toBe(true);
  });
});

describe("what is read of a calendar", () => {
  test("begins and ends with a month, from the last one on", () => {
    const range = { from: new Date("2026-10-01Z"), to: new Date("2028-06-01Z") };
    expect(readingRange(NOW)).toEqual(range);
    expect(readingRange(new Date("2026-11-01T00:00Z"))).toEqual(range);
    expect(readingRange(new Date("2026-11-30T23:59:59Z"))).toEqual(range);
    expect(readingRange(new Date("2026-12-01T00:00Z")).from).toEqual(new Date("2026-11-01Z"));
  });

  test("and what could not be is told in three notes and a number", () => {
    expect(remarksText([])).toBe("");
    expect(remarksText(["One.", "Two."])).toBe("One. Two.");
    expect(remarksText(["One.", "Two.", "Three.", "Four.", "Five."])).toBe("One. Two. Three. And 2 more notes.");
  });
});

describe("an address", () => {
  test.each([
    ["webcal://p42.example.com/x", "https://p42.example.com/x", "p42.example.com"],
    ["  WEBCALS://example.com/x.ics ", "https://example.com/x.ics", "example.com"],
    ["http://nas.local:8080/cal#week", "http://nas.local:8080/cal", "nas.local:8080"],
    ["https://example.com:443/x", "https://example.com/x", "example.com"],
  ])("%s is asked for as %s", (typed, href, host) => {
    expect(parseCalendarAddress(typed)).toEqual({ ok: true, href, host });
  });

  test.each([
    "",
    "example.com/cal.ics",
    "ftp://example.com/x",
    "file:///etc/passwd",
    "https://",
    "https:///x",
    "javascript:1",
  ])("%s is refused", (typed) => {
    expect(parseCalendarAddress(typed)).toMatchObject({ ok: false, message: /^Give the whole address/ });
  });

  test("with a password in it is refused, as is one that is too long", () => {
    expect(parseCalendarAddress("https://ana:secret@example.com/x")).toMatchObject({ message: /name or password/ });
    expect(parseCalendarAddress(`https://example.com/${"x".repeat(2000)}`)).toMatchObject({
      message: /2000 characters/,
    });
  });
});

test.each([
  [0, "just now"],
  [1, "1 minute ago"],
  [59, "59 minutes ago"],
  [60, "1 hour ago"],
  [60 * 23 + 59, "23 hours ago"],
  [60 * 24, "on Sun 22 Nov, 21:00"],
])("%i minutes are said as %s", (minutes, words) => {
  expect(agoText(minutesAgo(minutes), "Australia/Lord_Howe", NOW)).toBe(words);
});

test("what a sentence takes from a file is fit to be kept: no control characters, no half letters", async () => {
  const zone = `\0${"x".repeat(58)}😀`;
  const event = `BEGIN:VEVENT\nDTSTART;TZID="${zone}":20261123T100000\nDURATION:PT1H\nEND:VEVENT`;
  const bytes = new TextEncoder().encode(`BEGIN:VCALENDAR\n${event}\nEND:VCALENDAR`);
  const outcome = await readCalendarBytes(bytes, "UTC", NOW);
  const notes = outcome.ok ? outcome.notes : [];
  expect(notes).toHaveLength(1);
  expect(notes[0]?.isWellFormed()).toBe(true);
  expect(notes[0]).not.toMatch(/\p{Cc}/u);
});
